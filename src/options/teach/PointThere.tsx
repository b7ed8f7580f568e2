import { isChoice, meaningWords } from "../../profile/teach/choices";
import { type Draft, fieldsOf } from "../../profile/teach/draft";
import { sayLocator } from "../../profile/teach/say-locator";
import { Said } from "../../ui/Said";
import { say } from "../../words/say";
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
      <Heading text={say("teachPoint")} />
      <p>{say("teachPointHint")}</p>
      <p class="actions">
        <button type="button" class="button" onClick={onShow}>
          {say("teachGoToConsole")}
        </button>
        <button type="button" class="button button--plain" onClick={onFinish}>
          {say("teachFinish")}
        </button>
      </p>
      {fields.length > 0 && (
        <section>
          <h2>{say("teachSoFar")}</h2>
          <ul class="taught">
            {fields.map(({ frame, field, how }) => (
              <li key={`${frame} ${field}`}>
                {how.locators[0] === undefined ? (
                  <strong>{fieldName(field)}</strong>
                ) : (
                  <Said
                    message="teachFieldFound"
                    field={<strong>{fieldName(field)}</strong>}
                    where={sayLocator(how.locators[0])}
                  />
                )}
                {isChoice(field) &&
                  Object.entries(how.values).map(([text, meaning]) => (
                    <span key={text} class="quiet taught-value">
                      <Said
                        message="teachTextMeans"
                        text={<bdi>{text === "" ? say("teachNothing") : text}</bdi>}
                        meaning={meaningWords(field, meaning)}
                      />
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
