import { STATES } from "../log/all-states";
import { hang } from "./hang";

hang("log", STATES);
