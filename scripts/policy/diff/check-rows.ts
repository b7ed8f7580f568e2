import { sha256 } from "../../../src/policy/sha256";
import { nearestText } from "../quotation";
import type { Effort } from "./align";
import type { Comparison } from "./comparison";
import { jsonMembers, type Mismatch } from "./mismatch";
import type { Place, RowResult } from "./place-rows";
import { quoteSpan } from "./quote-span";
import { diffOfTexts } from "./word-diff";

/** So much of a section is searched for the nearest text. */
const NEAR = 10_000;

export const wordsOf = (place: Place | undefined): string =>
  place?.section.prose.slice(place.span.start, place.span.end) ?? "";

/** Says that a quotation isn't there, and what comes nearest. */
export function missingSentence(quotation: string, title: string, prose: string): string {
  const near = nearestText(prose.slice(0, NEAR), quotation);
  const nearest = near === "" ? "" : `; the nearest text is "${near}"`;
  return `"${quotation}" is not in "${title}"${nearest}.`;
}

/** What each row that NEW doesn't bear out has come to, with the words to put in its place. */
export async function checkRows(
  comparison: Comparison,
  results: readonly RowResult[],
  effort: Effort,
): Promise<Mismatch[]> {
  const mismatches: Mismatch[] = [];
  for (const result of results) {
    const { row, fate, index } = result;
    const section = comparison.newSection(row.section);
    // A section that is gone with its words is told once for all its rows.
    if (fate === "kept" || (section === undefined && fate === "gone")) continue;
    const isDigestAlone = fate === "reworded" && result.missing === undefined && result.isQuoted;
    const member =
      result.missing === undefined ? "digest" : result.missing === row.from ? "from" : "to";
    mismatches.push({
      line: comparison.lineAt("rows", index, member),
      count: 1,
      name: `row ${row.id}`,
      problem: problemOf(result, section?.prose.slice(result.cursor)),
      pieces:
        fate === "reworded" && result.isApprovedInOld
          ? diffOfTexts(wordsOf(result.old), wordsOf(result.new), effort)
          : [],
      paste: await pasteOf(result, results, isDigestAlone),
    });
  }
  return mismatches;
}

function problemOf(result: RowResult, prose: string | undefined): string {
  const { row, fate, missing } = result;
  const old = result.isApprovedInOld ? "" : " OLD doesn't bear it out either.";
  const title = result.new?.section.title ?? "";
  if (fate === "moved" && (prose === undefined || title !== row.section))
    return `Its words stand in "${title}" now.${old}`;
  if (fate === "moved")
    return `Its words stand before those of the row before it now: rows follow the section's order.`;
  const isNotFound = missing !== undefined && prose !== undefined;
  const sentence = isNotFound ? `${missingSentence(missing, row.section, prose)} ` : "";
  if (fate === "gone") return `${sentence}Its words are gone.${old}`;
  const isElsewhere = !isNotFound && !result.isQuoted;
  const quoted = isElsewhere ? "Its quotations no longer mark off its words. " : "";
  return `${sentence}${quoted}Its words are not the ones that were approved.${old}`;
}

async function pasteOf(
  { row, new: place, index }: RowResult,
  results: readonly RowResult[],
  isDigestAlone: boolean,
): Promise<string | undefined> {
  if (place === undefined) return undefined;
  const digest = await sha256(wordsOf(place));
  if (isDigestAlone) return jsonMembers({ digest });
  const cursor = results
    .filter((other) => other.index !== index && other.new?.section === place.section)
    .map((other) => other.new?.span.end ?? 0)
    .filter((end) => end <= place.span.start)
    .reduce((most, end) => Math.max(most, end), 0);
  const quoted = quoteSpan(place.section.prose, place.span, cursor);
  const section = place.section.title === row.section ? undefined : place.section.title;
  const words = [jsonMembers({ section }), jsonMembers({ ...quoted }), jsonMembers({ digest })];
  return words.filter((members) => members !== "").join(",\n");
}
