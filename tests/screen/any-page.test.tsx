import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type CaseScreen, caseScreenSchema } from "../../src/call/case-screen";
import type { Locator } from "../../src/profile/profile";
import { consoles } from "./consoles/consoles";
import {
  type Field,
  FORMS,
  forms,
  frameBy,
  HIDE,
  type Hide,
  LABELS,
  make,
  screenOf,
  type Texts,
  textsOf,
  ways,
} from "./consoles/fields";
import { attachRoot, mount, openOrClosedShadowRoot, take, unmount } from "./consoles/mount";
import { everyElement, mutate, mutations } from "./consoles/mutate";
import { readOnce } from "./read-once";

/** What holds on every page, not only on those that somebody thought of. */

afterEach(unmount);

// A changed page may have elements named like the document's own properties.
const { body } = document;

const LONG = 60_000;
const fields = Object.keys(LABELS) as Field[];
const BY_LABEL = frameBy();
const HERE = "http://localhost:1/";

describe("a page that was changed at random is read without an exception, and left as it is", () => {
  const documents = new Map(
    consoles
      .filter(({ id }) => id !== "twenty-thousand-elements")
      .flatMap(({ id, documents }) => documents.map((shown) => [`${id}/${shown.file}`, shown])),
  );
  const names = fc.constantFrom(...documents.keys());
  const documentOf = (name: string) => {
    const found = documents.get(name);
    if (found === undefined) throw new Error(`There is no ${name}.`);
    return found;
  };
  const RUNS = 100;
  const CHANGES = 10;

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    "a thousand pages, from seed %i",
    (seed) => {
      const page = fc.record({
        name: names,
        foreignName: names,
        steps: fc.boolean(),
        changes: fc.array(mutations, { minLength: CHANGES, maxLength: CHANGES }),
      });
      const property = fc.property(page, ({ name, foreignName, steps, changes }) => {
        const [shown, other] = [documentOf(name), documentOf(foreignName)];
        mount(shown.html);
        let { address } = shown;
        if (steps) {
          for (const step of shown.moments.flatMap((moment) => moment.steps ?? [])) {
            address = take(step, address);
          }
        }
        for (const change of changes) {
          mutate(change);
          const untouched = watchTouch();
          const first = readOnce(document, shown.frames, address);
          if (first.screen !== null)
            expect(caseScreenSchema.parse(first.screen)).toEqual(first.screen);
          expect(readOnce(document, shown.frames, address)).toEqual(first);
          const foreign = readOnce(document, other.frames, other.address).screen;
          if (foreign !== null) expect(caseScreenSchema.parse(foreign)).toEqual(foreign);
          untouched();
        }
      });
      fc.assert(property, { numRuns: RUNS, seed, endOnFailure: true });
    },
    LONG,
  );

  /** Says afterwards whether anything in the page was touched, in shadow roots too. */
  function watchTouch(): () => void {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    const all = { subtree: true, childList: true, attributes: true, characterData: true } as const;
    observer.observe(document, all);
    for (const element of everyElement(body)) {
      const root = openOrClosedShadowRoot(element);
      if (root !== null) observer.observe(root, all);
    }
    return () => {
      expect([...records, ...observer.takeRecords()]).toEqual([]);
      observer.disconnect();
    };
  }
});

const form = fc.constantFrom(...forms);
const formsOfAll = fc.record(
  Object.fromEntries(fields.map((field) => [field, form])) as Record<Field, typeof form>,
);

/** An element in so many others. */
function within(depth: number, element: HTMLElement): HTMLElement {
  return depth === 0 ? element : within(depth - 1, make("div", {}, element));
}

/** The element that a value stands in; undefined in a closed root. */
const holderOf = (around: Element, value: string): HTMLElement | undefined =>
  [...around.querySelectorAll<HTMLElement>("*")].find((element) =>
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      ? element.value === value
      : element.children.length === 0 &&
        element.textContent === value &&
        element.tagName !== "OPTION",
  );

