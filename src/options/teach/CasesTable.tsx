import { isChoice, meaningWords } from "../../profile/teach/choices";
import { type Asked, type Draft, type DraftField, fieldsOf } from "../../profile/teach/draft";
import { isNothing } from "../../profile/teach/guess-meaning";
import { say } from "../../words/say";
import { fieldName } from "./lessons";
import { meaningOf, readOn, type SeenCase } from "./seen-case";

/** What was read: a row for each field, a column for each case. */
export function CasesTable({ draft, cases }: { draft: Draft; cases: readonly SeenCase[] }) {
  return (
    <table class="cases">
      <caption class="visually-hidden">{say("teachReadOnEach")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("teachField")}</th>
          {cases.map((_seen, at) => (
            <th key={at} scope="col">
              {say("teachCase", { number: at + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fieldsOf(draft).map(({ frame, field, how }) => (
          <tr key={`${frame} ${field}`}>
            <th scope="row">{fieldName(field)}</th>
            {cases.map((seen, at) => (
              <td key={at} data-case={say("teachCase", { number: at + 1 })}>
                <Read field={field} how={how} text={readOn(seen, { frame, field }, how)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Read({ field, how, text }: { field: Asked; how: DraftField; text: string | undefined }) {
  if (text === undefined) return <strong class="not-found">{say("teachNotFound")}</strong>;
  const meaning = meaningOf(how, text);
  const means =
    meaning === undefined
      ? undefined
      : isChoice(field)
        ? meaningWords(field, meaning)
        : meaning === null
          ? say("choiceNotKnown")
          : undefined;
  const isOther = field === "sign" && how.is?.includes(text) === false;
  return (
    <>
      <bdi>{isNothing(text) && text === "" ? say("teachNothing") : text}</bdi>
      {means !== undefined && <span class="quiet means">{means}</span>}
      {isOther && <strong class="not-found"> {say("teachNotYours")}</strong>}
    </>
  );
}
