import type { Outcome } from "../call/outcome";
import { type Names, outcomeWords } from "../ledger/log-view/words";
import { say } from "../words/say";

export interface OutcomesProps {
  outcomes: Readonly<Record<string, Outcome>>;
  names: Names;
}

/** What came of each statement, on a line; a sign tells them apart at a glance, as in the panel. */
export const Outcomes = ({ outcomes, names }: OutcomesProps) => (
  <ul class="call-outcomes">
    {Object.entries(outcomes).map(([id, outcome]) => (
      <li key={id}>
        <span aria-hidden="true">{signOf(outcome)}</span>{" "}
        {say("logOutcome", {
          statement: names.statements[id] ?? id,
          outcome: outcomeWords(outcome),
        })}
      </li>
    ))}
  </ul>
);

/** Told apart by form, never by colour. */
export function signOf(outcome: Outcome): string {
  if (outcome.kind === "read") return "✓";
  if (outcome.kind === "in part") return "◐";
  if (outcome.why === "not given") return "○";
  if (outcome.why === "put off" || outcome.why === "not the client") return "‖";
  return outcome.why === "not known" ? "?" : "–";
}
