import type { Pack, Passage, Row, Section } from "../../src/policy/pack";
import { sha256 } from "../../src/policy/sha256";
import { canonicalWords, wordsOfPassages } from "../../src/policy/wording";
import type { AnnotationFile } from "./annotations";
import { PolicyError, type PolicyProblem } from "./policy-error";
import { blocksOfSpan, findSpan, nearestText, type Prose, proseOf, type Span } from "./quotation";
import { sectionId } from "./section-id";

type Path = readonly (string | number)[];

/** Lays the annotations over the sections. Collects problems, so that an author sees them all. */
export async function annotate(sections: readonly Section[], source: AnnotationFile) {
  const { annotations } = source;
  const problems: PolicyProblem[] = [];
  const report = (path: Path, message: string) =>
    problems.push({ file: source.file, line: source.lineAt(path), message });
  const proseById = new Map(sections.map(({ title, blocks }) => [title, proseOf(blocks)]));

  const sectionProse = (title: string, path: Path): Prose | undefined => {
    const prose = proseById.get(title);
    if (prose === undefined) {
      const near = nearestText([...proseById.keys()].join(" "), title);
      report(
        [...path, "section"],
        `no section is called "${title}"; the nearest title has "${near}"`,
      );
    }
    return prose;
  };
  const find = (
    prose: Prose,
    { name, title }: { name: string; title: string },
    quoted: { from: string; to?: string | undefined },
    cursor: number,
    path: Path,
  ): Span | undefined => {
    const span = findSpan(prose, quoted, cursor);
    if (!("missing" in span)) return span;
    report(
      [...path, span.missing === quoted.from ? "from" : "to"],
      `${name}: "${span.missing}" is not in "${title}"${cursor > 0 ? " after what is quoted before it" : ""}; ` +
        `the nearest text is "${nearestText(prose.text.slice(cursor), span.missing)}"`,
    );
    return undefined;
  };
  const checkDigest = async (words: string, approved: string, name: string, path: Path) => {
    const digest = await sha256(words);
    if (digest !== approved) {
      report(
        [...path, "digest"],
        `the words of ${name} are not the ones that were approved. They are now: "${words}" ` +
          `(digest ${digest}; approved ${approved})`,
      );
    }
    return digest;
  };

  const cursors = new Map<string, number>();
  const unread: [path: Path, message: string][] = [];
  let isEachRowPlaced = true;
  const checkUnread = (title: string, from: number, to: number | undefined, path: Path) => {
    const words = proseById.get(title)?.text.slice(from, to).trim() ?? "";
    if (words !== "") unread.push([path, `no row has these words of "${title}": "${words}"`]);
  };
  const rows: Row[] = [];
  for (const [index, { from, to, digest, ...row }] of annotations.rows.entries()) {
    const path = ["rows", index];
    const prose = sectionProse(row.section, path);
    isEachRowPlaced &&= prose !== undefined;
    if (prose === undefined) continue;
    const cursor = cursors.get(row.section) ?? 0;
    const named = { name: `row ${row.id}`, title: row.section };
    const span = find(prose, named, { from, to }, cursor, path);
    isEachRowPlaced &&= span !== undefined;
    if (span === undefined) continue;
    checkUnread(row.section, cursor, span.start, path);
    cursors.set(row.section, span.end);
    const words = prose.text.slice(span.start, span.end);
    await checkDigest(words, digest, named.name, path);
    rows.push({ ...row, section: sectionId(row.section), words });
  }
  for (const { title } of sections) {
    const last = annotations.rows.findLastIndex(({ section }) => section === title);
    const path = last < 0 ? ["rows"] : ["rows", last];
    checkUnread(title, cursors.get(title) ?? 0, undefined, path);
  }
  // A row that isn't found leaves a hole of its own; saying so twice would bury the cause.
  if (isEachRowPlaced) for (const [path, message] of unread) report(path, message);
  const checkRow = (id: string, path: Path) => {
    if (!annotations.rows.some((row) => row.id === id)) report(path, `there is no row "${id}"`);
  };

  const statements: Pack["statements"] = [];
  for (const [index, annotation] of annotations.statements.entries()) {
    const path = ["statements", index];
    const prose = sectionProse(annotation.section, path);
    if (prose === undefined) continue;
    annotation.why.forEach((id, nth) => {
      checkRow(id, [...path, "why", nth]);
    });
    if (annotation.notDueInbound !== undefined) {
      checkRow(annotation.notDueInbound, [...path, "notDueInbound"]);
    }
    if (!prose.text.includes(annotation.strengthWords)) {
      report(
        [...path, "strengthWords"],
        `"${annotation.strengthWords}" is not in "${annotation.section}"; the nearest text is ` +
          `"${nearestText(prose.text, annotation.strengthWords)}"`,
      );
    }
    const named = { name: `the statement "${annotation.label}"`, title: annotation.section };
    const passages = readPassages(annotation.passages, prose, path, (quoted, cursor, at) =>
      find(prose, named, quoted, cursor, at),
    );
    if ("gap" in passages) {
      report(
        passages.path,
        `${named.name}: words between two passages would not be read out: "${passages.gap}"`,
      );
      continue;
    }
    if (passages.length < annotation.passages.length) continue;
    const digest = await checkDigest(
      wordsOfPassages(passages),
      annotation.digest,
      named.name,
      path,
    );
    statements.push({
      ...annotation,
      section: sectionId(annotation.section),
      notDueInbound: annotation.notDueInbound ?? null,
      language: "en",
      passages,
      digest,
    });
  }

  const routes = annotations.routes.flatMap((route, index) => {
    route.rows.forEach((id, nth) => {
      checkRow(id, ["routes", index, "rows", nth]);
    });
    const quoted = rows.filter(({ id }) => route.rows.includes(id));
    const [row] = quoted;
    if (row === undefined) return [];
    return [{ id: route.id, section: row.section, sentences: quoted.map(({ words }) => words) }];
  });

  if (problems.length > 0) throw new PolicyError(problems);
  return { rows, statements, routes };
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
