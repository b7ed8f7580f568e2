import { STATES } from "../options/all-states";
import { hang } from "./hang";

hang("options", STATES);
