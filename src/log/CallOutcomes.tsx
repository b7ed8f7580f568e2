import type { LoggedCall } from "../ledger/log-view/call";
import { type Names, outcomeWords } from "../ledger/log-view/words";
import { Said } from "../ui/Said";
import { say } from "../words/say";
import { Digest } from "./Digest";
import { signOf } from "./Outcomes";
import { clockOf } from "./times";

/** What came of each statement, with the words that it was read in as their digest. */
export function CallOutcomes({ call, names }: { call: LoggedCall; names: Names }) {
  if (call.outcomes === undefined) {
    return <p>{say("logCallStillOpen")}</p>;
  }
  return (
    <ul class="outcomes">
      {Object.entries(call.outcomes).map(([id, outcome]) => {
        const digest = call.wording[id];
        const name = names.statements[id] ?? id;
        const said = { statement: <strong>{name}</strong>, outcome: outcomeWords(outcome) };
        return (
          <li key={id}>
            <span aria-hidden="true">{signOf(outcome)}</span>{" "}
            {outcome.kind === "read" ? (
              <Said message="logOutcomeAt" {...said} time={clockOf(outcome.at)} />
            ) : (
              <Said message="logOutcome" {...said} />
            )}
            {digest !== undefined && (
              <>
                {" "}
                <span class="quiet">
                  <Said
                    message="logOutcomeWords"
                    digest={<Digest digest={digest} statement={name} />}
                  />
                </span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
