import { say } from "../words/say";
import type { FieldProblem } from "./field-problem";

export interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  kind?: "line" | "lines" | "date";
  value: string;
  problems: readonly FieldProblem[];
  onInput: (value: string) => void;
}

/** One field with its label, its hint and what is wrong with it, all tied to it. */
export function Field({ id, label, hint, kind = "line", value, problems, onInput }: FieldProps) {
  const wrong = problems.filter(({ field }) => field === id);
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(wrong.length === 0 ? [] : [`${id}-problem`]),
  ];
  const shared = {
    id,
    value,
    "aria-invalid": wrong.length > 0,
    "aria-describedby": described.length === 0 ? undefined : described.join(" "),
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class={wrong.length === 0 ? "field" : "field field--wrong"}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
      {wrong.length > 0 && (
        <div id={`${id}-problem`} class="field-problem">
          {wrong.map(({ text }) => (
            <p key={text}>
              <span class="visually-hidden">{say("refusalField")} </span>
              {text}
            </p>
          ))}
        </div>
      )}
      {kind === "lines" ? (
        <textarea rows={5} {...shared} />
      ) : (
        <input type={kind === "date" ? "date" : "text"} autocomplete="off" {...shared} />
      )}
    </div>
  );
}
