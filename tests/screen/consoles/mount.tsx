import type { Step } from "./consoles";

/**
 * Puts a console's document in place of the test page's body. Shadow roots are made by script, as
 * consoles make them; an extension sees into closed ones by an API that a page hasn't, so the
 * roots are kept here and that API's place is taken.
 */

const roots = new WeakMap<Element, ShadowRoot>();

/**
 * Attaches a shadow root that an extension could look into.
 *
 * @see https://developer.chrome.com/docs/extensions/reference/api/dom
 */
export function attachRoot(host: Element, mode: ShadowRootMode): ShadowRoot {
  const root = host.attachShadow({ mode });
  roots.set(host, root);
  return root;
}

/** The shadow root of an element, open or closed, as an extension gets it. */
export const openOrClosedShadowRoot = (element: Element): ShadowRoot | null =>
  roots.get(element) ?? Reflect.get(Element.prototype, "shadowRoot", element);

Object.assign(globalThis, {
  chrome: { ...Reflect.get(globalThis, "chrome"), dom: { openOrClosedShadowRoot } },
});

/** Makes shadow roots of the templates that ask for one. */
function attachRoots(within: ParentNode): void {
  for (const template of within.querySelectorAll<HTMLTemplateElement>("template[shadowrootmode]")) {
    const host = template.parentElement;
    const mode = template.getAttribute("shadowrootmode");
    template.remove();
    if (host === null || (mode !== "open" && mode !== "closed")) continue;
    const root = attachRoot(host, mode);
    root.append(Document.prototype.importNode.call(document, template.content, true));
    attachRoots(root);
  }
}

const OF_HTML = ["lang", "dir"];

// A mounted page may have elements named like the document's own properties.
const { body, documentElement } = document;
const { querySelector, querySelectorAll } = Document.prototype;

/** Shows a document in the test's page. */
export function mount(html: string): void {
  unmount();
  const parsed = new DOMParser().parseFromString(html, "text/html");
  setTitle(parsed.title);
  for (const name of OF_HTML) {
    const value = parsed.documentElement.getAttribute(name);
    if (value !== null) documentElement.setAttribute(name, value);
  }
  const nodes = [...parsed.head.querySelectorAll("style"), ...parsed.body.childNodes];
  body.append(...nodes.map((node) => Document.prototype.importNode.call(document, node, true)));
  attachRoots(body);
}

/** Takes away what was shown. */
export function unmount(): void {
  body.replaceChildren();
  for (const name of OF_HTML) documentElement.removeAttribute(name);
}

/** The element that a step's selector leads to, through shadow roots. */
export function elementAt<Kind extends Element = HTMLElement>(selector: string): Kind {
  const path = selector.split(" >>> ");
  let within: ParentNode | undefined;
  for (const [nth, each] of path.entries()) {
    const found: Element | null =
      within === undefined ? querySelector.call(document, each) : within.querySelector(each);
    if (found === null) throw new Error(`There is no ${selector}.`);
    if (nth === path.length - 1) return found as Kind;
    const root = openOrClosedShadowRoot(found);
    if (root === null) throw new Error(`${each} of ${selector} has no shadow root.`);
    within = root;
  }
  throw new Error("A selector has at least one part.");
}

function setTitle(title: string): void {
  Reflect.set(Document.prototype, "title", title, document);
}

/** Takes a step, and gives back the address that the document then has. */
export function take(step: Step, address: string): string {
  switch (step[0]) {
    case "text":
      elementAt(step[1]).textContent = step[2];
      break;
    case "value":
      elementAt<HTMLInputElement>(step[1]).value = step[2];
      break;
    case "set":
      if (step[3] === null) elementAt(step[1]).removeAttribute(step[2]);
      else elementAt(step[1]).setAttribute(step[2], step[3]);
      break;
    case "add":
      elementAt(step[1]).insertAdjacentHTML("beforeend", step[2]);
      break;
    case "remove":
      for (const element of querySelectorAll.call(document, step[1])) element.remove();
      break;
    case "check":
      elementAt<HTMLInputElement>(step[1]).checked = true;
      break;
    case "address":
      return step[1];
    case "title":
      setTitle(step[1]);
  }
  return address;
}
