import { STATES } from "../popup/all-states";
import { hang } from "./hang";

hang("popup", STATES);
