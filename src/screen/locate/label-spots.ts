import { onlyControl } from "../page/control";
import { attributeOf, byId, elementAround, isElement, nameOf } from "../page/dom";
import { pageText } from "../page/one-line";
import { besideLabel, isNextLabel, lineFrom } from "./beside";
import { atColon, labelKey, type Wanted } from "./label-key";
import { type LabelUnit, mayHoldLabels, stillSays } from "./label-unit";
import { elementSpot, type Spot, textSpot } from "./spot";

/** Labels stand at the beginning of a text, in so many characters. */
export const BEGINNING = 400;

/** The element that a label is for: a control of the browser's own or of the page's. */
function controlOf(label: Element): Element | undefined {
  if (nameOf(label) === "legend") {
    const fieldset = elementAround(label);
    return fieldset && onlyControl(fieldset, false);
  }
  if (nameOf(label) !== "label") return undefined;
  const { control } = label as Partial<HTMLLabelElement>;
  if (control) return control;
  const id = attributeOf(label, "for");
  return id === null ? onlyControl(label, false) : byId(label, id);
}

/** Where the value of a label may stand: first where the page itself says so. */
export function spotsOf(unit: LabelUnit, wanted: Wanted): Spot[] {
  const holds = () => stillSays(unit);
  const label = unit.node;
  let named: Spot | undefined;
  if (isElement(label)) {
    const control = controlOf(label);
    if (control !== undefined) named = elementSpot(control, holds, { label });
  }
  const beside = besideLabel(unit, wanted).map((node): Spot => {
    if (isElement(node)) return elementSpot(node, holds, { label, insteadOf: named });
    const read = (isSeen: boolean) =>
      lineFrom(node, 0, (next) => isNextLabel(next, unit, wanted), isSeen).replace(/^[\s:：]+/, "");
    return { ...textSpot(node, label, holds, read), insteadOf: named };
  });
  return named === undefined ? beside : [named, ...beside];
}

/** The value of "Label: value" in one text. */
export function spotInText(text: Text, wanted: Wanted): { key: string; spot: Spot } | undefined {
  const parts = atColon(text.substringData(0, BEGINNING));
  const key = parts === undefined ? "" : labelKey(parts.before);
  const around = elementAround(text);
  if (parts === undefined || !wanted.keys.has(key) || pageText(parts.after) === "")
    return undefined;
  if (around === undefined || !mayHoldLabels(around)) return undefined;
  const unit: LabelUnit = { node: text, key, path: [] };
  const now = () => atColon(text.substringData(0, BEGINNING));
  const spot = textSpot(
    text,
    text,
    () => labelKey(now()?.before ?? "") === key,
    (isSeen) =>
      lineFrom(
        text,
        (now()?.before.length ?? -1) + 1,
        (next) => isNextLabel(next, unit, wanted),
        isSeen,
      ),
  );
  return { key, spot };
}
