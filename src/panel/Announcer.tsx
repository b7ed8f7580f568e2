import { timeOf } from "../ui/times";
import type { PanelState } from "./panel-state";

/**
 * What assistive technology is told when something changes: where she is and what is saved, never
 * the words of a statement, which would speak over her own voice.
 */
export function Announcer({ state }: { state: PanelState }) {
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {announcement(state)}
    </p>
  );
}

function announcement({ saved, place, duties, call }: PanelState): string {
  if (saved === "not saved") return "Not saved. Trying again.";
  if (place !== null) {
    const duty = duties.find(({ statement }) => statement.id === place.statement);
    if (duty !== undefined) {
      return `${duty.statement.label}. Passage ${place.passage + 1} of ${duty.statement.passages.length}`;
    }
  }
  const last = call?.events.at(-1);
  if (last?.kind !== "statement read") return "";
  const duty = duties.find(({ statement }) => statement.id === last.statement);
  return duty?.state === "read" ? `${duty.statement.label}. Read, ${timeOf(duty.at)}` : "";
}
