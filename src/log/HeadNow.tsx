import type { LedgerReader } from "../ledger/log-view/reader";
import { formatHead, formatHeadFile } from "../ledger/verify/verify-head";
import { count } from "../ledger/verify/verify-report";
import { CopyButton } from "../ui/CopyButton";
import { today } from "../ui/times";
import type { Trouble } from "./actions";
import { download } from "./download";
import { LoadProblem } from "./LoadProblem";
import { useLoad } from "./use-load";

export interface HeadNowProps {
  reader: LedgerReader;
  version: number;
  troubleOf: (error: unknown) => Trouble;
}

/** How far the chain has come, to be kept somewhere else. */
export function HeadNow({ reader, version, troubleOf }: HeadNowProps) {
  const load = useLoad(
    async () => ({ head: await reader.head(), desk: await reader.desk() }),
    [reader, version],
  );
  return (
    <section aria-labelledby="head-title">
      <h2 id="head-title">The head of the chain</h2>
      <p>
        The head stands for everything up to now. Keep it somewhere that isn’t this computer, such
        as a message to your manager, and the ledger can be held against it later.
      </p>
      {load.kind === "failed" && <LoadProblem trouble={troubleOf(load.error)} />}
      {load.kind === "there" &&
        (load.value.head === undefined ? (
          <p>There is none yet: no call has been sealed.</p>
        ) : (
          <Shown head={load.value.head} desk={load.value.desk ?? ""} />
        ))}
    </section>
  );
}

function Shown({ head, desk }: { head: { links: number; digest: string }; desk: string }) {
  const text = formatHead(head);
  const save = () =>
    download(
      `verbatim-head-${today()}.json`,
      [formatHeadFile(head, desk, new Date().toISOString())],
      "application/json",
    );
  return (
    <>
      <p class="quiet">After {count(head.links, "link")}:</p>
      <p>
        <code class="head">{text}</code>
      </p>
      <div class="actions">
        <CopyButton words={text} name="" label="Copy the head" />
        <button type="button" class="button button--plain" onClick={save}>
          Save it as a file
        </button>
      </div>
    </>
  );
}
