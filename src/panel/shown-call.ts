import type { RecordMessage } from "../browser/messages";
import type { View } from "../browser/view";
import { type Call, isEnded, startCall } from "../call/call";
import { factsIn } from "../call/facts";
import { takeDeed } from "../call/take-deed";
import type { Pack } from "../policy/pack";

/**
 * What the background knows, and over it the presses that are still on their way. The panel shows
 * this at once and says separately whether it is saved. Whom a call is bound to is the
 * background's business: what she said of that is taken for true until it answers.
 */
export function shownView(view: View, waiting: readonly RecordMessage[], pack: Pack): View {
  return waiting
    .filter(({ tab }) => tab === view.tab)
    .reduce((shown, { start, deed }) => {
      if (view.lastCall?.call.id === start.id) return shown;
      const isOwn = shown.call?.id === start.id;
      // On its way to a call that isn't shown: a referral noted after the end, say.
      if (shown.call !== null && shown.standing !== "asked" && !isOwn) return shown;
      const begun = isOwn && shown.call !== null ? shown.call : beginShown(view, start, deed, pack);
      const call = takeDeed(begun, deed, undefined);
      if (isEnded(call)) return { ...shown, call: null, standing: "no call" };
      const next: View = { ...shown, call };
      if (!isOwn) return { ...next, standing: "on call" };
      if (deed.kind === "moved") return { ...next, standing: "on call", callWith: deed.to };
      if (deed.kind !== "corrected") return next;
      const { caseReference, role } = deed.change;
      // Of another case's screen she has said nothing.
      const isHere = shown.standing === "on call";
      return {
        ...next,
        corrections: isHere
          ? { ...shown.corrections, ...defined({ caseReference, role }) }
          : shown.corrections,
        callWith: { ...shown.callWith, ...defined({ caseReference, role }) },
      };
    }, view);
}

const defined = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;

/** The call that a press begins, as the background will begin it. */
function beginShown(
  { screen, accepted }: View,
  start: RecordMessage["start"],
  { at, clock }: RecordMessage["deed"],
  pack: Pack,
): Call {
  const now = { at, clock };
  const call = startCall({ id: start.id, by: "handler", name: { desk: "" }, pack, now });
  const events = [
    { kind: "fact changed", by: "console", change: factsIn(screen) } as const,
    { kind: "fact changed", by: "handler", change: factsIn(start.corrections) } as const,
    ...accepted.map((note) => ({ kind: "note accepted", note }) as const),
  ].map((each, nth) => ({ id: `${start.id}.shown-${nth}`, at, ms: 0, ...each }));
  return { ...call, events: [...call.events, ...events] };
}
