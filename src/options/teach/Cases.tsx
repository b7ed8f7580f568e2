import { useState } from "preact/hooks";
import type { Meaning } from "../../profile/teach/choices";
import type { FieldKey, OtherWay } from "../../profile/teach/draft";
import type { PlainKey } from "../../words/messages";
import { say, sayCount } from "../../words/say";
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

/** The heading, and what to open, by how many cases have been looked at. */
const NEXT: readonly (readonly [heading: PlainKey, open: PlainKey])[] = [
  ["teachCheckFirst", "teachOpenCase"],
  ["teachCheckSecond", "teachOpenOther"],
  ["teachCheckThird", "teachOpenThird"],
];

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
      answerOf(at) === undefined
        ? [{ field: idOf(at), text: say("teachSayMeaning", { text }) }]
        : [],
    );
    setRefusal(open.length === 0 ? null : { outcome: say("teachWordsUnknown"), problems: open });
    if (open.length > 0) return false;
    for (const [at, { frame, field, text }] of asked.entries()) {
      const meaning = answerOf(at);
      if (meaning !== undefined) onMeaning({ frame, field }, text, meaning);
    }
    return true;
  };
  const isEnough = cases.length >= MOST_CASES;
  const [heading, toOpen] = NEXT[cases.length] ?? ["teachChecked", "teachOpenThird"];
  return (
    <>
      {refusal !== null && <ErrorSummary refusal={refusal} />}
      <Heading text={say(heading)} />
      {!isEnough && (
        <ol class="steps">
          <li>{say(toOpen)}</li>
          <li>{say("teachPressCheck")}</li>
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
          <h2>{say("teachWords")}</h2>
          {asked.map((each, at) => (
            <MeaningSelect
              key={`${each.frame} ${each.field} ${each.text}`}
              id={idOf(at)}
              field={each.field}
              label={say("teachTextOf", { field: fieldName(each.field), text: each.text })}
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
            {say("teachCheck")}
          </button>
        )}
        {cases.length >= 2 && (
          <button
            type="button"
            class={isEnough ? "button" : "button button--plain"}
            onClick={() => settle() && onDone()}
          >
            {say(isEnough ? "teachGoOn" : "teachGoOnWithout")}
          </button>
        )}
      </p>
      <p class="actions">
        {cases.length > 0 && (
          <button type="button" class="link" onClick={() => onCheck(cases.length - 1)}>
            {say("teachLookAgain", { number: cases.length })}
          </button>
        )}
        {cases.length === 1 && (
          <button type="button" class="link" onClick={() => settle() && onDone()}>
            {say("teachNoSecond")}
          </button>
        )}
      </p>
      <p role="status" class={lost.length === 0 ? "said" : "quiet"}>
        {isBusy ? say("teachBusy") : summary(lost.length, cases.length)}
      </p>
    </>
  );
}

function summary(lost: number, cases: number): string {
  if (cases < 2) return "";
  return lost === 0 ? say("teachAllFound", { cases }) : sayCount("teachLost", lost);
}
