import { sectionId } from "../section-id";
import type { LooseEdition, LooseSection } from "./loose-edition";
import { movedSections } from "./moved-sections";

/** A section of either edition with its counterpart, where it has one. */
export interface Pair {
  old: LooseSection | undefined;
  new: LooseSection | undefined;
  /** The title is another one and the words are mostly the same. */
  isRenamed: boolean;
  /** The section that has this title already, where this one is a second copy. */
  copyOf: LooseSection | undefined;
  /** It stands among other sections than before. */
  isMoved: boolean;
}

/** As much of the words as a renamed section must share with the old one. */
const MOSTLY = 0.6;
/** Comparing every section with every other is left out where it would take long. */
const MOST_COMPARED = 10_000;

type Bag = ReadonlyMap<string, number>;
const bagOf = ({ tokens }: LooseSection): Bag => {
  const bag = new Map<string, number>();
  for (const { text } of tokens) bag.set(text, (bag.get(text) ?? 0) + 1);
  return bag;
};

/** What two sections' words have in common, from 0 to 1, their order left aside. */
function likeness(one: Bag, other: Bag): number {
  const sum = (bag: Bag) => [...bag.values()].reduce((total, count) => total + count, 0);
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 0 : (2 * common) / all;
}

/** Pairs, in NEW's order; a removed section stands after the one that it followed in OLD. */
export function pairSections(oldEdition: LooseEdition, newEdition: LooseEdition): Pair[] {
  const partner = new Map<LooseSection, LooseSection>();
  const renamed = new Set<LooseSection>();
  const taken = new Set<LooseSection>();
  const take = (fresh: LooseSection, old: LooseSection) => {
    partner.set(fresh, old);
    taken.add(old);
  };
  const openOld = () => oldEdition.sections.filter((section) => !taken.has(section));
  const openNew = () => newEdition.sections.filter((section) => !partner.has(section));

  // First the same title with the same words, so that of two copies the changed one is the second.
  for (const key of [
    ({ title, tokens }: LooseSection) => `${title}\n${tokens.map(({ text }) => text).join(" ")}`,
    ({ title }: LooseSection) => title,
    ({ title }: LooseSection) => sectionId(title),
  ]) {
    const olds = new Map<string, LooseSection[]>();
    // Backwards, so that the first of several is the last on its pile.
    for (const old of openOld().reverse()) {
      const pile = olds.get(key(old));
      if (pile === undefined) olds.set(key(old), [old]);
      else pile.push(old);
    }
    for (const fresh of openNew()) {
      const old = olds.get(key(fresh))?.pop();
      if (old !== undefined) take(fresh, old);
    }
  }
  const firstOf = new Map<string, LooseSection>();
  for (const section of partner.keys()) firstOf.set(section.title, section);
  const copyOf = (section: LooseSection) => {
    const first = firstOf.get(section.title);
    return first === section || section.title === "" ? undefined : first;
  };

  const candidates = openNew().filter((section) => copyOf(section) === undefined);
  if (candidates.length * openOld().length <= MOST_COMPARED) {
    const bags = new Map([...candidates, ...openOld()].map((each) => [each, bagOf(each)]));
    const scored = candidates.flatMap((fresh) =>
      openOld().map((old) => ({
        fresh,
        old,
        score: likeness(bags.get(fresh) ?? new Map(), bags.get(old) ?? new Map()),
      })),
    );
    scored.sort((one, other) => other.score - one.score);
    for (const { fresh, old, score } of scored) {
      if (score < MOSTLY || taken.has(old) || partner.has(fresh)) continue;
      take(fresh, old);
      renamed.add(fresh);
    }
  }

  const moved = movedSections(oldEdition, newEdition, partner);
  const pairs: Pair[] = newEdition.sections.map((section) => ({
    old: partner.get(section),
    new: section,
    isRenamed:
      renamed.has(section) || (partner.get(section)?.title ?? section.title) !== section.title,
    copyOf: partner.has(section) ? undefined : copyOf(section),
    isMoved: moved.has(section),
  }));
  /** Removed sections by the old section that they followed; those at the beginning by nothing. */
  const removed = new Map<LooseSection | undefined, Pair[]>();
  let before: LooseSection | undefined;
  for (const old of oldEdition.sections) {
    if (taken.has(old)) before = old;
    else {
      const pair = { old, new: undefined, isRenamed: false, copyOf: undefined, isMoved: false };
      const others = removed.get(before);
      if (others === undefined) removed.set(before, [pair]);
      else others.push(pair);
    }
  }
  return [
    ...(removed.get(undefined) ?? []),
    ...pairs.flatMap((pair) => [pair, ...((pair.old && removed.get(pair.old)) ?? [])]),
  ];
}
