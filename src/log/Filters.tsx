import { useState } from "preact/hooks";
import type { Filters as Values } from "../ledger/log-view/filter";
import { say } from "../words/say";
import { ErrorMark } from "./ErrorMark";

export interface FiltersProps {
  filters: Values;
  onFilter: (filters: Values) => void;
}

type Choice = "outcome" | "direction" | "role";

const choices = (): [field: Choice, label: string, options: [value: string, label: string][]][] => [
  [
    "outcome",
    say("logFilterOutcome"),
    [
      ["read", say("logFilterRead")],
      ["in part", say("logFilterInPart")],
      ["not given", say("logFilterNotGiven")],
      ["put off", say("logFilterPutOff")],
    ],
  ],
  [
    "direction",
    say("logFilterDirection"),
    [
      ["outbound", say("logFilterOutgoing")],
      ["inbound", say("logFilterIncoming")],
    ],
  ],
  [
    "role",
    say("logFilterClient"),
    [
      ["pwc", say("logFilterPwc")],
      ["nrp", say("logFilterNrp")],
    ],
  ],
];

const DATES = [
  ["from", "logFilterFrom"],
  ["to", "logFilterTo"],
] as const;

/** Which calls are to be shown. Nothing changes before it is asked for. */
export function Filters({ filters, onFilter }: FiltersProps) {
  const [values, setValues] = useState(filters);
  const [isWrong, setWrong] = useState(false);
  const set = (change: Values) => setValues({ ...values, ...change });
  const apply = (next: Values) => {
    const wrong = next.from !== undefined && next.to !== undefined && next.from > next.to;
    setWrong(wrong);
    setValues(next);
    if (!wrong) onFilter(next);
  };
  return (
    <details class="filters" open={isWide()}>
      <summary>{say("logFilter")}</summary>
      <form
        aria-label={say("logFilter")}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          apply(values);
        }}
      >
        {isWrong && (
          <p id="filter-problem" class="field-problem" role="alert">
            <ErrorMark />
            {say("logFilterWrong")}
          </p>
        )}
        {DATES.map(([field, label]) => (
          <div key={field} class={isWrong ? "field field--wrong" : "field"}>
            <label for={`filter-${field}`}>{say(label)}</label>
            <input
              id={`filter-${field}`}
              type="date"
              value={values[field] ?? ""}
              aria-invalid={isWrong}
              aria-describedby={isWrong ? "filter-problem" : undefined}
              onInput={({ currentTarget: { value } }) => set({ [field]: value || undefined })}
            />
          </div>
        ))}
        {choices().map(([field, label, options]) => (
          <div key={field} class="field">
            <label for={`filter-${field}`}>{label}</label>
            <select
              id={`filter-${field}`}
              value={values[field] ?? ""}
              onChange={({ currentTarget: { value } }) => set({ [field]: value || undefined })}
            >
              <option value="">{say("logFilterAny")}</option>
              {options.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </div>
        ))}
        <p class="check">
          <input
            id="filter-odd"
            type="checkbox"
            checked={values.oddOnly === true}
            onChange={({ currentTarget: { checked } }) => set({ oddOnly: checked || undefined })}
          />
          <label for="filter-odd">{say("logFilterOdd")}</label>
        </p>
        <p class="actions">
          <button type="submit" class="button button--plain">
            {say("logFilterShow")}
          </button>
          <button type="button" class="link" onClick={() => apply({})}>
            {say("logFilterAll")}
          </button>
        </p>
      </form>
    </details>
  );
}

/** Where there is room, the filters are open from the start. */
const isWide = (): boolean => matchMedia("(min-width: 40rem)").matches;
