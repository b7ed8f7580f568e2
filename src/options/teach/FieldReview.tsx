import { isChoice, type Meaning } from "../../profile/teach/choices";
import type { Asked, DraftField, OtherWay } from "../../profile/teach/draft";
import { sayLocator } from "../../profile/teach/say-locator";
import { sayPart } from "../../profile/teach/say-part";
import { Said } from "../../ui/Said";
import { anyOf } from "../../words/lists";
import { say } from "../../words/say";
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
  const [first = "", ...more] = how.locators.map(sayLocator);
  const found = more.reduce((one, other) => say("teachOr", { one, other }), first);
  const texts = (how.is ?? []).map((is) => `“${is}”`);
  return (
    <section class="taught-field">
      <h3>{name}</h3>
      <p>
        {partOfPage === ""
          ? say("teachFound", { where: found })
          : say("teachFoundInPart", { where: found, site: partOfPage })}
        {how.part !== undefined && ` ${say("teachTaken", { part: sayPart(how.part) })}`}
        {how.is !== undefined && (
          <>
            {" "}
            <Said message="teachOnlyWhere" texts={<bdi>{anyOf(texts)}</bdi>} />
          </>
        )}
      </p>
      <Meanings {...props} />
      {field === "markers" && (
        <Field
          id={`${id}-separator`}
          label={say("teachSeparator")}
          value={how.separator ?? ""}
          problems={[]}
          onInput={onSeparator}
        />
      )}
      {how.others.length > 0 && (
        <details class="routes">
          <summary aria-label={say("teachOtherWaysOf", { field: name })}>
            {say("teachOtherWays")}
          </summary>
          <ul class="left-out">
            {how.others.map((way) => (
              <li key={JSON.stringify(way.locator)}>
                <button type="button" class="link" onClick={() => onOtherWay(way)}>
                  {say("teachLook", { where: sayLocator(way.locator) })}
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
          aria-label={say("teachPointAgainAt", { field: name })}
          onClick={onPoint}
        >
          {say("teachPointAgain")}
        </button>
        <button
          type="button"
          class="link"
          aria-label={say("teachLeaveOutField", { field: name })}
          onClick={onLeaveOut}
        >
          {say("teachLeaveOut")}
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
              label={quote(text)}
              value={meaning}
              onChange={(next) => onMeaning(text, next)}
            />
          ) : (
            <p>
              <Said
                message="teachTextMeans"
                text={<bdi>{quote(text)}</bdi>}
                meaning={meaning === null ? say("teachNotKnown") : String(meaning)}
              />
            </p>
          )}
          <button
            type="button"
            class="link"
            aria-label={say("teachRemoveText", { text: text === "" ? say("teachNothing") : text })}
            onClick={() => onForget(text)}
          >
            {say("teachRemove")}
          </button>
        </div>
      ))}
    </div>
  );
}

const quote = (text: string): string => (text === "" ? say("teachNothing") : `“${text}”`);
