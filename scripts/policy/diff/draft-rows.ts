import { sha256 } from "../../../src/policy/sha256";
import type { Comparison } from "./comparison";
import { jsonMembers } from "./mismatch";
import type { RowAnnotation, RowResult } from "./place-rows";
import { quoteSpan } from "./quote-span";
import { seriesOf } from "./row-series";
import type { Uncovered } from "./uncovered";
import { shortened } from "./word-diff";

/** A row proposed for a sentence that has none. */
export interface Draft extends Uncovered {
  /** Its words, or the beginning of very many. */
  shown: string;
  row: RowAnnotation;
  /** Where it goes in the annotations. */
  place: string;
  /** The row in the annotations' own form, with a comment that says it is a draft. */
  json: string;
}

/** Drafts a row for each of the sentences, which are in NEW's order. */
export async function draftRows(
  comparison: Comparison,
  results: readonly RowResult[],
  sentences: readonly Uncovered[],
): Promise<Draft[]> {
  const { rows } = comparison.source.annotations;
  const nextId = seriesOf(rows);
  const drafts: Draft[] = [];
  for (const sentence of sentences) {
    const { section, span, words } = sentence;
    const placed = [
      ...results.flatMap(({ row, new: place }) =>
        place?.section === section ? [{ id: row.id, ...place.span }] : [],
      ),
      ...drafts.flatMap((draft) =>
        draft.section === section ? [{ id: draft.row.id, ...draft.span }] : [],
      ),
    ].sort((one, other) => one.start - other.start);
    const after = placed.findLast(({ end }) => end <= span.start);
    const row: RowAnnotation = {
      id: nextId(section.title, comparison.annotatedTitle(section)),
      section: section.title,
      kind: guessKind(sentence),
      strength: "",
      trigger: "–",
      ...quoteSpan(section.prose, span, after?.end ?? 0),
      digest: await sha256(words),
    };
    drafts.push({
      ...sentence,
      shown: shortened(words, 2_000),
      row,
      place: placeOf(after?.id, placed.find(({ start }) => start >= span.end)?.id, rows.at(-1)?.id),
      json: jsonOf(row),
    });
  }
  return drafts;
}

/** Rows follow a section's order. The last of all has no comma after it. */
function placeOf(
  after: string | undefined,
  before: string | undefined,
  last: string | undefined,
): string {
  if (after === undefined && before !== undefined) return `before ${before}`;
  const row = after ?? last;
  if (row === undefined) return 'in "rows"';
  return row === last ? `after ${row}, the last row, which then needs a comma` : `after ${row}`;
}

/** A first guess from a few words. It is there to be judged. */
function guessKind({ words, introducesLink }: Uncovered): RowAnnotation["kind"] {
  if (/\blinks? below\b|\blocated here\b/i.test(words)) return "route";
  if (introducesLink && /:$|\b(?:links?|here|available|guidance|information)\b/i.test(words))
    return "route";
  if (/^["“‘'(]*(?:if|where|unless)\b/i.test(words)) return "branch";
  if (/\b(?:must|should)\b/i.test(words)) return "rule";
  return /\bif\b/i.test(words) ? "branch" : "info";
}

function jsonOf({ id, section, kind, strength, trigger, from, to, digest }: RowAnnotation): string {
  return [
    "    // Draft, to be judged: the kind is a guess; strength and trigger are for you to give.",
    `    { ${jsonMembers({ id, section, kind, strength, trigger })},`,
    `      ${jsonMembers({ from, to })},`,
    `      ${jsonMembers({ digest })} },`,
  ].join("\n");
}
