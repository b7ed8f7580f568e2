import { useState } from "preact/hooks";
import { LedgerMovedError, type Piece } from "../ledger/export/export-lines";
import type { LedgerReader } from "../ledger/log-view/reader";
import { Said } from "../ui/Said";
import { today } from "../ui/times";
import { say } from "../words/say";
import type { Trouble } from "./actions";
import { Busy } from "./Busy";
import { type Collected, collect } from "./collect";
import { download } from "./download";
import { LoadProblem } from "./LoadProblem";
import { useLong } from "./use-long";

export interface ExportProps {
  reader: LedgerReader;
  troubleOf: (error: unknown) => Trouble;
}

/** The type of each file, by its ending. */
const TYPES = { jsonl: "application/jsonl", csv: "text/csv" } as const;
type Form = keyof typeof TYPES;

/** Writes the whole ledger out as a file, piece by piece. */
export function Export({ reader, troubleOf }: ExportProps) {
  const [timings, setTimings] = useState(false);
  const [saved, setSaved] = useState("");
  const { state, start, cancel } = useLong<Collected>();
  const begin = (form: Form) => {
    const name = `verbatim-ledger-${today()}.${form}`;
    setSaved("");
    const pieces = (): AsyncGenerator<Piece, void> =>
      form === "csv"
        ? reader.exportCsv(timings)
        : reader.exportLines(new Date().toISOString(), timings);
    start(() =>
      collect(pieces, ({ parts }) => {
        download(name, parts, TYPES[form]);
        setSaved(name);
      }),
    );
  };
  return (
    <section aria-labelledby="export-title">
      <h2 id="export-title">{say("logExport")}</h2>
      <p>{say("logExportAbout")}</p>
      <p class="check">
        <input
          id="timings"
          type="checkbox"
          checked={timings}
          onChange={({ currentTarget: { checked } }) => setTimings(checked)}
        />
        <label for="timings">{say("logExportTimes")}</label>
      </p>
      <ul class="exports">
        <li>
          <button type="button" class="button button--plain" onClick={() => begin("jsonl")}>
            {say("logExportLines")}
          </button>
          <p class="quiet">
            <Said message="logExportLinesAbout" command={<code>npm run ledger:verify</code>} />
          </p>
        </li>
        <li>
          <button type="button" class="button button--plain" onClick={() => begin("csv")}>
            {say("logExportCsv")}
          </button>
          <p class="quiet">{say("logExportCsvAbout")}</p>
        </li>
      </ul>
      {state.kind === "running" && (
        <Busy what={say("logExporting")} progress={state.progress} onCancel={cancel} />
      )}
      <p role="status">
        {state.kind === "cancelled" && say("logExportCancelled")}
        {state.kind === "done" && say("logExported", { file: saved })}
      </p>
      {state.kind === "failed" &&
        (state.error instanceof LedgerMovedError ? (
          <p class="problem" role="alert">
            {say("logExportMoved")}
          </p>
        ) : (
          <LoadProblem trouble={troubleOf(state.error)} />
        ))}
    </section>
  );
}
