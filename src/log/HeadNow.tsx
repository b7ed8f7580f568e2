import type { LedgerReader } from "../ledger/log-view/reader";
import { formatHead, formatHeadFile } from "../ledger/verify/verify-head";
import { CopyButton } from "../ui/CopyButton";
import { today } from "../ui/times";
import { say, sayCount } from "../words/say";
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
      <h2 id="head-title">{say("logHeadTitle")}</h2>
      <p>{say("logHeadAbout")}</p>
      {load.kind === "failed" && <LoadProblem trouble={troubleOf(load.error)} />}
      {load.kind === "there" &&
        (load.value.head === undefined ? (
          <p>{say("logHeadNone")}</p>
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
      <p class="quiet">{sayCount("logHeadAfter", head.links)}</p>
      <p>
        <code class="head">{text}</code>
      </p>
      <div class="actions">
        <CopyButton words={text} name="" label={say("logHeadCopy")} />
        <button type="button" class="button button--plain" onClick={save}>
          {say("logHeadSave")}
        </button>
      </div>
    </>
  );
}
