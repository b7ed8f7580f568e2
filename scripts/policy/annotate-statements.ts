import type { PackFile } from "../../src/policy/pack";
import { checkRows } from "./annotate-rows";
import { foreignWordings } from "./annotate-wordings";
import type { EditionsQuoted } from "./editions-quoted";
import type { Overlay } from "./overlay";
import { readWording } from "./read-wording";
import { sectionId } from "./section-id";

/** The statements with their passages, each checked against the wording that was approved. */
export async function annotateStatements(
  overlay: Overlay,
  editions: EditionsQuoted,
): Promise<PackFile["statements"]> {
  overlay.checkUnique("statements");
  const statements: PackFile["statements"] = [];
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
    const own = await readWording(overlay, annotation, prose, named, path);
    const foreign = await foreignWordings(overlay, annotation, editions.foreign, path);
    if (own === undefined) continue;
    const { passages: _passages, digest: _digest, wordings: _wordings, ...facts } = annotation;
    const source = { editions: [...editions.own], section: annotation.section };
    statements.push({
      ...facts,
      section: sectionId(annotation.section),
      notDueInbound: annotation.notDueInbound ?? null,
      wordings: [{ language: "en", source, ...own }, ...foreign],
    });
  }
  return statements;
}
