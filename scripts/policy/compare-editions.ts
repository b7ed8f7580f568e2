import type { Difference } from "../../src/policy/pack";
import { PolicyError } from "./policy-error";
import type { Mark, WordStream } from "./word-stream";

const context = (stream: WordStream, at: number): string =>
  stream.words
    .slice(Math.max(0, at - 4), at + 5)
    .map(({ text }) => text)
    .join(" ");

/** The section that a word stands in. */
const sectionAt = (stream: WordStream, at: number): string =>
  stream.marks.findLast((mark) => mark.kind === "heading" && mark.at <= at)?.value ??
  "the beginning";

/** The section that a mark stands in. A link that ends a section has the next heading's place. */
const sectionOf = (stream: WordStream, mark: Mark): string =>
  stream.marks.slice(0, stream.marks.indexOf(mark)).findLast(({ kind }) => kind === "heading")
    ?.value ?? "the beginning";

/**
 * Two editions of one chapter must say the same words in the same order with the same list items.
 *
 * @throws {PolicyError} at the first word that differs, naming it in both
 */
function checkProse(base: WordStream, other: WordStream): void {
  const length = Math.max(base.words.length, other.words.length);
  for (let at = 0; at < length; at++) {
    const [said, says] = [base.words[at], other.words[at]];
    if (said?.text === says?.text) continue;
    throw new PolicyError([
      {
        file: other.file,
        line: says?.line ?? other.words.at(-1)?.line ?? 1,
        message:
          `the editions differ in their words, in "${sectionAt(base, at)}": this one has ` +
          `"${says?.text ?? "(nothing more)"}" in "…${context(other, at)}…" where ` +
          `${base.file}:${said?.line ?? "end"} has "${said?.text ?? "(nothing more)"}" in "…${context(base, at)}…"`,
      },
    ]);
  }
  for (const [ours, theirs] of [
    [other, base],
    [base, other],
  ] as const) {
    const matched = placed(theirs, "list item");
    for (const [place, { at, line }] of placed(ours, "list item")) {
      if (matched.has(place)) continue;
      const message = `only this edition has a list item at "${context(base, at + 4)}"`;
      throw new PolicyError([{ file: ours.file, line, message }]);
    }
  }
}

/** Marks of one kind, keyed by where they stand: the nth after so many words. */
function placed(stream: WordStream, kind: Mark["kind"]): Map<string, Mark> {
  const places = new Map<string, Mark>();
  for (const mark of stream.marks.filter((each) => each.kind === kind)) {
    let nth = 0;
    while (places.has(`${mark.at}/${nth}`)) nth++;
    places.set(`${mark.at}/${nth}`, mark);
  }
  return places;
}

/** One link as each edition publishes it, `null` where it gives no address. */
export interface LinkPlace {
  line: number;
  addresses: { edition: string; href: string | null }[];
}

export interface Comparison {
  differences: Difference[];
  /** In order of the base edition's links. */
  links: LinkPlace[];
}

/**
 * Compares editions of one chapter word for word and records how their headings and addresses
 * differ. The first is the one that has the contents list.
 *
 * @throws {PolicyError} on any difference in prose or in list items, a heading moved or added, or a
 * link added
 */
export function compareEditions(streams: readonly [WordStream, ...WordStream[]]): Comparison {
  const [base, ...others] = streams;
  const differences: Difference[] = [];
  const ourLinks = placed(base, "link");
  for (const other of others) {
    checkProse(base, other);
    const theirs = placed(other, "heading");
    const ours = placed(base, "heading");
    for (const [place, { value, at, line }] of theirs) {
      if (ours.get(place)?.value !== value) {
        throw new PolicyError([
          {
            file: other.file,
            line,
            message:
              `the heading "${value}" has no counterpart at this place in ${base.file}; ` +
              `there these words are in "${sectionAt(base, at)}"`,
          },
        ]);
      }
    }
    for (const [place, { value }] of ours) {
      if (value === null || theirs.has(place)) continue;
      differences.push({
        kind: "heading",
        section: value,
        says: [
          { edition: base.edition, value },
          { edition: other.edition, value: null },
        ],
      });
    }
    for (const [place, mark] of placed(other, "link")) {
      if (ourLinks.has(place)) continue;
      const message = `only this edition has a link in "${sectionOf(other, mark)}" to "${mark.value}"`;
      throw new PolicyError([{ file: other.file, line: mark.line, message }]);
    }
  }

  const links = [...ourLinks].map(([place, mark]) => {
    const hrefs = streams.map((stream) => ({
      edition: stream.edition,
      href: placed(stream, "link").get(place)?.value ?? null,
    }));
    if (new Set(hrefs.map(({ href }) => href)).size > 1) {
      differences.push({
        kind: "address",
        section: sectionOf(base, mark),
        says: hrefs.map(({ edition, href }) => ({ edition, value: href })),
      });
    }
    return { line: mark.line, addresses: hrefs };
  });
  return { differences, links };
}
