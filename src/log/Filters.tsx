import { useState } from "preact/hooks";
import type { Filters as Values } from "../ledger/log-view/filter";

export interface FiltersProps {
  filters: Values;
  onFilter: (filters: Values) => void;
}

type Choice = "outcome" | "direction" | "role";

const CHOICES: [field: Choice, label: string, options: [value: string, label: string][]][] = [
  [
    "outcome",
    "A statement was",
    [
      ["read", "Read in full"],
      ["in part", "Read in part"],
      ["not given", "Not given"],
      ["put off", "Put off"],
    ],
  ],
  [
    "direction",
    "Direction",
    [
      ["outbound", "Outgoing"],
      ["inbound", "Incoming"],
    ],
  ],
  [
    "role",
    "Client",
    [
      ["pwc", "Parent with care"],
      ["nrp", "Non-resident parent"],
    ],
  ],
];

const DATES = [
  ["from", "From"],
  ["to", "To"],
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
      <summary>Filter the calls</summary>
      <form
        aria-label="Filter the calls"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          apply(values);
        }}
      >
        {DATES.map(([field, label]) => (
          <div key={field} class={isWrong ? "field field--wrong" : "field"}>
            <label for={`filter-${field}`}>{label}</label>
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
        {CHOICES.map(([field, label, options]) => (
          <div key={field} class="field">
            <label for={`filter-${field}`}>{label}</label>
            <select
              id={`filter-${field}`}
              value={values[field] ?? ""}
              onChange={({ currentTarget: { value } }) => set({ [field]: value || undefined })}
            >
              <option value="">Any</option>
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
          <label for="filter-odd">Only calls that were amended or are damaged</label>
        </p>
        {isWrong && (
          <p id="filter-problem" class="field-problem" role="alert">
            <span class="visually-hidden">Error: </span>The first day is after the last one.
          </p>
        )}
        <p class="actions">
          <button type="submit" class="button button--plain">
            Show these calls
          </button>
          <button type="button" class="link" onClick={() => apply({})}>
            Show all calls
          </button>
        </p>
      </form>
    </details>
  );
}

/** Where there is room, the filters are open from the start. */
const isWide = (): boolean => matchMedia("(min-width: 40rem)").matches;
