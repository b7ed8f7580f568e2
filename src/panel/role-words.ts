import type { Direction, Role } from "../call/case-screen";
import type { PlainKey } from "../words/messages";
import { say } from "../words/say";

const ROLES = { pwc: "rolePwc", nrp: "roleNrp" } as const satisfies Record<Role, PlainKey>;
const IN_SENTENCE = {
  pwc: "rolePwcInSentence",
  nrp: "roleNrpInSentence",
} as const satisfies Record<Role, PlainKey>;

/** A client as handlers call them: "Parent with care". */
export const roleWords = (role: Role): string => say(ROLES[role]);

/** As `roleWords`, in the middle of a sentence: "parent with care". */
export const roleInSentence = (role: Role): string => say(IN_SENTENCE[role]);

export const directionWords = (direction: Direction): string =>
  direction === "outbound" ? say("factOutbound") : say("factInbound");
