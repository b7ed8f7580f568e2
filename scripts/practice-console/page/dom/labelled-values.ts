import { type Child, element } from "./element";

/** A label and its value; `field` becomes the `data-field` of the value's `<dd>`. */
export interface LabelledValue {
  readonly field: string;
  readonly label: Child;
  readonly value: Child;
  readonly wide?: boolean;
}

/** Lays labels and values out as one `<dl>`. */
export function labelledValues(rows: readonly LabelledValue[]): HTMLDListElement {
  const list = element("dl", { class: "fields" });
  for (const { field, label, value, wide } of rows) {
    list.append(
      element("dt", {}, label),
      element("dd", { "data-field": field, class: wide === true && "wide" }, value),
    );
  }
  return list;
}

/** The `<dd>` of one field inside `within`. */
export function fieldIn(within: ParentNode, field: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(`dd[data-field="${field}"]`);
  if (!found) throw new Error(`There is no field "${field}" here.`);
  return found;
}
