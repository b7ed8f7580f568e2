import { CHOICES, isChoice, type Meaning, meaningWords } from "../../profile/teach/choices";
import type { Asked } from "../../profile/teach/draft";
import { say } from "../../words/say";

export interface MeaningSelectProps {
  id: string;
  field: Asked;
  label: string;
  /** Undefined where nobody has said. */
  value: Meaning | undefined;
  onChange: (meaning: Meaning) => void;
}

/** What a text of the console means, chosen from the few values of its field. */
export function MeaningSelect({ id, field, label, value, onChange }: MeaningSelectProps) {
  if (!isChoice(field)) return null;
  const known = CHOICES[field].map(([meaning]) => meaning);
  // A profile may have a meaning that isn't offered, such as another language.
  const all = value === undefined || known.includes(value) ? known : [...known, value];
  return (
    <div class="field meaning">
      <label for={id}>
        <bdi>{label}</bdi>
      </label>
      <select
        id={id}
        value={value === undefined ? "" : String(all.indexOf(value))}
        onChange={(event) => {
          const chosen = all[Number(event.currentTarget.value)];
          if (event.currentTarget.value !== "" && chosen !== undefined) onChange(chosen);
        }}
      >
        {value === undefined && <option value="">{say("teachChoose")}</option>}
        {all.map((meaning, at) => (
          <option key={at} value={String(at)}>
            {meaningWords(field, meaning)}
          </option>
        ))}
      </select>
    </div>
  );
}