describe("never a value from something hidden", () => {
  const hidden = fc.record({
    field: fc.constantFrom(...fields),
    /** How many wrappers up; below 0: the value itself. */
    level: fc.integer({ min: -1, max: 3 }),
    way: fc.constantFrom(...ways),
  });
  const WRAPPING: readonly Hide[] = [
    "content-visibility hidden",
    "closed details",
    "a closed dialog",
    "a popover",
  ];

  it(
    "and every other value is still read",
    () => {
      const property = fc.property(
        formsOfAll,
        fc.array(hidden, { minLength: 1, maxLength: 3 }),
        (chosen, hides) => {
          const texts: Texts = textsOf(1);
          document.body.replaceChildren(make("main"));
          for (const field of fields) {
            const element = FORMS[chosen[field]](LABELS[field], textsOf(1)[field]);
            document.body.firstElementChild?.append(within(3, make("div", { id: field }, element)));
          }
          for (const { field, level, way } of hides) {
            const around = document.getElementById(field);
            if (around === null) continue;
            if (level < 0) {
              const holder = holderOf(around, textsOf(1)[field]);
              if (holder === undefined || WRAPPING.includes(way)) continue;
              HIDE[way](holder);
            } else {
              let element: HTMLElement = around;
              for (let up = level; up > 0; up--) element = element.parentElement ?? element;
              HIDE[way](element);
            }
            delete texts[field];
          }
          const { screen } = readOnce(document, [BY_LABEL], HERE);
          const isSignThere = hides.every(
            ({ field, level }) => field !== "caseReference" || level < 0,
          );
          if (texts.caseReference !== undefined) expect(screen).toEqual(screenOf(texts));
          // Its label without its value may be the sign of a case, of which nothing is known.
          else if (isSignThere) expect([null, screenOf(texts)]).toContainEqual(screen);
          else expect(screen).toBeNull();
        },
      );
      fc.assert(property, { numRuns: 1500, seed: 11 });
    },
    LONG,
  );
});

