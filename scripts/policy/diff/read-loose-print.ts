import type { PolicyProblem } from "../policy-error";
import { STAMP } from "../read-markdown";
import { PRINT_BULLET } from "../read-print";
import { isAddress } from "../word-stream";
import { addWords, type LooseEdition, type LooseSection, newSection } from "./loose-edition";
import { type PrintLine, printLines } from "./print-lines";

/**
 * Reads a printed text, which has no structure of its own: a section begins where a line is one of
 * the titles. A line that is a title and has no space before it counts where no other line does.
 *
 * @param titles of sections, from the other edition or the annotations
 * @param linkTexts words that the other edition shows for a link
 */
export function readLoosePrint(
  file: string,
  source: string,
  titles: ReadonlySet<string>,
  linkTexts: ReadonlySet<string>,
): LooseEdition {
  const findings: PolicyProblem[] = [];
  const lines = printLines(source);
  const last = lines.at(-1);
  const stamp = last !== undefined && STAMP.test(last.text) ? last.text : null;
  if (stamp !== null) lines.pop();

  const indented = new Set(lines.filter(({ isIndented }) => isIndented).map(({ text }) => text));
  const isTitle = ({ text, isIndented }: PrintLine) =>
    titles.has(text) && (isIndented || !indented.has(text));
  const sections: LooseSection[] = [];
  let opens: "paragraph" | null = "paragraph";
  let isItem = false;
  lines.forEach((line, at) => {
    if (isTitle(line)) {
      if (!line.isIndented) {
        const message = `the title "${line.text}" has no space before it; the compiler would take it for prose`;
        findings.push({ file, line: line.line, message });
      }
      sections.push(newSection(line.text, line.line));
      opens = "paragraph";
      isItem = false;
      return;
    }
    if (sections.length === 0) sections.push(newSection("", line.line));
    const section = sections.at(-1) as LooseSection;
    const bulleted = line.text.startsWith(PRINT_BULLET);
    const said = bulleted ? line.text.slice(PRINT_BULLET.length).trim() : line.text;
    const next = lines[at + 1];
    const isLast = next === undefined || isTitle(next);
    if (isAddress(said)) {
      section.links.push({ text: null, href: said, line: line.line, at: section.tokens.length });
      opens = "paragraph";
    } else if (!bulleted && (linkTexts.has(said) || (isLast && isLinkText(section, said)))) {
      addWords(section, line.words, "link");
      section.links.push({ text: said, href: null, line: line.line, at: section.tokens.length });
      opens = "paragraph";
    } else {
      const words = bulleted ? withoutBullet(line) : line.words;
      addWords(section, words, bulleted ? "item" : opens);
      isItem = bulleted || (isItem && opens === null);
      // A line that ends with a list item's last sentence ends the list: nothing else would.
      opens = isItem && /[.!?]["”’]?$/.test(said) ? "paragraph" : null;
    }
  });
  return { file, title: null, stamp, sections, findings };
}

const withoutBullet = ({ words: [first, ...rest] }: PrintLine) => {
  const text = first?.text.slice(PRINT_BULLET.length) ?? "";
  return first === undefined || text === "" ? rest : [{ ...first, text }, ...rest];
};

/** A last line that has no full stop and follows "the link below:" is what the link showed. */
const isLinkText = ({ prose }: LooseSection, said: string): boolean =>
  /\blinks? below[.:]$/.test(prose.slice(-40)) && !/[.,;:?!]$/.test(said);
