import { knowing } from "./known-texts";
import { Pieces } from "./pieces";

/** What a person is shown or told by an element, beside the text in it. */
const ATTRIBUTES = [
  "aria-label",
  "aria-description",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "title",
  "placeholder",
  "alt",
  "label",
];
const BUTTONS = "input[type=button], input[type=submit], input[type=reset]";
/** In `code` stand addresses, commands and digests. */
const NOT_SAID = "script, style, template, noscript, textarea, code";
const KEY =
  /^(?:(?:.|F\d+|Space|Esc|Enter|Tab|Shift|Alt|Ctrl|Command|Backspace|Delete|Home|End|Page Up|Page Down|(?:Up|Down|Left|Right)(?: Arrow)?)(?:\s?\+\s?|$))+$/u;
const TITLE = "as the document’s title";
/** What the browser's own format of lists puts between values, at a place of a message. */
const IN_LISTS = ["and", "or"];

/**
 * What a page says that no message says, while the messages are pseudo ones (`usePseudo`).
 *
 * A text is a message's if it stands in ⟦…⟧; what is in plain letters, inside or outside of them,
 * has to be in `known`. Looked at are all texts, hidden ones too, the attributes that are read out
 * or shown, what style sheets put before and after, and, for what is in a document, its title.
 *
 * @param root a document, an element or a shadow root; open shadow roots in it are looked into
 * @param known the policy's words, the case's, the organisation's: one counts whole, and any three
 *   words in a row of it
 * @returns each fault once, with its element; a message that is cut is one as well
 */
export function notFromMessages(root: Node, known: readonly string[] = []): string[] {
  const isKnown = knowing(known);
  const isKnownInside = knowing([...known, ...IN_LISTS]);
  const faults = new Set<string>();
  const text = (words: string, where: string, isInside = false): void => {
    const pieces = new Pieces(isKnown, isKnownInside, isInside);
    pieces.read(words);
    for (const fault of pieces.end()) faults.add(`${fault} ${where}`);
  };

  const walk = (node: Node, isInside: boolean, isTextKnown = false): void => {
    const element = node instanceof Element ? node : undefined;
    if (element?.matches(NOT_SAID)) return;
    const where = `in ${nameOf(node)}`;
    if (element !== undefined) {
      for (const [name, words] of attributesOf(element)) text(words, `as ${name} ${where}`);
      for (const part of ["::before", "::after"]) {
        const { content } = getComputedStyle(element, part);
        for (const [, words = ""] of content.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
          text(words, `${part} ${where}`, true);
        }
      }
      if (element.shadowRoot !== null) walk(element.shadowRoot, isInside);
      if (element.matches("kbd") && KEY.test(element.textContent)) return;
    }
    // Of the policy's words some may be marked: they are looked at together.
    if (isTextKnown || (element !== undefined && isKnown(element.textContent, "together"))) {
      for (const child of node.childNodes) walk(child, isInside, true);
      return;
    }
    const pieces = new Pieces(isKnown, isKnownInside, isInside);
    for (const child of node.childNodes) {
      // What was looked for may be marked in the middle of known words.
      const isPlain = child.nodeType === Node.TEXT_NODE || child.nodeName === "MARK";
      if (isPlain) pieces.read(child.textContent ?? "");
      else if (child instanceof Element) walk(child, pieces.isInside());
    }
    for (const fault of pieces.end()) faults.add(`${fault} ${where}`);
  };

  walk(root, false);
  if (root instanceof Document) text(root.title, TITLE);
  // A shadow root of ours stands in somebody else's page.
  else if (root.isConnected && root instanceof Element) text(root.ownerDocument.title, TITLE);
  return [...faults];
}

function attributesOf(element: Element): [name: string, words: string][] {
  const said = ATTRIBUTES.flatMap((name): [string, string][] => {
    const words = element.getAttribute(name);
    return words === null ? [] : [[name, words]];
  });
  if (element instanceof HTMLInputElement && element.matches(BUTTONS)) {
    said.push(["value", element.value]);
  }
  return said;
}

function nameOf(node: Node): string {
  if (!(node instanceof Element)) return node instanceof ShadowRoot ? "a shadow root" : "the page";
  const classes = [...node.classList].map((each) => `.${each}`).join("");
  const id = node.id === "" ? "" : `#${node.id}`;
  return `<${node.localName}${id}${classes}>`;
}
