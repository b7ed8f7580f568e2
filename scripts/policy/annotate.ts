import type { PackFile, Section } from "../../src/policy/pack";
import { annotateGuides } from "./annotate-guides";
import { annotateRows } from "./annotate-rows";
import { annotateStatements } from "./annotate-statements";
import type { AnnotationFile } from "./annotations";
import type { EditionsQuoted } from "./editions-quoted";
import { Overlay } from "./overlay";
import { PolicyError } from "./policy-error";

type Annotated = Pick<
  PackFile,
  "rows" | "statements" | "routes" | "situations" | "markers" | "odd" | "gaps"
>;

/**
 * Lays the annotations over the sections.
 *
 * @throws {PolicyError} with every problem there is, so that an author sees them all at once
 */
export async function annotate(
  sections: readonly Section[],
  source: AnnotationFile,
  editions: EditionsQuoted,
): Promise<Annotated> {
  const overlay = new Overlay(sections, source);
  const rows = await annotateRows(overlay);
  const statements = await annotateStatements(overlay, editions);
  // The guides quote the rows: where those are wrong, to say so again would bury the cause.
  if (overlay.problems.length > 0) throw new PolicyError(overlay.problems);
  const guides = annotateGuides(overlay, rows);
  if (overlay.problems.length > 0) throw new PolicyError(overlay.problems);
  return { rows, statements, ...guides };
}
