import type { CaseScreen } from "../../call/case-screen";

import { type ClientHistory, emptyHistory, markKey } from "../../call/client-history";
import type { Pack } from "../../policy/pack";

/** The case of the practice call: no console has a reference like it. */
export const practiceCase: CaseScreen = {
  caseReference: "PRACTICE 1",
  role: "pwc",
  direction: "inbound",
  callState: "on call",
};

const MONTH = 30 * 24 * 60 * 60 * 1000;

/**
 * What is known of its client: a month ago they were read all that isn't word for word. So one
 * statement is left to read, and the list shows why the others aren't due.
 */
export function practiceHistory({ statements, stamp }: Pack): ClientHistory {
  const call = "practice-0";
  const at = new Date(Date.now() - MONTH).toISOString();
  const read = statements
    .filter(({ trigger, strength }) => trigger === "first contact" && strength !== "word-for-word")
    .map(({ id, digest }) => [markKey(id, call), { at, call, digest, edition: stamp }]);
  return { ...emptyHistory(), read: Object.fromEntries(read) };
}
