import type { Row } from "../../src/policy/pack";
import type { Overlay, Path } from "./overlay";
import { sectionId } from "./section-id";

/**
 * The rows with the words they quote. Every word of every section must stand in exactly one row:
 * a sentence that no row covers would be missing from the product.
 */
export async function annotateRows(overlay: Overlay): Promise<Row[]> {
  overlay.checkUnique("rows");
  const cursors = new Map<string, number>();
  const unread: [path: Path, message: string][] = [];
  let isEachRowPlaced = true;
  const checkUnread = (title: string, from: number, to: number | undefined, path: Path) => {
    const words = overlay.proseByTitle.get(title)?.text.slice(from, to).trim() ?? "";
    if (words !== "") unread.push([path, `no row has these words of "${title}": "${words}"`]);
  };
  const rows: Row[] = [];
  for (const [index, { from, to, digest, ...row }] of overlay.annotations.rows.entries()) {
    const path = ["rows", index];
    const prose = overlay.sectionProse(row.section, path);
    isEachRowPlaced &&= prose !== undefined;
    if (prose === undefined) continue;
    const cursor = cursors.get(row.section) ?? 0;
    const named = { name: `row ${row.id}`, title: row.section };
    const span = overlay.find(prose, named, { from, to }, cursor, path);
    isEachRowPlaced &&= span !== undefined;
    if (span === undefined) continue;
    checkUnread(row.section, cursor, span.start, path);
    cursors.set(row.section, span.end);
    const words = prose.text.slice(span.start, span.end);
    await overlay.checkDigest(words, digest, named.name, path);
    rows.push({ ...row, section: sectionId(row.section), words });
  }
  for (const { title } of overlay.sections) {
    const last = overlay.annotations.rows.findLastIndex(({ section }) => section === title);
    const path = last < 0 ? ["rows"] : ["rows", last];
    checkUnread(title, cursors.get(title) ?? 0, undefined, path);
  }
  // A row that isn't found leaves a hole of its own; saying so twice would bury the cause.
  if (isEachRowPlaced) for (const [path, message] of unread) overlay.report(path, message);
  return rows;
}

/** Rows that an annotation names must be there. */
export function checkRows(overlay: Overlay, ids: readonly string[], path: Path): void {
  ids.forEach((id, nth) => {
    if (!overlay.annotations.rows.some((row) => row.id === id)) {
      overlay.report([...path, nth], `there is no row "${id}"`);
    }
  });
}
