/** What may stand inside an element: text is always inserted as text, never parsed. */
export type Child = Node | string;

/** Makes an element with attributes and children; `true` sets a bare attribute, `false` none. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** Finds an element that the page's own HTML is sure to hold. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element with the id "${id}".`);
  return found;
}

/** Sets text only where it differs, so that nothing is redrawn or announced for no reason. */
export function setText(target: Node, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
