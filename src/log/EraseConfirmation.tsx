import { useState } from "preact/hooks";
import type { Erasing } from "../ledger/log-view/client";
import { count } from "../ledger/verify/verify-report";
import type { LogActions } from "./actions";

const WORD = "erase";

export interface EraseConfirmationProps {
  erasing: Erasing;
  actions: LogActions;
  onCancel: () => void;
  onErased: () => void;
}

/** What goes and what stays, and the word that confirms it. */
export function EraseConfirmation(props: EraseConfirmationProps) {
  const { erasing, actions, onCancel, onErased } = props;
  const [typed, setTyped] = useState("");
  const [state, setState] = useState<"asking" | "wrong" | "erasing" | "failed">("asking");
  const { clients, calls, bindings, open } = erasing;
  const erase = async () => {
    if (typed.trim().toLowerCase() !== WORD) return setState("wrong");
    setState("erasing");
    try {
      await actions.erase([...clients]);
      onErased();
    } catch (error) {
      console.error("The readings weren't erased.", error);
      setState("failed");
    }
  };
  return (
    <>
      <h3>What goes, for good</h3>
      <ul class="plain-list">
        <li>
          {count(calls, "call")} with this client: everything that is kept of{" "}
          {calls === 1 ? "it" : "them"}
        </li>
        {bindings > 0 && (
          <li>
            of {count(bindings, "other call")}, that {bindings === 1 ? "it was" : "they were"} bound
            to this client at first
          </li>
        )}
        {clients.length > 1 && (
          <li>
            the same for {count(clients.length - 1, "other case")} that you joined with this client
            as the same person
          </li>
        )}
        <li>
          what this desk knows has been read to this client: at their next contact it will say “no
          record here”
        </li>
      </ul>
      <h3>What stays</h3>
      <ul class="plain-list">
        {open > 0 && (
          <li>
            {count(open, "call")} with this client that {open === 1 ? "is" : "are"} still open:
            erase again once {open === 1 ? "it is" : "they are"} over
          </li>
        )}
        <li>
          in the chain: digests, that calls were erased, how many and when. It doesn’t say whose
        </li>
        <li>
          files that you exported, lines that you put into a console’s notes, and what other desks
          keep: Verbatim can’t reach them
        </li>
      </ul>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void erase();
        }}
      >
        <div class={state === "wrong" ? "field field--wrong" : "field"}>
          <label for="confirm">Type “{WORD}” to confirm. It can’t be undone.</label>
          {state === "wrong" && (
            <p id="confirm-problem" class="field-problem" role="alert">
              <span class="visually-hidden">Error: </span>Type “{WORD}”, or cancel. Nothing has been
              erased.
            </p>
          )}
          <input
            id="confirm"
            class="field-short"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-invalid={state === "wrong"}
            aria-describedby={state === "wrong" ? "confirm-problem" : undefined}
            onInput={({ currentTarget: { value } }) => setTyped(value)}
          />
        </div>
        {state === "failed" && (
          <p class="problem" role="alert">
            Verbatim was not told that all of it is gone. Some of it may be. Try again: what is gone
            stays gone.
          </p>
        )}
        <p class="actions">
          <button type="submit" class="button button--danger" disabled={state === "erasing"}>
            {state === "erasing" ? "Erasing…" : "Erase these readings"}
          </button>
          <button type="button" class="link" onClick={onCancel}>
            Cancel
          </button>
        </p>
      </form>
    </>
  );
}
