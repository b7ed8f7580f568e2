import { addWords, type LooseEdition, type LooseSection, newSection } from "./loose-edition";

/** How a section's words begin, to know it by where its heading is missing. */
export interface Opening {
  title: string;
  words: readonly string[];
  /** Words that must follow soon after. */
  soon?: string | undefined;
}

/** Fewer words than this are no mark of a section. */
const FEWEST = 4;
const MOST = 8;
const NEAR = 600;

export const openingsOf = ({ sections }: LooseEdition): Opening[] =>
  sections.map(({ title, tokens }) => ({
    title,
    words: tokens.slice(0, MOST).map(({ text }) => text),
  }));

/**
 * Parts a section where another one's words begin in it without their heading, as the given
 * print's "Call Recording" does. Only sections that the edition otherwise lacks are looked for.
 */
export function restoreHeadings(edition: LooseEdition, openings: readonly Opening[]): LooseEdition {
  const present = new Set(edition.sections.map(({ title }) => title));
  const lacking = openings.filter(
    ({ title, words }) => title !== "" && !present.has(title) && words.length >= FEWEST,
  );
  const byStart = new Map<string, Opening[]>();
  for (const opening of lacking) {
    const start = opening.words.slice(0, FEWEST).join(" ");
    byStart.set(start, [...(byStart.get(start) ?? []), opening]);
  }
  if (byStart.size === 0) return edition;
  // A section under a title that only this edition has may be a renamed one: it is left whole.
  const shared = new Set(["", ...openings.map(({ title }) => title)]);
  const findings = [...edition.findings];
  const restored = new Set<string>();
  const opensAt = (section: LooseSection, at: number): Opening | undefined => {
    const token = section.tokens[at];
    const isNewLine = token?.opens !== null || token?.line !== section.tokens[at - 1]?.line;
    if (at === 0 || token === undefined || !isNewLine) return undefined;
    const next = section.tokens.slice(at, at + MOST).map(({ text }) => text);
    return byStart
      .get(next.slice(0, FEWEST).join(" "))
      ?.find(
        ({ title, words, soon }) =>
          !restored.has(title) &&
          words.every((word, nth) => word === next[nth]) &&
          (soon === undefined ||
            section.prose.slice(token.offset ?? 0, (token.offset ?? 0) + NEAR).includes(soon)),
      );
  };
  const sections = edition.sections.flatMap((section) => {
    if (!shared.has(section.title)) return [section];
    const parts: LooseSection[] = [];
    let from = 0;
    let current = { title: section.title, line: section.line, isMissing: section.isHeadingMissing };
    for (let at = 0; at <= section.tokens.length; at++) {
      const opening = opensAt(section, at);
      if (at < section.tokens.length && opening === undefined) continue;
      parts.push(part(section, from, at, current));
      if (opening === undefined) break;
      const line = section.tokens[at]?.line ?? section.line;
      restored.add(opening.title);
      findings.push({
        file: edition.file,
        line,
        message: `"${opening.title}" has no heading here; its words run on after "${current.title}"`,
      });
      current = { title: opening.title, line, isMissing: true };
      from = at;
    }
    return parts;
  });
  return { ...edition, sections, findings };
}

/** Some of a section's words, with the links among them, as a section of their own. */
function part(
  section: LooseSection,
  from: number,
  to: number,
  { title, line, isMissing }: { title: string; line: number; isMissing: boolean },
): LooseSection {
  if (from === 0 && to === section.tokens.length) return section;
  const made = newSection(title, line, isMissing);
  for (const token of section.tokens.slice(from, to))
    addWords(
      made,
      [token],
      made.tokens.length === 0 ? (token.opens ?? "paragraph") : token.opens,
      token.offset !== null,
    );
  const isEnd = to === section.tokens.length;
  made.links = section.links
    .filter(({ at }) => (from === 0 ? at >= 0 : at > from) && (at <= to || isEnd))
    .map((link) => ({ ...link, at: link.at - from }));
  return made;
}
