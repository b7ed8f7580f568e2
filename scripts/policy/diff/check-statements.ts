import { sha256 } from "../../../src/policy/sha256";
import { collapse } from "../../../src/policy/wording";
import type { Span } from "../quotation";
import type { Effort } from "./align";
import { missingSentence } from "./check-rows";
import type { Comparison } from "./comparison";
import type { LooseSection } from "./loose-edition";
import { jsonMembers, type Mismatch } from "./mismatch";
import {
  filled,
  isApproved,
  passagesJson,
  placePassages,
  type StatementAnnotation,
} from "./place-passages";
import { diffOfTexts } from "./word-diff";

export interface StatementResult {
  statement: StatementAnnotation;
  /** Its words are the approved ones, in its section. */
  isKept: boolean;
  /** The span of its words in NEW, where they could be made out. */
  new: { section: LooseSection; span: Span } | undefined;
  mismatches: Mismatch[];
}

/** What each statement has come to in NEW. */
export async function checkStatements(
  comparison: Comparison,
  effort: Effort,
): Promise<StatementResult[]> {
  const results: StatementResult[] = [];
  for (const [index, statement] of comparison.source.annotations.statements.entries())
    results.push(await checkStatement(comparison, statement, index, effort));
  return results;
}

async function checkStatement(
  comparison: Comparison,
  statement: StatementAnnotation,
  index: number,
  effort: Effort,
): Promise<StatementResult> {
  const { digest, passages } = statement;
  const result: StatementResult = { statement, isKept: false, new: undefined, mismatches: [] };
  const tell = (member: string, problem: string, more: Partial<Mismatch> = {}) =>
    result.mismatches.push({
      line: comparison.lineAt("statements", index, member),
      count: 1,
      name: `the statement "${statement.label}"`,
      problem,
      pieces: [],
      paste: undefined,
      ...more,
    });

  const section = comparison.newSection(statement.section);
  const placed = section && placePassages(section, passages);
  if (section !== undefined && !section.prose.includes(statement.strengthWords)) {
    tell("strengthWords", missingSentence(statement.strengthWords, section.title, section.prose));
  }
  if (section !== undefined && placed !== undefined && (await isApproved(placed, digest))) {
    const [first, last] = [placed.spans[0], placed.spans.at(-1)];
    if (first && last) result.new = { section, span: { start: first.start, end: last.end } };
    result.isKept = true;
    return result;
  }
  for (const other of comparison.fresh.sections) {
    if (other === section) continue;
    const there = placePassages(other, passages);
    if (!(await isApproved(there, digest))) continue;
    const [first, last] = [there.spans[0], there.spans.at(-1)];
    if (first && last) result.new = { section: other, span: { start: first.start, end: last.end } };
    const paste = jsonMembers({ section: other.title });
    tell("section", `Its words stand in "${other.title}" now.`, { paste });
    return result;
  }
  // A section that is gone is told once for all its annotations.
  if (section === undefined || placed === undefined) return result;

  const oldSection = comparison.oldSection(statement.section);
  const inOld = oldSection && placePassages(oldSection, passages);
  const isOldApproved = inOld !== undefined && (await isApproved(inOld, digest));
  const spans = passages.map((_, nth) => {
    const span = inOld?.spans[nth];
    const carried =
      oldSection && isOldApproved && span ? comparison.carry(oldSection, span) : undefined;
    return carried ?? placed.spans[nth];
  });
  const whole = filled(section.prose, spans);
  const problems = [
    ...(placed.missing === undefined
      ? []
      : [missingSentence(placed.missing, section.title, section.prose)]),
    ...(placed.gap === undefined
      ? []
      : [`Words between two passages would not be read out: "${placed.gap.slice(0, 300)}".`]),
    whole === undefined
      ? "Its words can't be made out any more."
      : "Its words are not the ones that were approved.",
    ...(isOldApproved ? [] : ["OLD doesn't bear it out either."]),
  ];
  if (whole === undefined) {
    tell("passages", problems.join(" "));
    return result;
  }
  const [start, end] = [whole[0]?.start ?? 0, whole.at(-1)?.end ?? 0];
  result.new = { section, span: { start, end } };
  const words = collapse(section.prose.slice(start, end));
  const isQuoted =
    placed.gap === undefined &&
    whole.length === passages.length &&
    whole.every(
      (span, nth) => span.start === placed.spans[nth]?.start && span.end === placed.spans[nth]?.end,
    );
  const fresh = jsonMembers({ digest: await sha256(words) });
  tell(placed.missing === undefined ? "digest" : "passages", problems.join(" "), {
    pieces: isOldApproved ? diffOfTexts(inOld.words, words, effort) : [],
    paste: isQuoted ? fresh : `"passages": ${passagesJson(section.prose, whole)},\n${fresh}`,
  });
  return result;
}
