import type { LoggedCall } from "../ledger/log-view/call";
import { type Names, outcomeWords } from "../ledger/log-view/words";
import { Digest } from "./Digest";
import { signOf } from "./Outcomes";
import { clockOf } from "./times";

/** What came of each statement, with the words that it was read in as their digest. */
export function CallOutcomes({ call, names }: { call: LoggedCall; names: Names }) {
  if (call.outcomes === undefined) {
    return <p>The call is still open. What came of it is worked out at its end.</p>;
  }
  return (
    <ul class="outcomes">
      {Object.entries(call.outcomes).map(([id, outcome]) => {
        const digest = call.wording[id];
        return (
          <li key={id}>
            <span aria-hidden="true">{signOf(outcome)}</span>{" "}
            <strong>{names.statements[id] ?? id}</strong>: {outcomeWords(outcome)}
            {outcome.kind === "read" && ` at ${clockOf(outcome.at)}`}
            {digest !== undefined && (
              <>
                {" "}
                <span class="quiet">
                  · words{" "}
                  <Digest digest={digest} of={`the words of ${names.statements[id] ?? id}`} />
                </span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
