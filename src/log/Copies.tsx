import type { Finding } from "../ledger/finding";
import type { LoggedCall } from "../ledger/log-view/call";
import type { LedgerReader } from "../ledger/log-view/reader";
import { timelineOf } from "../ledger/log-view/timeline";
import { type Names, outcomeWords } from "../ledger/log-view/words";
import { say } from "../words/say";
import { windOf } from "./times";
import { useLoad } from "./use-load";

export interface CopiesProps {
  finding: Finding;
  reader: LedgerReader;
  names: Names;
}

/** What was set aside with a finding; a call stands side by side with the one that is kept. */
export function Copies({ finding, reader, names }: CopiesProps) {
  const load = useLoad(async () => {
    const found = await reader.copies(finding);
    return Promise.all(
      found.map(async (each) => ({
        ...each,
        now: each.copy && (await reader.call(each.copy.day, each.copy.id)),
      })),
    );
  }, [reader, finding]);
  if (load.kind === "loading") return <p class="quiet">{say("logCopiesReading")}</p>;
  if (load.kind === "failed") return <p class="problem">{say("logCopiesUnread")}</p>;
  return (
    <>
      {load.value.map(({ copy, found, now }, index) =>
        copy === undefined ? (
          <pre key={index}>{JSON.stringify(found, withoutKey, 2)}</pre>
        ) : (
          <div key={index} class="copies">
            <Copy title={say("logCopyKept")} call={now} other={copy} names={names} />
            <Copy title={say("logCopyOther")} call={copy} other={now} names={names} />
          </div>
        ),
      )}
    </>
  );
}

interface CopyProps {
  title: string;
  call: LoggedCall | undefined;
  other: LoggedCall | undefined;
  names: Names;
}

/** One copy, what is only in it marked as such. */
function Copy({ title, call, other, names }: CopyProps) {
  const linesOf = (of: LoggedCall | undefined) =>
    of === undefined
      ? []
      : [
          ...timelineOf(of, names).map(
            ({ ms, words }) => `${ms === undefined ? "–" : windOf(ms)} ${words}`,
          ),
          ...Object.entries(of.outcomes ?? {}).map(([id, outcome]) =>
            say("logOutcome", {
              statement: names.statements[id] ?? id,
              outcome: outcomeWords(outcome),
            }),
          ),
        ];
  const others = new Set(linesOf(other));
  return (
    <div class="copy-of-call">
      <h3>{title}</h3>
      {call === undefined ? (
        <p>{say("logCopyGone")}</p>
      ) : (
        <ul class="plain-list">
          {linesOf(call).map((line, index) => (
            <li key={index}>
              {others.has(line) ? (
                line
              ) : (
                <>
                  <strong>{line}</strong> <span class="quiet">{say("logCopyOnly")}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The desk's key is shown nowhere. */
const withoutKey = (name: string, value: unknown) => (name === "key" ? say("logNotShown") : value);
