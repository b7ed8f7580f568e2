import type { Nodes, Paragraph, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { collapse } from "../../src/policy/wording";
import { PolicyError, type PolicyProblem } from "./policy-error";
import { isAddress, pushMark, pushWords, type WordStream } from "./word-stream";

/** A block of a section as the Markdown edition has it. */
export type SourceBlock =
  | { kind: "heading" | "paragraph"; text: string; line: number }
  | { kind: "list"; items: { text: string; line: number }[] }
  | { kind: "link"; text: string | null; href: string | null; line: number };

export interface SourceSection {
  title: string;
  line: number;
  blocks: SourceBlock[];
}

export interface Chapter {
  title: string;
  stamp: string;
  /** ISO 8601 date. */
  published: string;
  sections: SourceSection[];
  stream: WordStream;
}

export const RETURN_LINK = "Return to Contents";
export const STAMP = /^\S+ @ (\d{2})\.(\d{2})\.(\d{4})$/;

export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

export const textOf = (node: Nodes): string => {
  if ("children" in node) return node.children.map(textOf).join("");
  return "value" in node ? node.value : node.type === "break" ? "\n" : "";
};

/** The link, where a paragraph or heading holds one and nothing else. */
export function onlyLink(node: RootContent) {
  if (node.type !== "paragraph" && node.type !== "heading") return undefined;
  const [child, ...rest] = node.children;
  return child?.type === "link" && rest.length === 0 ? child : undefined;
}

export const hrefOf = (url: string): string | null => (url === "" || url === "#" ? null : url);

/**
 * Reads the Markdown edition: a title, a contents list, then sections parted by thematic breaks,
 * each begun by its title, whatever mark the title has; and the stamp as the last line.
 *
 * @throws {PolicyError} where that shape isn't found, with the line and what was expected there
 */
export function readMarkdown(edition: string, file: string, source: string): Chapter {
  // A byte-order mark would otherwise stand in front of the title as a letter.
  const root = fromMarkdown(source.replace(/^\ufeff/, ""));
  const fail = (line: number, message: string): never => {
    throw new PolicyError([{ file, line, message }]);
  };

  const nodes = [...root.children];
  const last = nodes.pop();
  const stamp = last === undefined ? "" : collapse(textOf(last));
  const date = STAMP.exec(stamp);
  if (last === undefined || date === null) {
    return fail(
      last === undefined ? 1 : lineOf(last),
      `the last line should be the edition's stamp, such as "PLDMG @ 09.03.2017"; it is "${stamp.slice(0, 80)}"`,
    );
  }

  const parts: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === "thematicBreak") parts.push([]);
    else parts.at(-1)?.push(node);
  }
  const [front = [], ...bodies] = parts;
  const [titleNode, ...contentsNodes] = front;
  if (titleNode?.type !== "heading")
    return fail(
      titleNode === undefined ? 1 : lineOf(titleNode),
      "the chapter should begin with its title as a heading",
    );
  const contents = contentsNodes
    .map((node) => ({ title: collapse(textOf(node)), line: lineOf(node) }))
    .filter(({ title }) => title !== "Contents");

  const stream: WordStream = { edition, file, words: [], marks: [] };
  const sections = bodies.map((body) => readSection(body, stream, fail));
  const problems = compareWithContents(file, contents, sections);
  if (problems.length > 0) throw new PolicyError(problems);

  const [, day, month, year] = date;
  return {
    title: collapse(textOf(titleNode)),
    stamp,
    published: `${year}-${month}-${day}`,
    sections,
    stream,
  };
}

type Fail = (line: number, message: string) => never;

function readSection(body: RootContent[], stream: WordStream, fail: Fail): SourceSection {
  const [titleNode, ...rest] = body;
  if (titleNode === undefined)
    return fail(stream.words.at(-1)?.line ?? 1, "a section without a title");
  if (titleNode.type !== "heading" && onlyLink(titleNode) === undefined) {
    return fail(
      lineOf(titleNode),
      `after a rule (---) a section's title is expected; here stands "${collapse(textOf(titleNode)).slice(0, 80)}"`,
    );
  }
  const title = collapse(textOf(titleNode));
  pushMark(stream, "heading", title, lineOf(titleNode));
  const section: SourceSection = { title, line: lineOf(titleNode), blocks: [] };
  for (const node of rest) {
    const link = onlyLink(node);
    const line = lineOf(node);
    const text = collapse(textOf(node));
    if (link !== undefined && text === RETURN_LINK) continue;
    if (link !== undefined) {
      const address = text.replaceAll("\\_", "_");
      if (isAddress(address) && address !== link.url) {
        fail(line, `the link shows the address "${address}" and leads to "${link.url}"`);
      }
      refuseOther(link.url, line, fail);
      const shown = isAddress(address) ? null : text;
      if (shown !== null) pushWords(stream, shown, line);
      pushMark(stream, "link", hrefOf(link.url), line);
      section.blocks.push({ kind: "link", text: shown, href: hrefOf(link.url), line });
    } else if ((node.type === "heading" || node.type === "paragraph") && text !== "") {
      pushWords(stream, text, line);
      section.blocks.push({ kind: node.type, text, line });
      if (node.type === "paragraph") pushInlineLinks(node, stream, section, fail);
    } else if (node.type === "list") {
      const items = node.children.map((item) => ({
        text: collapse(textOf(item)),
        line: lineOf(item),
      }));
      for (const item of items) {
        pushMark(stream, "list item", "", item.line);
        pushWords(stream, item.text, item.line);
      }
      section.blocks.push({ kind: "list", items });
    } else {
      fail(
        line,
        `this kind of block (${node.type}) has no place in the chapter: "${text.slice(0, 80)}"`,
      );
    }
  }
  return section;
}

/** A link leads to a page of the web: never to a script, a file, or a page of the extension. */
function refuseOther(url: string, line: number, fail: Fail): void {
  if (hrefOf(url) !== null && !isAddress(url)) {
    fail(line, `the link leads to "${url}", which isn't the address of a page`);
  }
}

/** A link inside a sentence keeps its words there; its address follows as a block of its own. */
function pushInlineLinks(
  node: Paragraph,
  stream: WordStream,
  section: SourceSection,
  fail: Fail,
): void {
  for (const child of node.children) {
    if (child.type !== "link") continue;
    refuseOther(child.url, lineOf(child), fail);
    pushMark(stream, "link", hrefOf(child.url), lineOf(child));
    section.blocks.push({ kind: "link", text: null, href: hrefOf(child.url), line: lineOf(child) });
  }
}

export function compareWithContents(
  file: string,
  contents: { title: string; line: number }[],
  sections: SourceSection[],
): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const titles = sections.map(({ title }) => title);
  sections.forEach(({ title, line }, index) => {
    if (titles.indexOf(title) !== index) {
      problems.push({ file, line, message: `the section "${title}" stands twice` });
    } else if (!contents.some((entry) => entry.title === title)) {
      problems.push({ file, line, message: `the section "${title}" is not in the contents list` });
    }
  });
  for (const { title, line } of contents) {
    if (!titles.includes(title)) {
      problems.push({
        file,
        line,
        message: `the contents list names "${title}", and no section has that title`,
      });
    }
  }
  if (problems.length > 0) return problems;
  const moved = sections.find(({ title }, index) => contents[index]?.title !== title);
  if (moved !== undefined) {
    problems.push({
      file,
      line: moved.line,
      message: `the section "${moved.title}" does not stand where the contents list has it`,
    });
  }
  return problems;
}
