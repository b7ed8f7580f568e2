import { STATES } from "../panel/all-states";
import { paint } from "../panel/paint";
import { hang } from "./hang";

hang(
  "panel",
  Object.fromEntries(Object.entries(STATES).map(([name, state]) => [name, () => paint(state)])),
);
