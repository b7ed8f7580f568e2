import { nameOf } from "./loose-edition";
import type { SectionChange } from "./section-changes";
import { shortened } from "./word-diff";

/** Fewer words than this may be in two places by chance. */
const FEWEST = 6;
const MOST_COMPARED = 300;

interface Run {
  change: SectionChange;
  words: string;
}

/** For each section, sentences that say which of its words came from elsewhere or went there. */
export function movesOf(changes: readonly SectionChange[]): Map<SectionChange, string[]> {
  const runs = (side: "old" | "new"): Run[] =>
    changes.flatMap((change) => {
      if (change.copyOf !== undefined) return [];
      return change.stretches.flatMap((stretch): Run[] => {
        const { from, to } = stretch[side];
        if (stretch.isSame || to - from < FEWEST) return [];
        const tokens = change[side]?.tokens.slice(from, to) ?? [];
        return [{ change, words: tokens.map(({ text }) => text).join(" ") }];
      });
    });
  const [gone, come] = [runs("old"), runs("new")];
  const notes = new Map<SectionChange, string[]>();
  if (gone.length * come.length > MOST_COMPARED ** 2) return notes;
  const note = (change: SectionChange, sentence: string) =>
    notes.set(change, [...(notes.get(change) ?? []), sentence]);
  for (const old of gone) {
    const fresh = come.find(({ words }) => words.includes(old.words) || old.words.includes(words));
    if (fresh === undefined) continue;
    const words = shortened(old.words.length < fresh.words.length ? old.words : fresh.words, 80);
    const [from, to] = [nameOf(old.change.old?.title ?? ""), nameOf(fresh.change.new?.title ?? "")];
    if (old.change === fresh.change) {
      note(old.change, `Words stand at another place in it: "${words}"`);
    } else {
      note(old.change, `Words went from here to ${to}: "${words}"`);
      note(fresh.change, `Words came here from ${from}: "${words}"`);
    }
  }
  return notes;
}
