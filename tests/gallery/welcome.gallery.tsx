import { STATES } from "../welcome/all-states";
import { hang } from "./hang";

hang("welcome", STATES);
