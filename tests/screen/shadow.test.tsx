import { afterEach, describe, expect, it } from "vitest";
import { createTreeFinder } from "../../src/screen/page/shadow";

/** What asks for closed roots in Chrome, as the tests' stand-in counts it. */
let asked: Element[] = [];
const roots = new WeakMap<Element, ShadowRoot>();
const before: unknown = Reflect.get(globalThis, "chrome");

const standIn = (ask: (element: Element) => ShadowRoot | null) =>
  Reflect.set(globalThis, "chrome", { dom: { openOrClosedShadowRoot: ask } });
const inChrome = () =>
  standIn((element) => {
    asked.push(element);
    return roots.get(element) ?? element.shadowRoot;
  });

afterEach(() => {
  Reflect.set(globalThis, "chrome", before);
  document.body.replaceChildren();
  asked = [];
});

function host(tag: string, mode: ShadowRootMode, ...children: Node[]): HTMLElement {
  const element = document.createElement(tag);
  const root = element.attachShadow({ mode });
  roots.set(element, root);
  root.append(...children);
  return element;
}
const plain = (count: number) =>
  Array.from({ length: count }, () => document.createElement("section"));
const ALL = Number.POSITIVE_INFINITY;
const found = (budget = ALL) => createTreeFinder()(document, budget).roots.length - 1;

describe("shadow roots are found", () => {
  it.each<[what: string, mode: ShadowRootMode, tag: string]>([
    ["open", "open", "x-a"],
    ["closed", "closed", "x-a"],
    ["open, of a plain element", "open", "div"],
    ["closed, of a plain element", "closed", "article"],
  ])("%s, three deep", (_what, mode, tag) => {
    inChrome();
    document.body.append(host(tag, mode, host(tag, mode, host(tag, mode))));
    expect(found()).toBe(3);
  });

  it("in Firefox by a property", () => {
    Reflect.set(globalThis, "chrome", undefined);
    const element = host("x-a", "closed");
    Reflect.set(element, "openOrClosedShadowRoot", roots.get(element));
    document.body.append(element);
    expect(found()).toBe(1);
  });

  it("where only open ones can be seen, those", () => {
    Reflect.set(globalThis, "chrome", undefined);
    document.body.append(host("x-a", "open"), host("x-a", "closed"));
    expect(found()).toBe(1);
  });

  it("but never our own: the chip's and the teaching bar's words are no console's", () => {
    inChrome();
    document.body.append(host("verbatim-chip", "closed"), host("verbatim-teaching", "open"));
    expect(found()).toBe(0);
  });

  it("past what can't be asked", () => {
    standIn(() => {
      throw new TypeError("Not an HTMLElement.");
    });
    document.body.append(host("x-a", "closed"));
    document.body.insertAdjacentHTML("beforeend", "<svg><x-b></x-b></svg><math><x-c></x-c></math>");
    expect(found()).toBe(0);
  });
});

describe("asking is rationed", () => {
  it("each plain element twice at most, each page-defined one at every search", () => {
    inChrome();
    document.body.append(...plain(10), document.createElement("x-a"));
    const find = createTreeFinder();
    for (let search = 0; search < 4; search++) find(document, ALL);
    const tags = asked.map(({ localName }) => localName);
    expect(tags.filter((tag) => tag === "section")).toHaveLength(20);
    expect(tags.filter((tag) => tag === "x-a")).toHaveLength(4);
  });

  it("so many plain ones at a search, and the rest at later ones", () => {
    inChrome();
    document.body.append(...plain(30), host("div", "closed"));
    const find = createTreeFinder();
    const counts = [1, 2, 3, 4].map(() => find(document, 20).roots.length - 1);
    expect(counts).toEqual([0, 0, 1, 1]);
    expect(asked.length).toBeLessThanOrEqual(80);
  });

  it("never one whose root is known", () => {
    inChrome();
    document.body.append(host("div", "closed"));
    const find = createTreeFinder();
    for (let search = 0; search < 4; search++) expect(find(document, ALL).roots).toHaveLength(2);
    expect(asked.filter(({ localName }) => localName === "div")).toHaveLength(1);
  });

  it("the others by turns, until one has got a root", () => {
    inChrome();
    const late = document.createElement("div");
    document.body.append(...plain(700), late);
    const { hasNewRoot } = createTreeFinder()(document, 0);
    roots.set(late, late.attachShadow({ mode: "closed" }));
    const turns = [hasNewRoot(), hasNewRoot(), hasNewRoot()];
    expect(turns).toEqual([false, false, true]);
    expect(asked.length).toBeLessThanOrEqual(900);
  });
});