describe("never another case's", () => {
  const card = fc.record({
    forms: formsOfAll,
    has: fc.subarray(fields.filter((field) => field !== "caseReference")),
    depth: fc.nat({ max: 4 }),
    shadow: fc.constantFrom(undefined, "open", "closed"),
    way: fc.constantFrom(...ways),
  });
  type Card = typeof card extends fc.Arbitrary<infer T> ? T : never;

  const textsIn = (nth: number, has: readonly Field[]): Texts =>
    Object.fromEntries(has.map((field) => [field, textsOf(nth)[field]]));

  /** A card of a case: its fields in their order, in as many elements as it says. */
  function cardOf(nth: number, { forms: chosen, has, depth, shadow }: Card, heading?: Node) {
    const isNamed = heading === undefined;
    const shown = isNamed ? (["caseReference", ...has] as const) : has;
    const parts = shown.map((field) => FORMS[chosen[field]](LABELS[field], textsOf(nth)[field]));
    const section = make("section", {}, ...(heading ? [heading] : []), ...parts);
    if (shadow === undefined) return within(depth, section);
    const host = make("div");
    attachRoot(host, shadow).append(section);
    return within(depth, host);
  }

  it(
    "where one of two to five is visible, all of it and nothing else",
    () => {
      const property = fc.property(
        fc.array(card, { minLength: 2, maxLength: 5 }),
        fc.nat(),
        (cards, shown) => {
          const at = shown % cards.length;
          const elements = cards.map((each, nth) => make("article", {}, cardOf(nth, each)));
          document.body.replaceChildren(make("main", {}, ...elements));
          for (const [nth, element] of elements.entries()) {
            if (nth !== at) HIDE[cards[nth]?.way ?? "display none"](element);
          }
          const has = cards[at]?.has ?? [];
          expect(readOnce(document, [BY_LABEL], HERE).screen).toEqual(
            screenOf(textsIn(at, ["caseReference", ...has])),
          );
        },
      );
      fc.assert(property, { numRuns: 1000, seed: 12 });
    },
    LONG,
  );

  /** Every field of a screen is the case's whose reference was read. */
  function belongs(screen: CaseScreen | null, nth: number): void {
    if (screen === null) return;
    const { caseReference, ...rest } = screen;
    if (caseReference === undefined) expect(rest).toEqual({});
    else expect(screenOf(textsOf(nth))).toMatchObject(screen);
  }

  const layouts = fc.constantFrom(
    "beside",
    "before",
    "inside",
    "inside, first",
    "in one list",
    "alternating",
    "in one row",
  );
  type Layout = typeof layouts extends fc.Arbitrary<infer T> ? T : never;

  /** The fields of a card, without what holds them together where that can be taken away. */
  function partsOf(of: Element): Element[] {
    const parts = [...of.querySelectorAll("h1, section > *")];
    return parts.length === 0 ? [of] : parts;
  }

  /** The case that is open, and one that is linked to it, on one page. */
  function layOut(layout: Layout, main: Element, linked: Element): void {
    const page = make("main");
    if (layout === "before") page.append(make("aside", {}, linked), make("article", {}, main));
    else if (layout === "beside") page.append(make("article", {}, main), make("aside", {}, linked));
    else if (layout === "inside") page.append(make("article", {}, main, make("aside", {}, linked)));
    else if (layout === "inside, first") {
      page.append(make("article", {}, make("aside", {}, linked), main));
    } else if (layout === "alternating") {
      const [mine, others] = [partsOf(main), partsOf(linked)];
      for (let nth = 0; nth < Math.max(mine.length, others.length); nth++) {
        page.append(...mine.slice(nth, nth + 1), ...others.slice(nth, nth + 1));
      }
    } else if (layout === "in one row") {
      page.append(make("table", {}, make("tr", {}, make("td", {}, main), make("td", {}, linked))));
    } else page.append(...partsOf(main), ...partsOf(linked));
    document.body.replaceChildren(page);
  }

  it.each<[name: string, locators: Locator[], address: string, isMainNamed: boolean]>([
    ["both by the label", [{ label: LABELS.caseReference }], "", true],
    [
      "the open case's in its heading",
      [{ css: ".open" }, { label: LABELS.caseReference }],
      "",
      false,
    ],
    [
      "the open case's in the address",
      [{ page: "address" }, { label: LABELS.caseReference }],
      textsOf(0).caseReference,
      false,
    ],
  ])(
    "where two are visible: %s",
    (_name, locators, inAddress, isMainNamed) => {
      const part = { take: "digits", length: 10 } as const;
      const property = fc.property(card, card, layouts, (main, linked, layout) => {
        const reference = make("b", { class: "open" }, textsOf(0).caseReference);
        const heading = make("h1", {}, "Case ", inAddress === "" ? reference : "");
        const open = cardOf(0, main, isMainNamed ? undefined : heading);
        layOut(layout, open, cardOf(1, linked));
        const profile = frameBy(locators);
        if (inAddress !== "") {
          profile.fields.caseReference = { locators, part };
          profile.caseScreen = [{ locators, part }];
        }
        const { screen } = readOnce(document, [profile], `http://localhost:1/case/${inAddress}`);
        belongs(screen, 0);
      });
      fc.assert(property, { numRuns: 700, seed: 13 });
    },
    LONG,
  );

  it.each([
    ["first", "td", 0],
    ["second", "td", 1],
    ["first, its cells by role", "div", 0],
    ["second, its cells by role", "div", 1],
  ])("in a table that compares two cases, where the open one is the %s", (_which, tag, at) => {
    const cell = (kind: string, text: string, attributes = {}) =>
      tag === "td"
        ? make(kind === "rowheader" ? "th" : "td", attributes, text)
        : make("div", { role: kind, ...attributes }, text);
    const rows = fields.map((field) => {
      const isReference = field === "caseReference";
      const cells = [0, 1].map((column) =>
        cell("cell", textsOf(column)[field], isReference && column === at ? { class: "open" } : {}),
      );
      const all = [cell("rowheader", LABELS[field]), ...cells];
      return tag === "td" ? make("tr", {}, ...all) : make("div", { role: "row" }, ...all);
    });
    const table =
      tag === "td" ? make("table", {}, ...rows) : make("div", { role: "table" }, ...rows);
    document.body.replaceChildren(table);
    const frame = frameBy([{ css: ".open" }, { label: LABELS.caseReference }]);
    belongs(readOnce(document, [frame], HERE).screen, at);
    belongs(readOnce(document, [BY_LABEL], HERE).screen, 0);
  });
});
