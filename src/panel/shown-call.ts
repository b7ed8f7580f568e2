import type { RecordMessage } from "../browser/messages";
import type { View } from "../browser/view";
import { append, type Call, startCall } from "../call/call";
import type { Pack } from "../policy/pack";

/**
 * The call as the handler has made it by now: what is stored, and over it the presses that are
 * still on their way. The panel shows this at once and says separately whether it is saved.
 */
export function shownCall(
  view: View,
  waiting: readonly RecordMessage[],
  pack: Pack,
): Call | undefined {
  return waiting
    .filter(
      ({ tab, start }) =>
        tab === view.tab && (view.call === null || view.call.start.id === start.id),
    )
    .reduce<Call | undefined>(
      (call, { start, event }) => append(call ?? startCall(start, pack), event),
      view.call ?? undefined,
    );
}
