import { useEffect, useState } from "preact/hooks";
import type { MayChange } from "../browser/managed-settings";
import { numberWords } from "../ui/number-words";
import { RuledOut } from "../ui/RuledOut";
import { say } from "../words/say";
import { ErrorMark } from "./ErrorMark";

export interface RetentionProps {
  /** What is set; undefined where that can't be read. */
  days: number | undefined;
  /** Whether she may change it, and if not, why. */
  mayChange: MayChange;
  /** Resolves once it is saved, rejects where nobody says that it was. */
  onSave: (days: number) => Promise<void>;
}

const LEAST = 30;
const MOST = 2000;

/** How long readings are kept. */
export function Retention({ days, mayChange, onSave }: RetentionProps) {
  if (days !== undefined && mayChange === "yes") {
    return <RetentionForm days={days} onSave={onSave} />;
  }
  return (
    <section class="retention screen-only">
      <h3>{say("logRetention")}</h3>
      {days === undefined ? (
        <p class="problem">{say("logRetentionUnread")}</p>
      ) : (
        <p>{numberWords(days)}</p>
      )}
      {mayChange !== "yes" && <RuledOut why={mayChange} />}
    </section>
  );
}

interface RetentionFormProps extends Pick<RetentionProps, "onSave"> {
  days: number;
}

function RetentionForm({ days, onSave }: RetentionFormProps) {
  const [typed, setTyped] = useState(String(days));
  const [said, setSaid] = useState<"" | "wrong" | "saved" | "failed">("");
  useEffect(() => setTyped(String(days)), [days]);
  const save = async () => {
    const wanted = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
    if (!(wanted >= LEAST && wanted <= MOST)) return setSaid("wrong");
    try {
      await onSave(wanted);
      setSaid("saved");
    } catch (error) {
      console.error("How long readings are kept wasn't saved.", error);
      setSaid("failed");
    }
  };
  const isWrong = said === "wrong";
  const range = { least: numberWords(LEAST), most: numberWords(MOST) };
  return (
    <form
      class="retention screen-only"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class={isWrong ? "field field--wrong" : "field"}>
        <label for="days">{say("logRetention")}</label>
        <p id="days-hint" class="quiet">
          {say("logRetentionHint", range)}
        </p>
        {isWrong && (
          <p id="days-problem" class="field-problem" role="alert">
            <ErrorMark />
            {say("logRetentionWrong", range)}
          </p>
        )}
        <input
          id="days"
          class="field-short"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? "days-hint days-problem" : "days-hint"}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value);
            setSaid("");
          }}
        />
      </div>
      <div class="actions">
        <button type="submit" class="button">
          {say("logRetentionSave")}
        </button>
        <p role="status" class="said">
          {said === "saved" && say("logRetentionSaved")}
        </p>
      </div>
      {said === "failed" && (
        <p class="problem" role="alert">
          {say("logRetentionFailed")}
        </p>
      )}
    </form>
  );
}
