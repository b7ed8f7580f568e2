import { useEffect, useState } from "preact/hooks";
import type { Finding } from "../ledger/finding";
import type { LedgerReader } from "../ledger/log-view/reader";
import type { Names } from "../ledger/log-view/words";
import { Said } from "../ui/Said";
import { dayAndTimeOf } from "../ui/times";
import { say } from "../words/say";
import type { LogActions, Trouble } from "./actions";
import { Copies } from "./Copies";
import { findingWords } from "./finding-words";
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
  const [comparing, setComparing] = useState<"" | "going on" | "done" | "failed">("");
  const findings = load.kind === "there" ? load.value : [];
  useEffect(() => {
    const unseen = findings.filter(({ isSeen }) => !isSeen).map(({ id }) => id);
    if (!isShown || unseen.length === 0) return;
    actions.seeFindings(unseen).catch((error: unknown) => {
      console.error("That the findings were seen wasn't noted.", error);
    });
  }, [load, isShown]);
  const compare = async () => {
    setComparing("going on");
    try {
      await actions.compareCopies();
      setComparing("done");
      onChanged();
    } catch (error) {
      console.error("The copies weren't compared.", error);
      setComparing("failed");
    }
  };
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">{say("logFindings")}</h2>
      <p>{say("logFindingsAbout")}</p>
      {load.kind === "failed" && <LoadProblem trouble={troubleOf(load.error)} />}
      {load.kind === "there" && findings.length === 0 && <p>{say("logFindingsNone")}</p>}
      <ul class="findings">
        {findings.map((finding) => (
          <FindingItem key={finding.id} finding={finding} reader={reader} names={names} />
        ))}
      </ul>
      <div class="actions screen-only">
        <button
          type="button"
          class="button button--plain"
          disabled={comparing === "going on"}
          onClick={() => void compare()}
        >
          {say("logCompare")}
        </button>
        <p role="status">
          {comparing === "going on" && say("logComparing")}
          {comparing === "done" && say("logCompared")}
        </p>
      </div>
      {comparing === "failed" && (
        <p class="problem" role="alert">
          {say("logCompareFailed")}
        </p>
      )}
    </section>
  );
}

type FindingItemProps = Pick<FindingsProps, "reader" | "names"> & { finding: Finding };

function FindingItem({ finding, reader, names }: FindingItemProps) {
  const { at, about, copies = [], kept = [] } = finding;
  const [isOpen, setOpen] = useState(false);
  return (
    <li class="finding">
      <p>
        <Said
          message="logFindingAt"
          date={<time dateTime={at}>{dayAndTimeOf(at)}</time>}
          says={findingWords(finding)}
        />
      </p>
      {about.length > 0 && (
        <p class="quiet">{say("logFindingAbout", { about: about.join(", ") })}</p>
      )}
      {copies.length + kept.length > 0 && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{say("logFindingShow")}</summary>
          {isOpen && <Copies finding={finding} reader={reader} names={names} />}
        </details>
      )}
    </li>
  );
}
