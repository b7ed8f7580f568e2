import { sectionId } from "../section-id";
import { missingSentence, wordsOf } from "./check-rows";
import type { Comparison } from "./comparison";
import type { Mismatch } from "./mismatch";
import type { RowResult } from "./place-rows";

/** The annotations that quote a row's words within it, or name a section. */
export function checkGuides(comparison: Comparison, results: readonly RowResult[]): Mismatch[] {
  return [...lostSections(comparison, results), ...lostQuotations(comparison, results)];
}

const list = (names: readonly string[]): string => names.join(", ");

/** One for each title that the annotations name and NEW has no section by. */
function lostSections(comparison: Comparison, results: readonly RowResult[]): Mismatch[] {
  const { annotations } = comparison.source;
  const titles = new Set(comparison.fresh.sections.map(({ title }) => title));
  const named = [
    ...annotations.rows.map(({ id, section }, at) => ({
      name: id,
      section,
      path: ["rows", at, "section"],
    })),
    ...annotations.statements.map(({ label, section }, at) => ({
      name: `the statement "${label}"`,
      section,
      path: ["statements", at, "section"],
    })),
    ...annotations.situations.map(({ id, section }, at) => ({
      name: `the situation "${id}"`,
      section,
      path: ["situations", at, "section"],
    })),
    ...annotations.markers.map(({ words, section }, at) => ({
      name: `the marker "${words[0] ?? ""}"`,
      section,
      path: ["markers", at, "section"],
    })),
    ...annotations.gaps.map(({ section }, at) => ({
      name: "a gap",
      section,
      path: ["gaps", at, "section"],
    })),
  ];
  const lost = [...new Set(named.map(({ section }) => section))].filter(
    (title) => !titles.has(title),
  );
  return lost.map((title): Mismatch => {
    const about = named.filter(({ section }) => section === title);
    const lines = about.map(({ path }) => comparison.lineAt(...path));
    const routes = annotations.routes.filter(({ id }) => id === sectionId(title));
    const fresh = comparison.newSection(title);
    const gone = results.filter(({ row, fate }) => row.section === title && fate === "gone");
    const where =
      fresh === undefined
        ? gone.length === 0
          ? ""
          : ` The words of ${list(gone.map(({ row }) => row.id))} are gone.`
        : ` Its words stand in "${fresh.title}" now.`;
    const route =
      routes.length === 0
        ? ""
        : ` A route's id is its section's, so "${sectionId(title)}" must change too.`;
    return {
      line: Math.min(...lines),
      count: about.length + routes.length,
      name: list([...new Set(about.map(({ name }) => name))]),
      problem: `No section is called "${title}" (named on lines ${list(lines.map(String))}).${where}${route}`,
      pieces: [],
      paste: fresh === undefined ? undefined : `"section": ${JSON.stringify(fresh.title)}`,
    };
  });
}

/** Quotations from the words of rows: where a route leads, how fast, what is odd. */
function lostQuotations(comparison: Comparison, results: readonly RowResult[]): Mismatch[] {
  const { annotations } = comparison.source;
  const quotations = [
    ...annotations.routes.flatMap(({ label, rows, to, speed }, at) => [
      ...(to === undefined
        ? []
        : [{ of: `the route "${label}"`, rows, quote: to, path: ["routes", at, "to"] }]),
      ...speed.map((quote, nth) => ({
        of: `the route "${label}"`,
        rows,
        quote,
        path: ["routes", at, "speed", nth],
      })),
    ]),
    ...annotations.odd.map(({ row, quote }, at) => ({
      of: `what is odd in ${row}`,
      rows: [row],
      quote,
      path: ["odd", at, "quote"],
    })),
  ];
  return quotations.flatMap(({ of, rows, quote, path }): Mismatch[] => {
    const words = results
      .filter(({ row }) => rows.includes(row.id))
      .map((each) => wordsOf(each.new));
    const said = words.join(" ");
    if (said.includes(quote)) return [];
    const problem = missingSentence(quote, list(rows), said).replace(`"${list(rows)}"`, list(rows));
    const line = comparison.lineAt(...path);
    return [{ line, count: 1, name: of, problem, pieces: [], paste: undefined }];
  });
}
