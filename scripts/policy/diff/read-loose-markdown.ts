import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { collapse } from "../../../src/policy/wording";
import type { PolicyProblem } from "../policy-error";
import {
  compareWithContents,
  lineOf,
  onlyLink,
  RETURN_LINK,
  STAMP,
  textOf,
} from "../read-markdown";
import { isAddress } from "../word-stream";
import { addNode, addPlainLine, inQuotes, type Report } from "./add-node";
import { type LooseEdition, type LooseSection, newSection } from "./loose-edition";
import { spareMarkdown } from "./spared-markdown";

type Entry = { title: string; line: number };

const MOST_SECTIONS = 2_000;
const isTitleLike = (node: RootContent): boolean =>
  (node.type === "heading" || onlyLink(node) !== undefined) &&
  ![RETURN_LINK, ""].includes(collapse(textOf(node))) &&
  !isAddress(collapse(textOf(node)));

/**
 * Reads a Markdown edition as the compiler would, and goes on where the compiler would stop: what
 * is out of shape becomes a finding, and its words are kept.
 *
 * @param known titles of sections, from the other edition and the annotations
 */
export function readLooseMarkdown(
  file: string,
  source: string,
  known: ReadonlySet<string>,
): LooseEdition {
  const findings: PolicyProblem[] = [];
  const report: Report = (line, message) => findings.push({ file, line, message });
  const { text, lines: numbers, plain } = spareMarkdown(source.replaceAll("\u00a0", " "));
  const root = fromMarkdown(text);
  renumber(root, numbers);
  const nodes = [...root.children];
  const stamp = takeStamp(nodes, report);

  /** Titles that stand where they should: what else has their words is a cross-reference. */
  const settled = new Set(
    nodes.flatMap((node, at) =>
      isTitleLike(node) && nodes[at - 1]?.type === "thematicBreak" ? [collapse(textOf(node))] : [],
    ),
  );
  const contents: Entry[] = [];
  const listed = new Set<string>();
  const list = (entry: Entry) => {
    contents.push(entry);
    listed.add(entry.title);
  };
  const sections: LooseSection[] = [];
  let title: string | null = null;
  let section: LooseSection | undefined;
  const open = (entry: Entry): LooseSection => {
    section = newSection(entry.title, entry.line);
    sections.push(section);
    return section;
  };
  const openWithoutRule = (entry: Entry): void => {
    open(entry);
    report(entry.line, `there is no rule (---) before the section ${inQuotes(entry.title)}`);
  };

  nodes.forEach((node, at) => {
    if (node.type === "thematicBreak") {
      const next = nodes[at + 1];
      if (next === undefined || next.type === "thematicBreak")
        report(lineOf(node), "after this rule (---) a section is expected, and none follows");
      return;
    }
    const entry = { title: collapse(textOf(node)), line: lineOf(node) };
    if (node.type === "heading" && entry.title === "") {
      report(entry.line, "this heading has no words");
      return;
    }
    const isAfterRule = nodes[at - 1]?.type === "thematicBreak";
    const isInFront = section === undefined && !isAfterRule;
    const isTitle = isTitleLike(node);
    if (isAfterRule && isTitle) {
      open(entry);
    } else if (isInFront && title === null && node.type === "heading" && !known.has(entry.title)) {
      title = entry.title;
    } else if (isInFront && isTitle && !listed.has(entry.title)) {
      if (entry.title !== "Contents") list(entry);
    } else if (isInFront && node.type === "list") {
      for (const item of node.children) list({ title: collapse(textOf(item)), line: lineOf(item) });
    } else if (
      isTitle &&
      !settled.has(entry.title) &&
      (isInFront || known.has(entry.title) || listed.has(entry.title))
    ) {
      openWithoutRule(entry);
    } else {
      if (isAfterRule) {
        report(
          entry.line,
          `after a rule (---) a section's title is expected; here stands ${inQuotes(entry.title)}`,
        );
      }
      const before = contents.at(-1);
      if (isInFront && before !== undefined && !settled.has(before.title)) {
        contents.pop();
        openWithoutRule(before);
      }
      const lines = plain.get(entry.title);
      if (lines !== undefined) {
        report(entry.line, "this block is too long, or too full of marks, to be read as Markdown");
        for (const line of lines) addPlainLine(section ?? open({ ...entry, title: "" }), line);
      } else addNode(section ?? open({ ...entry, title: "" }), node, report);
    }
  });

  if (title === null) report(1, "the chapter should begin with its title as a heading");
  if (contents.length === 0) report(1, "there is no contents list");
  else if (sections.length + contents.length > MOST_SECTIONS)
    report(1, "there are too many sections to compare them with the contents list");
  else findings.push(...compareWithContents(file, contents, named(sections)));
  return { file, title, stamp, sections, findings };
}

const named = (sections: readonly LooseSection[]) =>
  sections
    .filter(({ title }) => title !== "")
    .map(({ title, line }) => ({ title, line, blocks: [] }));

/** Gives every node the line that it has in the source. */
function renumber(node: Nodes, numbers: readonly number[]): void {
  const start = node.position?.start;
  if (start !== undefined) start.line = numbers[start.line - 1] ?? start.line;
  if ("children" in node) for (const child of node.children) renumber(child, numbers);
}

/** Takes the stamp off the end, or from where it stands. */
function takeStamp(nodes: RootContent[], report: Report): string | null {
  const text = (node: RootContent | undefined) =>
    node === undefined ? "" : collapse(textOf(node));
  const at = nodes.findLastIndex((node) => STAMP.test(text(node)));
  const last = nodes.at(-1);
  if (at < 0) {
    report(
      last === undefined ? 1 : lineOf(last),
      `the last line should be the edition's stamp, such as "PLDMG @ 09.03.2017"; it is ${inQuotes(text(last))}`,
    );
    return null;
  }
  const [node] = nodes.splice(at, 1);
  if (node === undefined) return null;
  if (node !== last) report(lineOf(node), `words stand after the stamp "${text(node)}"`);
  return text(node);
}
