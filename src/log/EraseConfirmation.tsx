import { useState } from "preact/hooks";
import type { Erasing } from "../ledger/log-view/client";
import { say, sayCount } from "../words/say";
import type { LogActions } from "./actions";
import { ErrorMark } from "./ErrorMark";

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
  const word = say("logEraseWord");
  const erase = async () => {
    if (typed.trim().toLowerCase() !== word.toLowerCase()) return setState("wrong");
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
      <h3>{say("logEraseGoes")}</h3>
      <ul class="plain-list">
        <li>{sayCount("logEraseCalls", calls)}</li>
        {bindings > 0 && <li>{sayCount("logEraseBindings", bindings)}</li>}
        {clients.length > 1 && <li>{sayCount("logEraseJoined", clients.length - 1)}</li>}
        <li>{say("logEraseKnown")}</li>
      </ul>
      <h3>{say("logEraseStays")}</h3>
      <ul class="plain-list">
        {open > 0 && <li>{sayCount("logEraseOpen", open)}</li>}
        <li>{say("logEraseChain")}</li>
        <li>{say("logEraseElsewhere")}</li>
      </ul>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void erase();
        }}
      >
        <div class={state === "wrong" ? "field field--wrong" : "field"}>
          <label for="confirm">{say("logEraseConfirm", { word })}</label>
          {state === "wrong" && (
            <p id="confirm-problem" class="field-problem" role="alert">
              <ErrorMark />
              {say("logEraseWrong", { word })}
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
            {say("logEraseFailed")}
          </p>
        )}
        <p class="actions">
          <button type="submit" class="button button--danger" disabled={state === "erasing"}>
            {say(state === "erasing" ? "logErasing" : "logEraseNow")}
          </button>
          <button type="button" class="link" onClick={onCancel}>
            {say("logCancel")}
          </button>
        </p>
      </form>
    </>
  );
}
