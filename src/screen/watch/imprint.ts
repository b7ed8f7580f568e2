import { allTextOf, queryAll } from "../page/dom";
import type { Sought } from "./sought";

/** So much of each place where a label may begin: enough to tell "First contact" from "First name". */
const AFTER = 12;
/** With more such places than this the page is searched rather than compared. */
const MOST_PLACES = 500;

/**
 * What may hold a value without any text. By their names alone, and one name at a time: attributes
 * take longer, and so does a list.
 */
const WORDLESS = ["input", "select", "textarea", "iframe", "frame"];

/** What a search would go by, in short; what was found already is looked at anyway. */
interface Imprint {
  texts: string;
  elements: readonly Element[];
}

/**
 * Takes an imprint of trees: the places where a label may be, in their order, and the elements that are looked
 * for by anything else. It costs a tenth of a search.
 */
function imprintOf(
  roots: readonly Node[],
  { wanted: { words }, selector }: Sought,
): Imprint | undefined {
  const texts: string[] = [];
  const elements: Element[] = [];
  for (const root of roots) {
    const text = allTextOf(root).toLowerCase();
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + AFTER)) {
        texts.push(text.slice(at, at + AFTER));
        if (texts.length > MOST_PLACES) return undefined;
      }
    }
    for (const each of selector === "" ? WORDLESS : [...WORDLESS, selector]) {
      elements.push(...Array.from(queryAll(root, each)));
    }
  }
  return { texts: texts.join("\n"), elements };
}

/** Whether a search has nothing new to go by. */
const isSameImprint = (one: Imprint | undefined, other: Imprint | undefined): boolean =>
  one !== undefined &&
  one.texts === other?.texts &&
  one.elements.length === other.elements.length &&
  one.elements.every((element, at) => element === other.elements[at]);

/** A comparison is fresh for so long, in ms. */
const FRESH = 500;

/** Compares what a search would go by with what it would have gone by before. */
export function createComparison() {
  let imprint: Imprint | undefined;
  let comparedAt = Number.NEGATIVE_INFINITY;

  return {
    /** Whether a search has anything to go by that it hadn't the last time that this was asked. */
    isAnythingNew(roots: readonly Node[], sought: Sought | undefined): boolean {
      const before = imprint;
      imprint = sought && imprintOf(roots, sought);
      comparedAt = performance.now();
      return !isSameImprint(before, imprint);
    },
    isFresh: (): boolean => performance.now() - comparedAt < FRESH,
  };
}
