import { sealCall } from "../../src/call/sealed-call";
import type { PanelState } from "../../src/panel/panel-session";
import {
  callWith,
  caseState,
  historyOfRead,
  INCOMING,
  OUTGOING,
  passagesRead,
  readingState,
  stateOf,
} from "./states";

const NOT_KNOWN = { caseReference: "7000000001", callState: "on call" } as const;
const LATER = { ...OUTGOING, firstContact: undefined };
const onCall = (...happenings: Parameters<typeof callWith>[1]) =>
  caseState(OUTGOING, { call: callWith(OUTGOING, happenings) });
const readTwo = callWith(OUTGOING, [
  ...passagesRead("recording"),
  ...passagesRead("offence", 2),
  { kind: "stopped", statement: "offence", passage: 2 },
]);

/** Every state that the panel can be in, by name. */
export const STATES = {
  loading: stateOf({}, { pack: "loading", duties: [] }),
  "no view yet": stateOf({}, { view: null, duties: [] }),
  damaged: stateOf({}, { pack: "damaged", duties: [] }),
  "no case": stateOf({}),
  "nothing known but the case": caseState(NOT_KNOWN),
  "direction asked": caseState({ ...OUTGOING, direction: undefined }),
  "client asked": caseState({ ...OUTGOING, role: undefined }),
  "frames that disagree": caseState(NOT_KNOWN, { conflicts: ["direction", "role"] }),
  "outgoing, due": caseState(OUTGOING),
  "incoming, not due": caseState(INCOMING),
  "no record": caseState(LATER),
  corrected: caseState(
    { ...OUTGOING, firstContact: undefined },
    { corrections: { role: "nrp", direction: "inbound", firstContact: false } },
  ),
  "case corrected": caseState(OUTGOING, { corrections: { caseReference: "7000000002" } }),
  "reading, first passage": readingState("confidentiality", 0),
  "reading, in the middle": readingState("confidentiality", 2),
  "reading, last passage": readingState("offence", 4),
  read: onCall(...passagesRead("recording")),
  stopped: caseState(OUTGOING, { call: readTwo }),
  "read before": caseState(OUTGOING, {
    history: historyOfRead("confidentiality", "offence"),
  }),
  "put off": onCall({ kind: "prompts paused" }),
  ended: caseState(OUTGOING, { lastCall: sealCall(readTwo) }),
  saving: stateOf({ isCase: true, screen: OUTGOING }, { saved: "saving" }),
  "not saved": stateOf({ isCase: true, screen: OUTGOING }, { saved: "not saved" }),
  "history unread": caseState(LATER, { isHistoryUnread: true }),
  problem: stateOf({ isCase: true, screen: OUTGOING }, { problem: "Something failed." }),
  "suicide threat": stateOf({ isCase: true, screen: OUTGOING }, { isSuicideThreat: true }),
  "suicide threat, nothing known": stateOf({}, { isSuicideThreat: true, pack: "damaged" }),
} satisfies Record<string, PanelState>;
