import type { Paragraph, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { collapse } from "../../../src/policy/wording";
import type { PolicyProblem } from "../policy-error";
import {
  compareWithContents,
  hrefOf,
  lineOf,
  onlyLink,
  RETURN_LINK,
  STAMP,
  textOf,
} from "../read-markdown";
import { isAddress } from "../word-stream";
import { addText, type LooseEdition, type LooseSection, newSection } from "./loose-edition";
import { spareMarkdown } from "./spared-markdown";

type Report = (line: number, message: string) => void;
type Entry = { title: string; line: number };

const MOST_SECTIONS = 2_000;
const quoted = (text: string): string => `"${text.slice(0, 80)}${text.length > 80 ? "…" : ""}"`;
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
  const { text, plain } = spareMarkdown(source.replaceAll("\u00a0", " "));
  const nodes = [...fromMarkdown(text).children];
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
    report(entry.line, `there is no rule (---) before the section ${quoted(entry.title)}`);
  };

  nodes.forEach((node, at) => {
    if (node.type === "thematicBreak") return;
    const entry = { title: collapse(textOf(node)), line: lineOf(node) };
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
          `after a rule (---) a section's title is expected; here stands ${quoted(entry.title)}`,
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

/** Takes the stamp off the end, or from where it stands. */
function takeStamp(nodes: RootContent[], report: Report): string | null {
  const text = (node: RootContent | undefined) =>
    node === undefined ? "" : collapse(textOf(node));
  const at = nodes.findLastIndex((node) => STAMP.test(text(node)));
  const last = nodes.at(-1);
  if (at < 0) {
    report(
      last === undefined ? 1 : lineOf(last),
      `the last line should be the edition's stamp, such as "PLDMG @ 09.03.2017"; it is ${quoted(text(last))}`,
    );
    return null;
  }
  const [node] = nodes.splice(at, 1);
  if (node === undefined) return null;
  if (node !== last) report(lineOf(node), `words stand after the stamp "${text(node)}"`);
  return text(node);
}

function addPlainLine(section: LooseSection, { text, line }: { text: string; line: number }) {
  const item = /^\s*[-*+] (.*)$/.exec(text);
  addText(section, item?.[1] ?? text, line, item === null ? "paragraph" : "item");
}

/** Adds what stands in a section, each kind of block as the compiler takes it. */
function addNode(section: LooseSection, node: RootContent, report: Report): void {
  const link = onlyLink(node);
  const line = lineOf(node);
  const text = collapse(textOf(node));
  if (link !== undefined && text === RETURN_LINK) return;
  if (link !== undefined) {
    const address = text.replaceAll("\\_", "_");
    if (isAddress(address) && address !== link.url)
      report(
        line,
        `the link shows the address ${quoted(address)} and leads to ${quoted(link.url)}`,
      );
    const shown = isAddress(address) ? null : text;
    if (shown !== null) addText(section, shown, line, "link");
    addLink(section, shown, link.url, line);
  } else if (node.type === "heading" || node.type === "paragraph") {
    addText(section, text, line, node.type);
    if (node.type === "paragraph") addInlineLinks(section, node);
  } else if (node.type === "list") {
    for (const item of node.children)
      addText(section, collapse(textOf(item)), lineOf(item), "item");
  } else {
    report(line, `this kind of block (${node.type}) has no place in the chapter: ${quoted(text)}`);
    addText(section, text, line, "paragraph");
  }
}

const addLink = (section: LooseSection, text: string | null, url: string, line: number) =>
  section.links.push({ text, href: hrefOf(url), line, at: section.tokens.length });

function addInlineLinks(section: LooseSection, node: Paragraph): void {
  for (const child of node.children)
    if (child.type === "link") addLink(section, null, child.url, lineOf(child));
}
