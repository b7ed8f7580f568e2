/**
 * The form of a note line. It imports nothing: the content script uses it to find the lines in a
 * page's notes, and stays small.
 */

/**
 * How every note line begins. None of the line's words is a message: other desks read it, whatever
 * language theirs speak.
 */
export const NOTE_START = "Verbatim note:";

/** The longest note line, in characters. */
export const LONGEST_NOTE_LINE = 400;

/** The most that is ever said of a console's notes: lines, and damaged ones counted. */
export const MOST_NOTES = { lines: 20, damaged: 99 } as const;

export const MONTHS: readonly string[] = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(
  " ",
);

/** The client's role in words; what stands there where it isn't known comes last. */
export const ROLE_WORDS = {
  pwc: "parent with care",
  nrp: "non-resident parent",
  unknown: "role not known",
} as const;

/** Why a statement wasn't read, in the words of the line. */
export const NOTE_WHYS = [
  "not given",
  "put off",
  "incoming call",
  "not first contact",
  "read before",
  "told before",
  "note accepted",
  "not the client",
  "not known",
] as const;

// In all of these the next character decides what comes next, so that no text makes them slow.
const words = (inside: string, between: string) =>
  `[${inside}](?:[${inside}]|[${between}](?=[${inside}])){0,59}`;
const LABEL = words("A-Za-z0-9'-", " ");
const EDITION = words("A-Za-z0-9@/-", " .");
const list = (item: string) => `${item}(?:, ${item}){0,15}`;
// Crockford's base 32: no I, L, O or U.
const CODE = "[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){2}";

const LINE = new RegExp(
  `(?<![A-Za-z0-9])${NOTE_START} ` +
    `(?<day>[12]\\d|3[01]|[1-9]) (?<month>${MONTHS.join("|")}) (?<year>20\\d\\d) ` +
    `(?<time>(?:[01]\\d|2[0-3]):[0-5]\\d), (?<role>${Object.values(ROLE_WORDS).join("|")})\\.` +
    `(?: Read: (?<read>${list(LABEL)})\\.)?` +
    `(?: In part: (?<part>${list(`${LABEL} \\(\\d{1,3} of \\d{1,3}\\)`)})\\.)?` +
    `(?: Not read: (?<not>${list(`${LABEL} \\((?:${NOTE_WHYS.join("|")})\\)`)})\\.)?` +
    `(?: No statement\\.)? Policy (?<edition>${EDITION})\\. Check (?<code>${CODE})(?![A-Za-z0-9-])`,
  "y",
);
const START_OR_END = new RegExp(`${NOTE_START}|Check ${CODE}`, "g");

/** Whether a statement's label can stand in a note line. */
export const isNoteLabel = (label: string): boolean => new RegExp(`^${LABEL}$`).test(label);

/** Whether an edition's stamp can stand in a note line. */
export const isNoteEdition = (edition: string): boolean => new RegExp(`^${EDITION}$`).test(edition);

/** The note line that begins at a place in a text, in its parts; null where none of this form does. */
export function matchNoteLine(text: string, index = 0): RegExpExecArray | null {
  LINE.lastIndex = index;
  const match = LINE.exec(text);
  return match !== null && match[0].length <= LONGEST_NOTE_LINE ? match : null;
}

/** Whether a text is a line of this form and nothing else. Whether it is true, its code tells. */
export const isNoteLine = (text: string): boolean => matchNoteLine(text)?.[0] === text;

/** What a console's notes hold. */
export interface NoteLines {
  /** Lines of exactly the form, each once, in the order of the page. */
  lines: string[];
  /** Beginnings that no such line follows, and codes that no beginning stands before. */
  damaged: number;
}

/**
 * Finds the note lines in a text. Nothing is put right on the way, not even a space: what comes
 * out is the line letter for letter as it stands there, and nothing else of the text.
 *
 * @param reach how many characters of the text a line may begin in: all by default
 */
export function noteLinesIn(text: string, reach = text.length): NoteLines {
  const lines = new Set<string>();
  let damaged = 0;
  /** Up to here a beginning answers for a code. */
  let end = 0;
  for (const { 0: token, index } of text.matchAll(START_OR_END)) {
    if (index >= reach) break;
    if (token !== NOTE_START) {
      if (index >= end) damaged++;
      continue;
    }
    const line = matchNoteLine(text, index)?.[0];
    if (line === undefined) damaged++;
    else if (lines.size < MOST_NOTES.lines) lines.add(line);
    end = index + (line?.length ?? LONGEST_NOTE_LINE);
  }
  return { lines: [...lines], damaged: Math.min(damaged, MOST_NOTES.damaged) };
}
