import { useRef } from "preact/hooks";
import { say } from "../../words/say";
import { Field } from "../Field";
import type { FieldProblem } from "../field-problem";
import { officerId } from "./field-problems";
import type { OfficerRow } from "./form";

export interface OfficersProps {
  rows: readonly OfficerRow[];
  problems: readonly FieldProblem[];
  onChange: (rows: readonly OfficerRow[]) => void;
}

const COLUMNS = [
  ["team", "organisationTeam"],
  ["name", "organisationName"],
  ["contact", "organisationContact"],
] as const;

/** The nominated officers, a row each. The cursor follows: into a new row, and out of a removed one. */
export function Officers({ rows, problems, onChange }: OfficersProps) {
  const add = useRef<HTMLButtonElement>(null);
  const added = useRef(-1);
  return (
    <>
      {rows.map((row, index) => (
        <fieldset
          key={index}
          class="officer"
          ref={(fieldset) => {
            if (added.current !== index || fieldset === null) return;
            added.current = -1;
            fieldset.querySelector("input")?.focus();
          }}
        >
          <legend>{say("organisationOfficer", { number: index + 1 })}</legend>
          {COLUMNS.map(([column, label]) => (
            <Field
              key={column}
              id={officerId(index, column)}
              label={say(label)}
              value={row[column]}
              problems={problems}
              onInput={(text) =>
                onChange(rows.map((each) => (each === row ? { ...row, [column]: text } : each)))
              }
            />
          ))}
          <button
            type="button"
            class="link"
            aria-label={say("organisationRemoveOfficer", { number: index + 1 })}
            onClick={() => {
              onChange(rows.filter((each) => each !== row));
              add.current?.focus();
            }}
          >
            {say("organisationRemove")}
          </button>
        </fieldset>
      ))}
      <button
        ref={add}
        id="add-officer"
        type="button"
        class="button button--plain"
        onClick={() => {
          added.current = rows.length;
          onChange([...rows, { team: "", name: "", contact: "" }]);
        }}
      >
        {say(rows.length === 0 ? "organisationAddOfficer" : "organisationAddAnother")}
      </button>
    </>
  );
}
