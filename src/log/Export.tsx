import { useState } from "preact/hooks";
import { LedgerMovedError, type Piece } from "../ledger/export/export-lines";
import type { LedgerReader } from "../ledger/log-view/reader";
import { today } from "../ui/times";
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

const FORMS = {
  jsonl: { name: "JSON Lines", type: "application/jsonl" },
  csv: { name: "CSV", type: "text/csv" },
} as const;
type Form = keyof typeof FORMS;

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
        download(name, parts, FORMS[form].type);
        setSaved(name);
      }),
    );
  };
  return (
    <section aria-labelledby="export-title">
      <h2 id="export-title">Export</h2>
      <p>
        The file holds the references of cases and clients, except those of sensitive cases. Calls
        that are still open aren’t in it.
      </p>
      <p class="check">
        <input
          id="timings"
          type="checkbox"
          checked={timings}
          onChange={({ currentTarget: { checked } }) => setTimings(checked)}
        />
        <label for="timings">Include the times of passages, as far as they are still kept</label>
      </p>
      <ul class="exports">
        <li>
          <button type="button" class="button button--plain" onClick={() => begin("jsonl")}>
            Export as JSON Lines
          </button>
          <p class="quiet">
            All of the ledger with its chain. It can be verified anywhere, with{" "}
            <code>npm run ledger:verify</code>.
          </p>
        </li>
        <li>
          <button type="button" class="button button--plain" onClick={() => begin("csv")}>
            Export as CSV
          </button>
          <p class="quiet">
            One row an event, for a spreadsheet. It can’t be verified. A cell that a spreadsheet
            would take for a formula has an apostrophe in front.
          </p>
        </li>
      </ul>
      {state.kind === "running" && (
        <Busy what="Exporting" progress={state.progress} onCancel={cancel} />
      )}
      <p role="status">
        {state.kind === "cancelled" && "Cancelled. No file was saved."}
        {state.kind === "done" && `Your browser has been given ${saved}.`}
      </p>
      {state.kind === "failed" &&
        (state.error instanceof LedgerMovedError ? (
          <p class="problem" role="alert">
            Calls ended while the file was being written, again and again. Try again in a minute.
          </p>
        ) : (
          <LoadProblem trouble={troubleOf(state.error)} />
        ))}
    </section>
  );
}
