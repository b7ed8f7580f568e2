import { timeOf } from "../ui/times";
import { say } from "../words/say";
import type { PanelState } from "./panel-state";

/**
 * What assistive technology is told when something changes: where she is and what isn't saved,
 * never the words of a statement, which would speak over her own voice. Each of the two speaks when
 * it changes; "saved" is what she takes for granted, and stays silent.
 */
export const Announcer = ({ state }: { state: PanelState }) => (
  <>
    <p class="visually-hidden" role="status" aria-live="polite">
      {placeWords(state)}
    </p>
    <p class="visually-hidden" aria-live="polite">
      {savedWords(state)}
    </p>
  </>
);

function placeWords({ place, duties, call }: PanelState): string {
  if (place !== null) {
    const duty = duties.find(({ statement }) => statement.id === place.statement);
    if (duty === undefined) return "";
    const { label, passages } = duty.statement;
    return say("announcePassage", {
      statement: label,
      passage: place.passage + 1,
      length: passages.length,
    });
  }
  const last = call?.events.at(-1);
  if (last?.kind !== "statement read") return "";
  const duty = duties.find(({ statement }) => statement.id === last.statement);
  return duty?.state === "read"
    ? say("announceRead", { statement: duty.statement.label, time: timeOf(duty.at) })
    : "";
}

function savedWords({ saved }: PanelState): string {
  if (saved === "not saved") return say("announceNotSaved");
  return saved === "no second copy" ? say("announceNoSecondCopy") : "";
}
