import type { Asked, DraftField, OtherWay } from "../../profile/teach/draft";
import { sayLocator } from "../../profile/teach/say-locator";
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
      <h2>{fieldName(field)}: not found on every case</h2>
      <p>
        {first === undefined ? "" : `Verbatim looked ${sayLocator(first)}. `}
        If this case just doesn’t show it, leave it as it is.
      </p>
      {ways.map(({ way, texts }) => (
        <p key={JSON.stringify(way.locator)}>
          <button type="button" class="link" onClick={() => onOtherWay(way)}>
            Look {sayLocator(way.locator)}
          </button>{" "}
          <span class="quiet">
            It says: <bdi>{texts.map((text) => text ?? "not found").join(" · ")}</bdi>
          </span>
        </p>
      ))}
      <p class="actions">
        <button
          type="button"
          class="button button--plain"
          aria-label={`Point at it again: ${fieldName(field)}`}
          onClick={onPointAgain}
        >
          Point at it again
        </button>
        <button
          type="button"
          class="button button--plain"
          aria-label={`Leave it out: ${fieldName(field)}`}
          onClick={onLeaveOut}
        >
          Leave it out
        </button>
      </p>
    </section>
  );
}
