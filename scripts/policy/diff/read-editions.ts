import type { Annotations } from "../annotations";
import { inQuotes } from "./add-node";
import type { LooseEdition } from "./loose-edition";
import { oddLetters, plainLetters } from "./odd-letters";
import { readLooseMarkdown } from "./read-loose-markdown";
import { readLoosePrint } from "./read-loose-print";
import { type Opening, openingsOf, restoreHeadings } from "./restore-headings";

export interface EditionText {
  /** What messages call it. A name that ends in ".txt" is a printed text, any other Markdown. */
  file: string;
  text: string;
}

/** A printed text goes by its name. */
export const isPrint = ({ file }: { file: string }): boolean => /\.txt$/i.test(file);

/** Reads both editions. What one doesn't say of itself is taken from the other. */
export function readEditions(
  oldText: EditionText,
  newText: EditionText,
  annotations: Annotations,
): [old: LooseEdition, fresh: LooseEdition] {
  const annotated = new Set(annotations.rows.map(({ section }) => section));
  const asMarkdown = (text: EditionText, known: ReadonlySet<string>) =>
    withLetters(text, readLooseMarkdown(text.file, plainLetters(text.text), known));
  const read = (text: EditionText, other: EditionText): LooseEdition => {
    if (!isPrint(text)) return asMarkdown(text, annotated);
    const base = isPrint(other) ? undefined : asMarkdown(other, annotated);
    const titles = new Set([...annotated, ...(base?.sections ?? []).map(({ title }) => title)]);
    const linkTexts = new Set(
      (base?.sections ?? []).flatMap(({ links }) =>
        links.flatMap((link) => (link.text === null ? [] : [link.text])),
      ),
    );
    titles.delete("");
    return withLetters(text, readLoosePrint(text.file, plainLetters(text.text), titles, linkTexts));
  };
  const old = read(oldText, newText);
  const fresh = read(newText, oldText);
  const known = annotatedOpenings(annotations);
  return [
    withFront(restoreHeadings(old, openings(fresh, known))),
    withFront(restoreHeadings(fresh, openings(old, known))),
  ];
}

/** Notes words that no section has. */
function withFront(edition: LooseEdition): LooseEdition {
  const front = edition.sections.find(({ title, tokens }) => title === "" && tokens.length > 0);
  if (front === undefined) return edition;
  const message = `words stand before the first section: ${inQuotes(front.prose)}`;
  const finding = { file: edition.file, line: front.line, message };
  return { ...edition, findings: [...edition.findings, finding] };
}

const withLetters = ({ file, text }: EditionText, edition: LooseEdition): LooseEdition => ({
  ...edition,
  findings: [...oddLetters(file, text), ...edition.findings],
});

/** How the other edition's sections begin; the annotations answer for those it lacks. */
function openings(other: LooseEdition, known: readonly Opening[]): Opening[] {
  const theirs = openingsOf(other);
  const titles = new Set(theirs.map(({ title }) => title));
  return [...theirs, ...known.filter(({ title }) => !titles.has(title))];
}

function annotatedOpenings({ rows }: Annotations): Opening[] {
  const seen = new Set<string>();
  return rows.flatMap(({ section, from, to }) => {
    if (seen.has(section)) return [];
    seen.add(section);
    return [{ title: section, words: from.split(" "), soon: to }];
  });
}
