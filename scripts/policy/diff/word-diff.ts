import { align, type Effort, type Stretch } from "./align";
import type { LinkChange } from "./link-changes";
import type { Token } from "./loose-edition";

export interface Piece {
  kind: "same" | "deleted" | "added";
  text: string;
}

/** A change with the words round it. */
export interface Excerpt {
  oldLine: number | undefined;
  newLine: number | undefined;
  pieces: Piece[];
  /** Only quotation marks, apostrophes, dashes or dots differ. */
  isMarksOnly: boolean;
}

/** How many words are shown on either side of a change, and of a long one's ends. */
const CONTEXT = 10;
const LONGEST = 400;

const textOf = (words: readonly { text: string }[]): string => {
  const join = (some: readonly { text: string }[]) => some.map(({ text }) => text).join(" ");
  if (words.length <= LONGEST) return shortened(join(words));
  const half = LONGEST / 2;
  const left = words.length - LONGEST;
  return `${shortened(join(words.slice(0, half)))} … ${left} more words … ${shortened(join(words.slice(-half)))}`;
};

/** A text of a length that a person may read. */
export const shortened = (text: string, most = 6_000): string =>
  text.length <= most ? text : `${text.slice(0, most)}… (${text.length - most} more letters)`;

const pieces = (...all: Piece[]): Piece[] => all.filter(({ text }) => text !== "");

/** The changes with their surroundings, those near one another together. */
export function excerptsOf(
  stretches: readonly Stretch[],
  olds: readonly Token[],
  news: readonly Token[],
): Excerpt[] {
  const excerpts: Excerpt[] = [];
  /** The words since the last change are few enough to be shown whole. */
  let isOpen = false;
  stretches.forEach((stretch, nth) => {
    const { isSame, old, new: fresh } = stretch;
    const words = news.slice(fresh.from, fresh.to);
    const current = excerpts.at(-1);
    if (!isSame) {
      const deleted = olds.slice(old.from, old.to);
      const isMarksOnly = withoutMarks(textOf(deleted)) === withoutMarks(textOf(words));
      const changed = pieces(
        { kind: "deleted", text: textOf(deleted) },
        { kind: "added", text: textOf(words) },
      );
      if (isOpen && current !== undefined) {
        current.pieces.push(...changed);
        current.isMarksOnly &&= isMarksOnly;
        return;
      }
      const before = stretches[nth - 1]?.new;
      const context =
        before === undefined
          ? []
          : news.slice(Math.max(before.from, before.to - CONTEXT), before.to);
      const isCut = before !== undefined && before.to - before.from > context.length;
      const lead = context.length === 0 ? "" : `${isCut ? "… " : ""}${textOf(context)}`;
      excerpts.push({
        oldLine: olds[old.from]?.line ?? olds.at(-1)?.line,
        newLine: news[fresh.from]?.line ?? news.at(-1)?.line,
        pieces: [...pieces({ kind: "same", text: lead }), ...changed],
        isMarksOnly,
      });
      isOpen = true;
      return;
    }
    if (current === undefined) return;
    const isLast = nth === stretches.length - 1;
    if (words.length <= (isLast ? CONTEXT : 2 * CONTEXT)) {
      current.pieces.push(...pieces({ kind: "same", text: textOf(words) }));
    } else {
      current.pieces.push({ kind: "same", text: `${textOf(words.slice(0, CONTEXT))} …` });
      isOpen = false;
    }
  });
  return excerpts;
}

const withoutMarks = (text: string): string =>
  text
    .replaceAll(/["“”„‟«»]/g, '"')
    .replaceAll(/['‘’‚‛`´]/g, "'")
    .replaceAll(/[-‐‑‒–—−]/g, "-")
    .replaceAll("…", "...");

/** The whole of a text that became another, word by word. */
export function diffOfTexts(old: string, fresh: string, effort: Effort): Piece[] {
  const [olds, news] = [old, fresh].map((text) =>
    text.split(" ").flatMap((word) => (word === "" ? [] : [{ text: word }])),
  ) as [{ text: string }[], { text: string }[]];
  const words = (all: { text: string }[]) => all.map(({ text }) => text);
  return align(words(olds), words(news), effort).flatMap(({ isSame, old: gone, new: come }) => {
    const added = textOf(news.slice(come.from, come.to));
    if (isSame) return [{ kind: "same", text: added }];
    return pieces(
      { kind: "deleted", text: textOf(olds.slice(gone.from, gone.to)) },
      { kind: "added", text: added },
    );
  });
}

/** One value in the place of another. What there is none of is left out or, for a null, said. */
export const replaced = (
  old: string | null | undefined,
  fresh: string | null | undefined,
  absent: string,
): Piece[] => [
  ...(typeof old === "string" ? [{ kind: "deleted", text: old } as const] : []),
  ...(old === null ? [{ kind: "same", text: `${absent} before` } as const] : []),
  ...(typeof fresh === "string" ? [{ kind: "added", text: fresh } as const] : []),
  ...(fresh === null ? [{ kind: "same", text: `${absent} now` } as const] : []),
];

/** A link's address, `undefined` where there is no link. */
export const replacedLink = ({ old, new: fresh }: LinkChange): Piece[] =>
  replaced(old?.href, fresh?.href, "no address");
