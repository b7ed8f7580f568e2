import { useEffect, useState } from "preact/hooks";
import type { Finding } from "../ledger/finding";
import type { LedgerReader } from "../ledger/log-view/reader";
import type { Names } from "../ledger/log-view/words";
import { dayAndTimeOf } from "../ui/times";
import type { LogActions, Trouble } from "./actions";
import { Copies } from "./Copies";
import { findingWords, storeWords } from "./finding-words";
import { LoadProblem } from "./LoadProblem";
import { useLoad } from "./use-load";

export interface FindingsProps {
  reader: LedgerReader;
  names: Names;
  actions: LogActions;
  version: number;
  /** Whether they are on the screen: only then they are seen. */
  isShown: boolean;
  troubleOf: (error: unknown) => Trouble;
  /** Something was put right. */
  onChanged: () => void;
}

/** What was put right before, or found wrong and kept. */
export function Findings(props: FindingsProps) {
  const { reader, actions, version, isShown, troubleOf, onChanged, names } = props;
  const load = useLoad(() => reader.findings(), [reader, version]);
  const [comparing, setComparing] = useState<"" | "Comparing…" | "Done." | "failed">("");
  const findings = load.kind === "there" ? load.value : [];
  useEffect(() => {
    const unseen = findings.filter(({ isSeen }) => !isSeen).map(({ id }) => id);
    if (!isShown || unseen.length === 0) return;
    actions.seeFindings(unseen).catch((error: unknown) => {
      console.error("That the findings were seen wasn't noted.", error);
    });
  }, [load, isShown]);
  const compare = async () => {
    setComparing("Comparing…");
    try {
      await actions.compareCopies();
      setComparing("Done.");
      onChanged();
    } catch (error) {
      console.error("The copies weren't compared.", error);
      setComparing("failed");
    }
  };
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">What was put right, or found wrong</h2>
      <p>
        Verbatim keeps the ledger twice, and compares the two copies when it starts. What is damaged
        in one comes back from the other. Nothing is dropped quietly.
      </p>
      {load.kind === "failed" && <LoadProblem trouble={troubleOf(load.error)} />}
      {load.kind === "there" && findings.length === 0 && <p>Nothing so far.</p>}
      <ul class="findings">
        {findings.map((finding) => (
          <FindingItem key={finding.id} finding={finding} reader={reader} names={names} />
        ))}
      </ul>
      <div class="actions screen-only">
        <button
          type="button"
          class="button button--plain"
          disabled={comparing === "Comparing…"}
          onClick={() => void compare()}
        >
          Compare the two copies now
        </button>
        <p role="status">{comparing !== "failed" && comparing}</p>
      </div>
      {comparing === "failed" && (
        <p class="problem" role="alert">
          Verbatim was not told that the copies were compared. Try again.
        </p>
      )}
    </section>
  );
}

type FindingItemProps = Pick<FindingsProps, "reader" | "names"> & { finding: Finding };

function FindingItem({ finding, reader, names }: FindingItemProps) {
  const { at, kind, about, store, copies = [], kept = [] } = finding;
  const [isOpen, setOpen] = useState(false);
  return (
    <li class="finding">
      <p>
        <time dateTime={at}>{dayAndTimeOf(at)}</time>: {findingWords[kind]}
        {store !== undefined && ` It was found in ${storeWords[store]}.`}
      </p>
      {about.length > 0 && <p class="quiet">About {about.join(", ")}</p>}
      {copies.length + kept.length > 0 && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>Show what was found, as it was</summary>
          {isOpen && <Copies finding={finding} reader={reader} names={names} />}
        </details>
      )}
    </li>
  );
}
