import type { LooseEdition, LooseSection } from "./loose-edition";

/** The fewest sections that need be moved to turn the old order into the new one. */
export function movedSections(
  { sections: olds }: LooseEdition,
  { sections: news }: LooseEdition,
  partner: ReadonlyMap<LooseSection, LooseSection>,
): Set<LooseSection> {
  const place = new Map(olds.map((section, index) => [section, index]));
  const paired = news.flatMap((fresh) => {
    const old = partner.get(fresh);
    return old === undefined ? [] : [{ fresh, at: place.get(old) ?? 0 }];
  });
  // The longest run of sections whose order is kept; `tails` holds the least end for each length.
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  paired.forEach(({ at }, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((paired[tails[middle] ?? 0]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? undefined : tails[low - 1];
    tails[low] = index;
  });
  const moved = new Set(paired.map(({ fresh }) => fresh));
  for (let index = tails.at(-1); index !== undefined; index = before[index]) {
    const kept = paired[index];
    if (kept !== undefined) moved.delete(kept.fresh);
  }
  return moved;
}
