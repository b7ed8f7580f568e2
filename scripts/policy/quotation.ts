import { distance } from "fastest-levenshtein";
import type { Block } from "../../src/policy/pack";
import { collapse } from "../../src/policy/wording";

/** A piece of a section's prose: one block's text, or one item of a list. */
interface Run {
  block: number;
  kind: "heading" | "paragraph" | "list";
  text: string;
  /** Offset of its first letter in the section's prose. */
  start: number;
}

/** A section's prose as one text to quote from. Links are not prose: see `word-stream.ts`. */
export interface Prose {
  text: string;
  runs: Run[];
}

export interface Span {
  start: number;
  end: number;
}

/** Joins the words of a section with single spaces and remembers where each piece came from. */
export function proseOf(blocks: readonly Block[]): Prose {
  const runs: Run[] = [];
  let text = "";
  const add = (piece: string, kind: Run["kind"], block: number) => {
    const start = text === "" ? 0 : text.length + 1;
    runs.push({ block, kind, text: piece, start });
    text = text === "" ? piece : `${text} ${piece}`;
  };
  blocks.forEach((block, index) => {
    if (block.kind === "list") for (const item of block.items) add(item, "list", index);
    else if (block.kind !== "link") add(block.text, block.kind, index);
  });
  return { text, runs };
}

/**
 * Where the words from one quotation to another stand, both included, at or after `cursor`.
 *
 * @returns the quotation that isn't there, where one isn't
 */
export function findSpan(
  prose: Prose,
  { from, to = from }: { from: string; to?: string | undefined },
  cursor: number,
): Span | { missing: string } {
  const start = prose.text.indexOf(collapse(from), cursor);
  if (start < 0) return { missing: from };
  const last = collapse(to);
  const at = prose.text.indexOf(last, to === from ? start : start + 1);
  if (at < 0) return { missing: to };
  return { start, end: at + last.length };
}

/** The words of a span in blocks of the kinds they stand in. */
export function blocksOfSpan(prose: Prose, { start, end }: Span): Block[] {
  const blocks: Block[] = [];
  let lastList = -1;
  for (const run of prose.runs) {
    const text = run.text
      .slice(Math.max(0, start - run.start), Math.max(0, end - run.start))
      .trim();
    if (text === "") continue;
    const before = blocks.at(-1);
    if (run.kind === "list" && before?.kind === "list" && lastList === run.block) {
      before.items.push(text);
    } else if (run.kind === "list") {
      blocks.push({ kind: "list", items: [text] });
      lastList = run.block;
    } else {
      blocks.push({ kind: run.kind, text });
    }
  }
  return blocks;
}

/** The piece of `text`, as many words long as the quotation, that is most like it. */
export function nearestText(text: string, quotation: string): string {
  const words = text.split(" ");
  const wanted = collapse(quotation);
  const length = wanted.split(" ").length;
  let best = { piece: "", distance: Number.POSITIVE_INFINITY };
  for (let at = 0; at + length <= Math.max(words.length, length); at++) {
    const piece = words.slice(at, at + length).join(" ");
    const apart = distance(piece, wanted);
    if (apart < best.distance) best = { piece, distance: apart };
  }
  return best.piece;
}
