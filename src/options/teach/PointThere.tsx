import { isChoice, meaningWords } from "../../profile/teach/choices";
import { type Draft, fieldsOf } from "../../profile/teach/draft";
import { sayLocator } from "../../profile/teach/say-locator";
import { Heading } from "./Heading";
import { fieldName } from "./lessons";

export interface PointThereProps {
  draft: Draft;
  onShow: () => void;
  onFinish: () => void;
}

/** What this page shows while somebody points at things in the console's tab. */
export function PointThere({ draft, onShow, onFinish }: PointThereProps) {
  const fields = fieldsOf(draft);
  return (
    <>
      <Heading text="Point at each thing in your console" />
      <p>
        In the console’s tab a black bar asks for one thing after another. Click each on the page.
        Nothing else happens there when you click.
      </p>
      <p class="actions">
        <button type="button" class="button" onClick={onShow}>
          Go to the console’s tab
        </button>
        <button type="button" class="button button--plain" onClick={onFinish}>
          Finish
        </button>
      </p>
      {fields.length > 0 && (
        <section>
          <h2>So far</h2>
          <ul class="taught">
            {fields.map(({ frame, field, how }) => (
              <li key={`${frame} ${field}`}>
                <strong>{fieldName(field)}</strong>
                {how.locators[0] === undefined ? "" : `, found ${sayLocator(how.locators[0])}`}
                {isChoice(field) &&
                  Object.entries(how.values).map(([text, meaning]) => (
                    <span key={text} class="quiet taught-value">
                      <bdi>{text === "" ? "(nothing)" : text}</bdi>: {meaningWords(field, meaning)}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
