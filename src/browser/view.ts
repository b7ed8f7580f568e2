import { arePromptsPaused, callFacts, shownFacts } from "../call/call";
import { emptyHistory, joinHistories } from "../call/client-history";
import { type Duty, dutiesOf } from "../call/duties";
import { type Facts, factsOf } from "../call/facts";
import type { Statement } from "../policy/pack";
import type { LastCall, View } from "./view-schema";

export type { LastCall, View };

/** The view of a tab about which nothing is known. */
export const emptyView = (tab: number): View => ({
  tab,
  nth: 0,
  isCase: false,
  screen: {},
  conflicts: [],
  missing: [],
  notAllowed: [],
  corrections: {},
  accepted: [],
  standing: "no call",
  call: null,
  callWith: {},
  looking: "call",
  lastCall: null,
  isLastCallHere: false,
  client: {},
  history: emptyHistory(),
  byRole: emptyHistory(),
  notes: [],
  findings: [],
  unread: [],
  trouble: null,
  hasSecondCopy: true,
});

/** Whether the panel shows the screen's case rather than the call's. */
export const isScreenShown = ({ standing, looking }: Pick<View, "standing" | "looking">): boolean =>
  standing === "no call" ||
  standing === "asked" ||
  (standing === "elsewhere" && looking === "screen");

/**
 * The facts to go by. On a call: what it has been shown, what the console shows now where that is
 * about this call, and the handler's word; else what the screen shows, and her word.
 */
export function viewFacts(view: View): Facts {
  const { screen, call, callWith, corrections, standing } = view;
  if (call === null || isScreenShown(view)) return factsOf(screen, corrections);
  const shown = shownFacts(call);
  const { known, corrected } = callFacts(call);
  const said = Object.fromEntries(
    corrected.map((field) => [field, known[field as keyof typeof known]]),
  );
  if (standing === "elsewhere") return factsOf({ ...shown, ...callWith }, said);
  const { caseReference = callWith.caseReference } = screen;
  return factsOf(
    { ...shown, ...screen, ...(caseReference === undefined ? {} : { caseReference }) },
    { ...corrections, ...said },
  );
}

/**
 * The statements as they stand in a view.
 *
 * @param statements the wording to go by where no call has frozen its own
 * @param isPausedHere whether prompts are put off on this screen, with no call to keep it with
 */
export function dutiesOfView(
  view: View,
  statements: readonly Statement[],
  isPausedHere = false,
): Duty[] {
  const call = view.call === null || isScreenShown(view) ? undefined : view.call;
  const facts = viewFacts(view);
  return dutiesOf({
    statements: call?.wording ?? statements,
    facts,
    // Her word on the role is painted before the background has heard of it.
    client: {
      ...view.client,
      ...(facts.known.role === undefined ? {} : { role: facts.known.role }),
    },
    call,
    history: joinHistories([view.history, { ...emptyHistory(), owed: view.byRole.owed }]),
    byRole: view.byRole,
    promptsPaused: isPausedHere || (call !== undefined && arePromptsPaused(call)),
    accepted: view.accepted,
  });
}
