import type { Pack, Passage } from "../../src/policy/pack";
import { canonicalWords, wordsOfPassages } from "../../src/policy/wording";
import { checkRows } from "./annotate-rows";
import type { Overlay, Path } from "./overlay";
import { blocksOfSpan, type Prose, type Span } from "./quotation";
import { sectionId } from "./section-id";

/** The statements with their passages, each checked against the wording that was approved. */
export async function annotateStatements(overlay: Overlay): Promise<Pack["statements"]> {
  overlay.checkUnique("statements");
  const statements: Pack["statements"] = [];
  for (const [index, annotation] of overlay.annotations.statements.entries()) {
    const path = ["statements", index];
    const prose = overlay.sectionProse(annotation.section, path);
    if (prose === undefined) continue;
    checkRows(overlay, annotation.why, [...path, "why"]);
    if (annotation.notDueInbound !== undefined) {
      checkRows(overlay, [annotation.notDueInbound], [...path, "notDueInbound"]);
    }
    const where = `"${annotation.section}"`;
    overlay.checkQuotation(prose.text, annotation.strengthWords, where, [...path, "strengthWords"]);
    const named = { name: `the statement "${annotation.label}"`, title: annotation.section };
    const passages = readPassages(annotation.passages, prose, path, (quoted, cursor, at) =>
      overlay.find(prose, named, quoted, cursor, at),
    );
    if ("gap" in passages) {
      overlay.report(
        passages.path,
        `${named.name}: words between two passages would not be read out: "${passages.gap}"`,
      );
      continue;
    }
    if (passages.length < annotation.passages.length) continue;
    const words = wordsOfPassages(passages);
    const digest = await overlay.checkDigest(words, annotation.digest, named.name, path);
    statements.push({
      ...annotation,
      section: sectionId(annotation.section),
      notDueInbound: annotation.notDueInbound ?? null,
      language: "en",
      passages,
      digest,
    });
  }
  return statements;
}

/** The passages in order, or the first words that would fall between two of them. */
function readPassages(
  spans: readonly { from: string; to?: string | undefined }[],
  prose: Prose,
  path: Path,
  find: (quoted: (typeof spans)[number], cursor: number, path: Path) => Span | undefined,
): Passage[] | { gap: string; path: Path } {
  const passages: Passage[] = [];
  let end: number | undefined;
  for (const [nth, quoted] of spans.entries()) {
    const at = [...path, "passages", nth];
    const span = find(quoted, end ?? 0, at);
    if (span === undefined) return passages;
    const gap = prose.text.slice(end ?? span.start, span.start);
    if (canonicalWords([{ kind: "paragraph", text: gap }]) !== "") return { gap, path: at };
    end = span.end;
    passages.push({ blocks: blocksOfSpan(prose, span) });
  }
  return passages;
}
