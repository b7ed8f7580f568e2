import { diffArrays } from "diff";

/** Words that are the same in both, or that stand in each other's place. */
export interface Stretch {
  isSame: boolean;
  old: { from: number; to: number };
  new: { from: number; to: number };
}

/**
 * How much aligning a whole comparison may do, in steps that grow with the square of the changes.
 * Beyond it, words are shown as wholly replaced.
 */
export class Effort {
  private left = 12_000_000;

  /** The most changes that may still be looked for. */
  get mostChanges(): number {
    return Math.floor(Math.sqrt(Math.max(0, this.left)));
  }

  spend(changes: number): void {
    this.left -= changes * changes;
  }
}

/** Aligns two runs of words. `isBreak` says which new words begin a sentence. */
export function align(
  oldWords: readonly string[],
  newWords: readonly string[],
  effort: Effort,
  isBreak: (at: number) => boolean = () => false,
): Stretch[] {
  const shorter = Math.min(oldWords.length, newWords.length);
  let head = 0;
  while (head < shorter && oldWords[head] === newWords[head]) head++;
  let tail = 0;
  while (tail < shorter - head && oldWords.at(-1 - tail) === newWords.at(-1 - tail)) tail++;
  const [oldEnd, newEnd] = [oldWords.length - tail, newWords.length - tail];

  const stretches: Stretch[] = [];
  const at = { old: 0, new: 0 };
  const add = (isSame: boolean, olds: number, news: number) => {
    if (olds === 0 && news === 0) return;
    const before = stretches.at(-1);
    const [oldTo, newTo] = [at.old + olds, at.new + news];
    if (before?.isSame === isSame) {
      before.old.to = oldTo;
      before.new.to = newTo;
    } else {
      stretches.push({
        isSame,
        old: { from: at.old, to: oldTo },
        new: { from: at.new, to: newTo },
      });
    }
    at.old = oldTo;
    at.new = newTo;
  };
  add(true, head, head);
  for (const { count, added, removed } of changesBetween(
    oldWords.slice(head, oldEnd),
    newWords.slice(head, newEnd),
    effort,
  ))
    add(!added && !removed, added ? 0 : count, removed ? 0 : count);
  add(true, tail, tail);
  return stretches.length < 3 ? stretches : slide(stretches, oldWords, newWords, isBreak);
}

interface Run {
  count: number;
  added: boolean;
  removed: boolean;
}

function changesBetween(oldWords: string[], newWords: string[], effort: Effort): Run[] {
  const replaced: Run[] = [
    { count: oldWords.length, added: false, removed: true },
    { count: newWords.length, added: true, removed: false },
  ];
  if (oldWords.length === 0 || newWords.length === 0) return replaced;
  const maxEditLength = effort.mostChanges;
  const runs = diffArrays(oldWords, newWords, { maxEditLength });
  const changed = runs?.reduce(
    (sum, { added, removed, count }) => sum + (added || removed ? count : 0),
    0,
  );
  effort.spend(changed ?? maxEditLength);
  return runs ?? replaced;
}

/**
 * "The CMG may write. The CMG has a scheme." gained a sentence; which "The CMG" is the new one is
 * open. Slides what was inserted or deleted so that it begins with a sentence, where it can.
 */
function slide(
  stretches: Stretch[],
  oldWords: readonly string[],
  newWords: readonly string[],
  isBreak: (at: number) => boolean,
): Stretch[] {
  stretches.forEach((stretch, nth) => {
    const before = stretches[nth - 1];
    const after = stretches[nth + 1];
    if (stretch.isSame || before === undefined || after === undefined) return;
    const isInsertion = stretch.old.from === stretch.old.to;
    if (!isInsertion && stretch.new.from !== stretch.new.to) return;
    const words = isInsertion ? newWords : oldWords;
    const { from, to } = isInsertion ? stretch.new : stretch.old;
    const room = before.new.to - before.new.from;
    for (let by = 0; by <= room; by++) {
      if (isBreak(stretch.new.from - by)) {
        for (const side of ["old", "new"] as const) {
          before[side].to -= by;
          stretch[side].from -= by;
          stretch[side].to -= by;
          after[side].from -= by;
        }
        return;
      }
      if (words[from - by - 1] !== words[to - by - 1]) return;
    }
  });
  return stretches.filter(({ old, new: fresh }) => old.to > old.from || fresh.to > fresh.from);
}
