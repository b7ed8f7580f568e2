import { useState } from "preact/hooks";
import type { Head } from "../ledger/chain";
import type { LedgerReader } from "../ledger/log-view/reader";
import type { Verified } from "../ledger/verify/verify-check";
import { parseHead } from "../ledger/verify/verify-head";
import { say } from "../words/say";
import type { Trouble } from "./actions";
import { Busy } from "./Busy";
import { ErrorMark } from "./ErrorMark";
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
      <h2 id="verify-title">{say("logCheckTitle")}</h2>
      <p>{say("logCheckAbout")}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <div class={isWrong ? "field field--wrong" : "field"}>
          <label for="head">{say("logCheckHead")}</label>
          <p id="head-hint" class="quiet">
            {say("logCheckHint")}
          </p>
          {isWrong && (
            <p id="head-problem" class="field-problem" role="alert">
              <ErrorMark />
              {say("logCheckWrong")}
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
          {say("logCheckTitle")}
        </button>
      </form>
      {state.kind === "running" && (
        <Busy what={say("logChecking")} progress={state.progress} onCancel={cancel} />
      )}
      <p role="status" class={state.kind === "done" ? "visually-hidden" : undefined}>
        {state.kind === "cancelled" && say("logCheckCancelled")}
        {state.kind === "done" && titleOf(state.result)}
      </p>
      {state.kind === "done" && <VerifiedResult verified={state.result} head={head} />}
      {state.kind === "failed" && <LoadProblem trouble={troubleOf(state.error)} />}
    </section>
  );
}
