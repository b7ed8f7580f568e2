import { afterEach } from "vitest";
import { resetLook } from "../ui/looks";
import { looksRight } from "../ui/tab-pages";
import { STATES } from "./all-states";

afterEach(resetLook);

looksRight(STATES);
