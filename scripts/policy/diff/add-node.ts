import type { Paragraph, RootContent } from "mdast";
import { collapse } from "../../../src/policy/wording";
import { hrefOf, lineOf, onlyLink, RETURN_LINK, textOf } from "../read-markdown";
import { isAddress } from "../word-stream";
import { addText, type LooseSection } from "./loose-edition";

/** Takes down what is odd about a line. */
export type Report = (line: number, message: string) => void;

/** The beginning of a text, in quotation marks. */
export const inQuotes = (text: string): string =>
  `"${text.slice(0, 80)}${text.length > 80 ? "…" : ""}"`;

/** Adds a line that is not read as Markdown. */
export function addPlainLine(
  section: LooseSection,
  { text, line }: { text: string; line: number },
): void {
  const item = /^\s*[-*+] (.*)$/.exec(text);
  addText(section, item?.[1] ?? text, line, item === null ? "paragraph" : "item");
}

/** Adds what stands in a section, each kind of block as the compiler takes it. */
export function addNode(section: LooseSection, node: RootContent, report: Report): void {
  const link = onlyLink(node);
  const line = lineOf(node);
  const text = collapse(textOf(node));
  if (link !== undefined && text === RETURN_LINK) return;
  if (link !== undefined) {
    const address = text.replaceAll("\\_", "_");
    if (isAddress(address) && address !== link.url)
      report(
        line,
        `the link shows the address ${inQuotes(address)} and leads to ${inQuotes(link.url)}`,
      );
    const shown = isAddress(address) ? null : text;
    if (shown !== null) addText(section, shown, line, "link");
    addLink(section, shown, link.url, line);
  } else if (node.type === "heading" || node.type === "paragraph") {
    addText(section, text, line, node.type);
    if (node.type === "paragraph") addInlineLinks(section, node);
  } else if (node.type === "list") {
    for (const item of node.children) {
      const words = collapse(textOf(item));
      if (words === "") report(lineOf(item), "this list item has no words");
      addText(section, words, lineOf(item), "item");
    }
  } else {
    report(
      line,
      `this kind of block (${node.type}) has no place in the chapter: ${inQuotes(text)}`,
    );
    addText(section, text, line, "paragraph");
  }
}

const addLink = (section: LooseSection, text: string | null, url: string, line: number) =>
  section.links.push({ text, href: hrefOf(url), line, at: section.tokens.length });

function addInlineLinks(section: LooseSection, node: Paragraph): void {
  for (const child of node.children)
    if (child.type === "link") addLink(section, null, child.url, lineOf(child));
}
