import fc from "fast-check";
import { HIDE, make, ways } from "./fields";
import { attachRoot, openOrClosedShadowRoot } from "./mount";

/** What consoles, their plug-ins and their users do to a page, and what a hostile page would. */

const { body } = document;

const TEXTS = [
  "",
  "\0",
  "\ud800",
  "\udfff\ud800",
  "\u202e7000000009\u202c",
  "7\u200b0\u200c0\u200d0\u2060\ufeff",
  "Case reference:",
  "Client role",
  ":",
  "__proto__",
  "((((((((((a+)+)+)+$",
  "é".repeat(10_000),
  "Case reference: ".repeat(600),
  "\n \t\u00a0".repeat(2500),
  "👩‍👧".repeat(900),
];
const TAGS =
  "div span dl dt dd table tr th td label select option textarea form fieldset legend details dialog summary slot svg template button output style pre my-field".split(
    " ",
  );
const ATTRIBUTES: [string, string][] = [
  ["hidden", ""],
  ["hidden", "until-found"],
  ["aria-hidden", "true"],
  ["inert", ""],
  ["style", "display: contents"],
  ["style", "visibility: hidden"],
  ["style", "visibility: visible"],
  ["style", "content-visibility: hidden"],
  ["style", "position: fixed; opacity: 0"],
  ["aria-label", "Case reference"],
  ["aria-labelledby", "ref role missing ref"],
  ["aria-labelledby", '"]#:'],
  ["for", "ref"],
  ["id", "ref"],
  ["role", "radiogroup"],
  ["role", "none"],
  ["contenteditable", "true"],
  ["slot", "outputField"],
  ["dir", "rtl"],
  ["type", "password"],
  ["type", "radio"],
  ["colspan", "9999"],
];
const NAMES =
  "parentNode parentElement children childNodes firstChild nextSibling previousSibling attributes getAttribute matches closest contains querySelectorAll querySelector textContent innerText localName tagName nodeType shadowRoot isConnected ownerDocument getRootNode checkVisibility nextElementSibling compareDocumentPosition labels style hidden value id addEventListener".split(
    " ",
  );

// A form's controls may be named like its own methods: all of these are the DOM's own.
const dom = Element.prototype;
const before = (one: Element, node: Node) => dom.before.call(one, node);
const inPlaceOf = (one: Element, node: Node) => dom.replaceWith.call(one, node);
const into = (one: Element, ...nodes: (Node | string)[]) => dom.append.call(one, ...nodes);

/** Every element under a node, those in shadow roots too. */
export function everyElement(within: Element | ShadowRoot): Element[] {
  const all =
    within instanceof ShadowRoot
      ? within.querySelectorAll("*")
      : dom.querySelectorAll.call(within, "*");
  return [...all].flatMap((element) => {
    const root = openOrClosedShadowRoot(element);
    return root instanceof ShadowRoot ? [element, ...everyElement(root)] : [element];
  });
}

const nest = (depth: number, inside: Node): Element => {
  const outermost = make("div");
  let innermost = outermost;
  for (let left = depth; left > 0; left--) innermost = innermost.appendChild(make("div"));
  innermost.append(inside);
  return outermost;
};

/** Each takes an element, another, and a number to choose by. */
const MUTATIONS = {
  remove: (one) => dom.remove.call(one),
  empty: (one) => dom.replaceChildren.call(one),
  duplicate: (one) => before(one, Node.prototype.cloneNode.call(one, true)),
  move: (one, other) => into(other, one),
  "move before": (one, other) => before(other, one),
  wrap: (one, _other, nth) => {
    const wrapper = make(TAGS[nth % TAGS.length] ?? "div");
    inPlaceOf(one, wrapper);
    wrapper.append(one);
  },
  rename: (one, _other, nth) => {
    const renamed = make(TAGS[nth % TAGS.length] ?? "div");
    inPlaceOf(one, renamed);
    const range = document.createRange();
    range.selectNodeContents(one);
    renamed.append(range.extractContents());
  },
  hide: (one, _other, nth) => {
    const way = ways[nth % ways.length];
    if (one instanceof HTMLElement && !(one instanceof HTMLFormElement) && way) HIDE[way](one);
  },
  text: (one, _other, nth) => {
    dom.replaceChildren.call(one, TEXTS[nth % TEXTS.length] ?? "");
  },
  value: (one, _other, nth) => {
    const text = TEXTS[nth % TEXTS.length] ?? "";
    const isFile = one instanceof HTMLInputElement && one.type === "file";
    if (one instanceof HTMLInputElement && !isFile) one.value = text;
    else if (one instanceof HTMLTextAreaElement) one.value = text;
    else into(one, text);
  },
  attribute: (one, _other, nth) => {
    const [name, value] = ATTRIBUTES[nth % ATTRIBUTES.length] ?? ["hidden", ""];
    dom.setAttribute.call(one, name, value);
  },
  "take an attribute away": (one, _other, nth) => {
    const names = dom.getAttributeNames.call(one);
    dom.removeAttribute.call(one, names[nth % names.length] ?? "id");
  },
  clobber: (one, _other, nth) => {
    const form = make("form");
    inPlaceOf(one, form);
    const controls = NAMES.slice(nth % NAMES.length).map((name) => make("input", { name }));
    into(form, one, ...controls, make("img", { name: NAMES[nth % NAMES.length] ?? "" }));
  },
  "shadow root": (one, _other, nth) => {
    const host = make(nth % 2 === 0 ? "div" : "x-host");
    inPlaceOf(one, host);
    attachRoot(host, nth % 3 === 0 ? "open" : "closed").append(one, make("slot"));
  },
  slot: (one, _other, nth) => {
    const host = make(nth % 2 === 0 ? "section" : "x-host");
    inPlaceOf(one, host);
    attachRoot(host, nth % 3 === 0 ? "open" : "closed").append(make("p", {}, make("slot")));
    host.append(one);
  },
  nest: (one, _other, nth) => {
    const place = make("i");
    inPlaceOf(one, place);
    place.replaceWith(nest(nth % 41 === 0 ? 1500 : nth % 40, one));
  },
} satisfies Record<string, (one: Element, other: Element, nth: number) => void>;

/** One change to a page, at an element counted from its first. */
export const mutations = fc.record({
  kind: fc.constantFrom(...(Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[])),
  at: fc.nat(),
  to: fc.nat(),
  nth: fc.nat({ max: 1000 }),
});

/** A page is changed no more once it is this large. */
const MOST = 2000;

/** Changes the page that is shown; an element that would have to hold itself stays where it is. */
export function mutate({
  kind,
  at,
  to,
  nth,
}: typeof mutations extends fc.Arbitrary<infer T> ? T : never): void {
  const elements = everyElement(body);
  const [one, other] = [elements[at % elements.length], elements[to % elements.length]];
  if (one === undefined || other === undefined || elements.length > MOST) return;
  try {
    const change: (one: Element, other: Element, nth: number) => void = MUTATIONS[kind];
    change(one, other, nth);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
