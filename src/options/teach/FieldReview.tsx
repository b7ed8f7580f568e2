import { isChoice, type Meaning } from "../../profile/teach/choices";
import type { Asked, DraftField, OtherWay } from "../../profile/teach/draft";
import { sayLocator } from "../../profile/teach/say-locator";
import { sayPart } from "../../profile/teach/say-part";
import { Field } from "../Field";
import { fieldName } from "./lessons";
import { MeaningSelect } from "./MeaningSelect";

export interface FieldReviewProps {
  id: string;
  field: Asked;
  how: DraftField;
  /** The site of the part of the page that it is in; "" for the page itself. */
  partOfPage: string;
  onOtherWay: (way: OtherWay) => void;
  onPoint: () => void;
  onLeaveOut: () => void;
  onMeaning: (text: string, meaning: Meaning) => void;
  onForget: (text: string) => void;
  onSeparator: (separator: string) => void;
}

/** One field: how it is found, what its texts mean, and what can be done about it. */
export function FieldReview(props: FieldReviewProps) {
  const { id, field, how, partOfPage, onOtherWay, onPoint, onLeaveOut, onSeparator } = props;
  const name = fieldName(field);
  const found = how.locators.map(sayLocator).join(", or ");
  return (
    <section class="taught-field">
      <h3>{name}</h3>
      <p>
        Found {found}
        {partOfPage !== "" && ` in the part from ${partOfPage}`}.
        {how.part !== undefined && ` Taken from it: ${sayPart(how.part)}.`}
        {how.is !== undefined && (
          <>
            {" "}
            A page is a case only where it says{" "}
            <bdi>{how.is.map((is) => `“${is}”`).join(" or ")}</bdi>.
          </>
        )}
      </p>
      <Meanings {...props} />
      {field === "markers" && (
        <Field
          id={`${id}-separator`}
          label="What stands between two markers"
          value={how.separator ?? ""}
          problems={[]}
          onInput={onSeparator}
        />
      )}
      {how.others.length > 0 && (
        <details class="routes">
          <summary>
            Other ways to find it<span class="visually-hidden"> ({name})</span>
          </summary>
          <ul class="left-out">
            {how.others.map((way) => (
              <li key={JSON.stringify(way.locator)}>
                <button type="button" class="link" onClick={() => onOtherWay(way)}>
                  Look {sayLocator(way.locator)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="actions">
        <button
          type="button"
          class="link"
          aria-label={`Point at it again: ${name}`}
          onClick={onPoint}
        >
          Point at it again
        </button>
        <button
          type="button"
          class="link"
          aria-label={`Leave it out: ${name}`}
          onClick={onLeaveOut}
        >
          Leave it out
        </button>
      </p>
    </section>
  );
}

/** What the field's texts mean. In a field of any text only "not known" can be said. */
function Meanings({ id, field, how, onMeaning, onForget }: FieldReviewProps) {
  const texts = Object.entries(how.values);
  if (texts.length === 0) return null;
  return (
    <div class="meanings">
      {texts.map(([text, meaning], at) => (
        <div key={text} class="meaning-row">
          {isChoice(field) ? (
            <MeaningSelect
              id={`${id}-meaning-${at}`}
              field={field}
              label={text === "" ? "(nothing)" : `“${text}”`}
              value={meaning}
              onChange={(next) => onMeaning(text, next)}
            />
          ) : (
            <p>
              <bdi>{text === "" ? "(nothing)" : `“${text}”`}</bdi>:{" "}
              {meaning === null ? "not known" : String(meaning)}
            </p>
          )}
          <button type="button" class="link" onClick={() => onForget(text)}>
            Remove<span class="visually-hidden"> {text === "" ? "(nothing)" : text}</span>
          </button>
        </div>
      ))}
    </div>
  );
}
