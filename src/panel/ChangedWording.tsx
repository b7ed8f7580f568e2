import type { Statement } from "../policy/pack";
import { wordsOfPassages } from "../policy/wording";
import { Said } from "../ui/Said";
import { say } from "../words/say";
import type { PanelSession } from "./panel-session";
import { useLoaded } from "./use-loaded";

export interface ChangedWordingProps {
  statement: Statement;
  /** The words that this desk has read last. */
  before: string;
  session: PanelSession;
}

const loadDiff = async () => (await import("diff")).diffWords;

/** Shown once to a handler who read the old words: that they changed, and how. */
export function ChangedWording({ statement, before, session }: ChangedWordingProps) {
  const diffWords = useLoaded(loadDiff, session);
  const words = wordsOfPassages(statement.passages);
  return (
    <section class="notice" aria-label={say("wordingChangedLabel", { statement: statement.label })}>
      <p>
        <Said message="wordingChanged" changed={<strong>{say("wordingChangedWhat")}</strong>} />
      </p>
      <p class="wording-change" lang={statement.language}>
        {diffWords === undefined
          ? words
          : diffWords(before, words).map(({ value, added, removed }, index) =>
              added ? (
                <ins key={`part ${index}`}>{value}</ins>
              ) : removed ? (
                <del key={`part ${index}`}>{value}</del>
              ) : (
                value
              ),
            )}
      </p>
      <button type="button" class="link" onClick={() => session.seeWording(statement)}>
        {say("wordingChangedSeen")}
      </button>
    </section>
  );
}
