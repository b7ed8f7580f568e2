import { useEffect, useState } from "preact/hooks";

export interface RetentionProps {
  /** What is set. */
  days: number;
  /** Resolves once it is saved, rejects where nobody says that it was. */
  onSave: (days: number) => Promise<void>;
}

const LEAST = 30;
const MOST = 2000;

/** How long readings are kept. */
export function Retention({ days, onSave }: RetentionProps) {
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
        <label for="days">Days that readings are kept</label>
        <p id="days-hint" class="quiet">
          From {LEAST} to {MOST.toLocaleString("en-GB")}. Calls that are older go for good at the
          next daily tidying up.
        </p>
        {isWrong && (
          <p id="days-problem" class="field-problem" role="alert">
            <span class="visually-hidden">Error: </span>Enter a number of days from {LEAST} to{" "}
            {MOST.toLocaleString("en-GB")}. Nothing was saved.
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
          Save
        </button>
        <p role="status" class="said">
          {said === "saved" && "Saved"}
        </p>
      </div>
      {said === "failed" && (
        <p class="problem" role="alert">
          Verbatim was not told that this is saved. Try again.
        </p>
      )}
    </form>
  );
}
