import { useState } from "preact/hooks";
import type { Meaning } from "../../profile/teach/choices";
import {
  type Asked,
  type Draft,
  type FieldKey,
  fieldsOf,
  type OtherWay,
} from "../../profile/teach/draft";
import { say } from "../../words/say";
import { ErrorSummary, type Refusal } from "../ErrorSummary";
import { Field } from "../Field";
import { FieldReview } from "./FieldReview";
import { Heading } from "./Heading";
import { fieldInSentence, LESSONS } from "./lessons";

export interface ReviewProps {
  draft: Draft;
  isBusy: boolean;
  onRename: (name: string) => void;
  onOtherWay: (key: FieldKey, way: OtherWay) => void;
  onPoint: (field: Asked, instead?: FieldKey) => void;
  onLeaveOut: (key: FieldKey) => void;
  onMeaning: (key: FieldKey, text: string, meaning: Meaning) => void;
  onForget: (key: FieldKey, text: string) => void;
  onSeparator: (key: FieldKey, separator: string) => void;
  /** @returns what is wrong */
  onSave: () => Promise<string[]>;
}

/** Everything that was taught, each piece of it to be put right, and saving it. */
export function Review(props: ReviewProps) {
  const { draft, isBusy, onRename, onPoint, onSave } = props;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const fields = fieldsOf(draft);
  const left = LESSONS.filter((lesson) => !fields.some(({ field }) => field === lesson));
  const save = async () => {
    const outcome = say("teachNotSaved");
    if (draft.name.trim() === "") {
      const problems = [{ field: "console-name", text: say("teachNameMissing") }];
      return setRefusal({ outcome, problems });
    }
    const problems = await onSave();
    setRefusal(
      problems.length === 0 ? null : { outcome, problems: problems.map((text) => ({ text })) },
    );
  };
  return (
    <>
      {refusal !== null && <ErrorSummary refusal={refusal} />}
      <Heading text={say("teachReview")} />
      <Field
        id="console-name"
        label={say("teachName")}
        value={draft.name}
        problems={refusal?.problems ?? []}
        onInput={onRename}
      />
      {!fields.some(({ field }) => field === "caseReference") && (
        <p class="problem">{say("teachNoReference")}</p>
      )}
      <section>
        <h2>{say("teachReads")}</h2>
        {fields.map(({ frame, field, how }) => {
          const key = { frame, field };
          const place = draft.frames[frame];
          return (
            <FieldReview
              key={`${frame} ${field}`}
              id={`${field}-${frame}`}
              field={field}
              how={how}
              partOfPage={place?.place === "frame" ? siteWords(place) : ""}
              onOtherWay={(way) => props.onOtherWay(key, way)}
              onPoint={() => onPoint(field, key)}
              onLeaveOut={() => props.onLeaveOut(key)}
              onMeaning={(text, meaning) => props.onMeaning(key, text, meaning)}
              onForget={(text) => props.onForget(key, text)}
              onSeparator={(separator) => props.onSeparator(key, separator)}
            />
          );
        })}
      </section>
      {left.length > 0 && (
        <details class="routes">
          <summary>{say("teachAddField")}</summary>
          <ul class="left-out">
            {left.map((field) => (
              <li key={field}>
                <button type="button" class="link" onClick={() => onPoint(field)}>
                  {say("teachPointAt", { field: fieldInSentence(field) })}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="actions">
        <button type="button" class="button" disabled={isBusy} onClick={() => void save()}>
          {say("teachSave")}
        </button>
      </p>
    </>
  );
}

const siteWords = ({ addresses, seen }: Draft["frames"][number]): string =>
  URL.parse((addresses[0] ?? seen[0] ?? "").replaceAll("*", ""))?.host ?? "";
