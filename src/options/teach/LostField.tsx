import type { Asked, DraftField, OtherWay } from "../../profile/teach/draft";
import { sayLocator } from "../../profile/teach/say-locator";
import { Said } from "../../ui/Said";
import { say } from "../../words/say";
import { fieldName } from "./lessons";
import type { ShownWay } from "./lost-fields";

export interface LostFieldProps {
  field: Asked;
  how: DraftField;
  ways: readonly ShownWay[];
  onOtherWay: (way: OtherWay) => void;
  onPointAgain: () => void;
  onLeaveOut: () => void;
}

/** A field that wasn't found on every case, and what can be done about it. */
export function LostField({
  field,
  how,
  ways,
  onOtherWay,
  onPointAgain,
  onLeaveOut,
}: LostFieldProps) {
  const [first] = how.locators;
  return (
    <section class="lost">
      <h2>{say("teachLostField", { field: fieldName(field) })}</h2>
      <p>
        {first !== undefined && `${say("teachLooked", { where: sayLocator(first) })} `}
        {say("teachLeaveIt")}
      </p>
      {ways.map(({ way, texts }) => (
        <p key={JSON.stringify(way.locator)}>
          <button type="button" class="link" onClick={() => onOtherWay(way)}>
            {say("teachLook", { where: sayLocator(way.locator) })}
          </button>{" "}
          <span class="quiet">
            <Said
              message="teachItSays"
              texts={
                <bdi>{texts.map((text) => text ?? say("teachNotFoundThere")).join(" · ")}</bdi>
              }
            />
          </span>
        </p>
      ))}
      <p class="actions">
        <button
          type="button"
          class="button button--plain"
          aria-label={say("teachPointAgainAt", { field: fieldName(field) })}
          onClick={onPointAgain}
        >
          {say("teachPointAgain")}
        </button>
        <button
          type="button"
          class="button button--plain"
          aria-label={say("teachLeaveOutField", { field: fieldName(field) })}
          onClick={onLeaveOut}
        >
          {say("teachLeaveOut")}
        </button>
      </p>
    </section>
  );
}
