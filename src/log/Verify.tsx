import { useState } from "preact/hooks";
import type { Head } from "../ledger/chain";
import type { LedgerReader } from "../ledger/log-view/reader";
import type { Verified } from "../ledger/verify/verify-check";
import { parseHead } from "../ledger/verify/verify-head";
import type { Trouble } from "./actions";
import { Busy } from "./Busy";
import { LoadProblem } from "./LoadProblem";
import { useLong } from "./use-long";
import { titleOf, VerifiedResult } from "./VerifiedResult";

export interface VerifyProps {
  reader: LedgerReader;
  troubleOf: (error: unknown) => Trouble;
}

/** Checks the whole ledger, on request, and against a head if one was kept. */
export function Verify({ reader, troubleOf }: VerifyProps) {
  const [typed, setTyped] = useState("");
  const [head, setHead] = useState<Head | undefined>();
  const [isWrong, setWrong] = useState(false);
  const { state, start, cancel, reset } = useLong<Verified>();
  const check = () => {
    const expected = typed.trim() === "" ? undefined : parseHead(typed);
    const isBad = typed.trim() !== "" && expected === undefined;
    setWrong(isBad);
    if (isBad) return reset();
    setHead(expected);
    start(() => reader.verify({ head: expected }));
  };
  return (
    <section aria-labelledby="verify-title">
      <h2 id="verify-title">Check the ledger</h2>
      <p>
        Each call, once it is over, is sealed with a digest, and the digests form one chain.
        Checking it tells whether anything was changed, moved or taken away since.
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <div class={isWrong ? "field field--wrong" : "field"}>
          <label for="head">A head that was exported earlier (optional)</label>
          <p id="head-hint" class="quiet">
            With one that was kept somewhere else, it shows that nothing up to that point was
            rewritten. Paste the head, or all of the file that it was saved in.
          </p>
          {isWrong && (
            <p id="head-problem" class="field-problem" role="alert">
              <span class="visually-hidden">Error: </span>That is no head: it is a number, a colon
              and 64 letters and digits. Nothing was checked.
            </p>
          )}
          <input
            id="head"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? "head-hint head-problem" : "head-hint"}
            onInput={({ currentTarget: { value } }) => setTyped(value)}
          />
        </div>
        <button type="submit" class="button">
          Check the ledger
        </button>
      </form>
      {state.kind === "running" && (
        <Busy what="Checking" progress={state.progress} onCancel={cancel} />
      )}
      <p role="status" class={state.kind === "done" ? "visually-hidden" : undefined}>
        {state.kind === "cancelled" && "Cancelled. Nothing was found out."}
        {state.kind === "done" && titleOf(state.result)}
      </p>
      {state.kind === "done" && <VerifiedResult verified={state.result} head={head} />}
      {state.kind === "failed" && <LoadProblem trouble={troubleOf(state.error)} />}
    </section>
  );
}
