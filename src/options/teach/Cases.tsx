import { useState } from "preact/hooks";
import type { Meaning } from "../../profile/teach/choices";
import type { FieldKey, OtherWay } from "../../profile/teach/draft";
import { ErrorSummary, type Refusal } from "../ErrorSummary";
import { CasesTable } from "./CasesTable";
import { Heading } from "./Heading";
import { LostField } from "./LostField";
import { fieldName } from "./lessons";
import { lostFields } from "./lost-fields";
import { MeaningSelect } from "./MeaningSelect";
import { guessFor, newTexts } from "./seen-case";
import type { TeachState } from "./teach-state";

export interface CasesProps {
  state: TeachState;
  onCheck: (column?: number) => void;
  onOtherWay: (key: FieldKey, way: OtherWay) => void;
  onPointAgain: (key: FieldKey) => void;
  onLeaveOut: (key: FieldKey) => void;
  onMeaning: (key: FieldKey, text: string, meaning: Meaning) => void;
  onDone: () => void;
}

/** So many cases are looked at, where she has so many. */
const MOST_CASES = 3;

const HEADINGS = ["Check it on a case", "Now a second case", "Now a third case, if you can"];

/** What is read on one case after another, and what to do where a field doesn't hold. */
export function Cases(props: CasesProps) {
  const { state, onCheck, onOtherWay, onPointAgain, onLeaveOut, onMeaning, onDone } = props;
  const { draft, cases, problem, isBusy } = state;
  const [answers, setAnswers] = useState<Readonly<Record<string, Meaning>>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const asked = newTexts(draft, cases);
  const lost = lostFields(draft, cases);
  const idOf = (at: number) => `new-text-${at}`;
  const answerOf = (at: number): Meaning | undefined => {
    const text = asked[at];
    if (text === undefined) return undefined;
    return Object.hasOwn(answers, text.text) ? answers[text.text] : guessFor(text);
  };
  /** Keeps what she answered. @returns whether everything was */
  const settle = (): boolean => {
    const open = asked.flatMap(({ text }, at) =>
      answerOf(at) === undefined ? [{ field: idOf(at), text: `Say what “${text}” means.` }] : [],
    );
    setRefusal(
      open.length === 0 ? null : { outcome: "Some words aren’t known yet.", problems: open },
    );
    if (open.length > 0) return false;
    for (const [at, { frame, field, text }] of asked.entries()) {
      const meaning = answerOf(at);
      if (meaning !== undefined) onMeaning({ frame, field }, text, meaning);
    }
    return true;
  };
  const isEnough = cases.length >= MOST_CASES;
  return (
    <>
      {refusal !== null && <ErrorSummary refusal={refusal} />}
      <Heading text={HEADINGS[cases.length] ?? "What was read on three cases"} />
      {!isEnough && (
        <ol class="steps">
          <li>
            Open {cases.length === 0 ? "a case" : "another case"} in the console’s tab
            {cases.length === 1 && ", best one that is different: the other parent, another call"}.
          </li>
          <li>Come back here, and press Check.</li>
        </ol>
      )}
      {problem !== "" && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {cases.length > 0 && <CasesTable draft={draft} cases={cases} />}
      {lost.map(({ key, how, ways }) => (
        <LostField
          key={`${key.frame} ${key.field}`}
          field={key.field}
          how={how}
          ways={ways}
          onOtherWay={(way) => onOtherWay(key, way)}
          onPointAgain={() => onPointAgain(key)}
          onLeaveOut={() => onLeaveOut(key)}
        />
      ))}
      {asked.length > 0 && (
        <section>
          <h2>What do these words mean?</h2>
          {asked.map((each, at) => (
            <MeaningSelect
              key={`${each.frame} ${each.field} ${each.text}`}
              id={idOf(at)}
              field={each.field}
              label={`${fieldName(each.field)}: “${each.text}”`}
              value={answerOf(at)}
              onChange={(meaning) => setAnswers((now) => ({ ...now, [each.text]: meaning }))}
            />
          ))}
        </section>
      )}
      <p class="actions">
        {!isEnough && (
          <button
            type="button"
            class="button"
            disabled={isBusy}
            onClick={() => settle() && onCheck()}
          >
            Check
          </button>
        )}
        {cases.length >= 2 && (
          <button
            type="button"
            class={isEnough ? "button" : "button button--plain"}
            onClick={() => settle() && onDone()}
          >
            {isEnough ? "Go on" : "Go on without a third case"}
          </button>
        )}
      </p>
      <p class="actions">
        {cases.length > 0 && (
          <button type="button" class="link" onClick={() => onCheck(cases.length - 1)}>
            Look at case {cases.length} again
          </button>
        )}
        {cases.length === 1 && (
          <button type="button" class="link" onClick={() => settle() && onDone()}>
            I can’t open a second case now
          </button>
        )}
      </p>
      <p role="status" class={lost.length === 0 ? "said" : "quiet"}>
        {isBusy ? "Looking…" : summary(lost.length, cases.length)}
      </p>
    </>
  );
}

function summary(lost: number, cases: number): string {
  if (cases < 2) return "";
  if (lost === 0) return `Every field was found on all ${cases} cases.`;
  return lost === 1
    ? "One field wasn’t found on every case."
    : `${lost} fields weren’t found on every case.`;
}
