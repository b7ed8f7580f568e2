import { useEffect, useState } from "preact/hooks";
import { normalise } from "../call/identity";
import type { FoundClient } from "../ledger/log-view/client";
import type { LedgerReader } from "../ledger/log-view/reader";
import type { Names } from "../ledger/log-view/words";
import { count } from "../ledger/verify/verify-report";
import type { Trouble } from "./actions";
import { Busy } from "./Busy";
import type { ToErase } from "./CallPage";
import { FoundClientCalls } from "./FoundClientCalls";
import { LoadProblem } from "./LoadProblem";
import { useLong } from "./use-long";

export interface FindProps {
  reader: LedgerReader;
  names: Names;
  version: number;
  troubleOf: (error: unknown) => Trouble;
  onErase: (what: ToErase) => void;
}

/** Finds the calls with a case or a client, by reference. */
export function Find({ reader, names, version, troubleOf, onErase }: FindProps) {
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState("");
  const [isWrong, setWrong] = useState(false);
  const { state, start, cancel } = useLong<FoundClient[]>();
  useEffect(() => {
    if (wanted !== "") start(() => reader.search(wanted));
  }, [reader, wanted, version]);
  const search = () => {
    const isEmpty = normalise(typed) === "";
    setWrong(isEmpty);
    if (isEmpty) return;
    if (typed === wanted) start(() => reader.search(wanted));
    setWanted(typed);
  };

  return (
    <section class="view" aria-labelledby="find-title">
      <h2 id="find-title">Find a case or a client</h2>
      <form
        class="find"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <div class={isWrong ? "field field--wrong" : "field"}>
          <label for="reference">Case or client reference</label>
          <p id="reference-hint" class="quiet">
            All of it; spaces and capitals don’t matter. A sensitive case is found, too.
          </p>
          {isWrong && (
            <p id="reference-problem" class="field-problem" role="alert">
              <span class="visually-hidden">Error: </span>Enter a reference.
            </p>
          )}
          <input
            id="reference"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? "reference-hint reference-problem" : "reference-hint"}
            onInput={({ currentTarget: { value } }) => setTyped(value)}
          />
        </div>
        <button type="submit" class="button">
          Find
        </button>
      </form>
      <p role="status">{state.kind === "done" && summary(wanted, state.result)}</p>
      {state.kind === "running" && (
        <Busy what="Looking through your calls" progress={state.progress} onCancel={cancel} />
      )}
      {state.kind === "failed" && <LoadProblem trouble={troubleOf(state.error)} />}
      {state.kind === "done" &&
        state.result.map((client) => (
          <FoundClientCalls
            key={client.id ?? client.calls[0]?.call.id}
            client={client}
            names={names}
            onErase={onErase}
          />
        ))}
    </section>
  );
}

function summary(wanted: string, clients: readonly FoundClient[]): string {
  if (clients.length === 0) {
    return `This desk has no record of “${wanted}”. It knows its own calls only: something may have been read elsewhere.`;
  }
  const calls = new Set(clients.flatMap((client) => client.calls.map(({ call }) => call.id))).size;
  return `${count(calls, "call")} with ${count(clients.length, "client")}.`;
}
