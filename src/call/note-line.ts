import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Role } from "./case-screen";
import { normalise } from "./identity";
import {
  isNoteEdition,
  isNoteLabel,
  isNoteLine,
  MONTHS,
  matchNoteLine,
  NOTE_START,
  NOTE_WHYS,
  ROLE_WORDS,
} from "./note-form";

export type NoteWhy = (typeof NOTE_WHYS)[number];

/** What came of one statement on the call. */
export type NoteOutcome =
  | { kind: "read" }
  | { kind: "in part"; read: number; of: number }
  | { kind: "not read"; why: NoteWhy };

/** What a note line says. */
export interface NoteFacts {
  /** Local wall time to the minute, "2026-11-21T14:05". */
  at: string;
  role: Role | undefined;
  /** Read back, they stand in the line's order: what was read, in part, and not. */
  outcomes: { label: string; outcome: NoteOutcome }[];
  /** The policy's stamp, "PLDMG @ 09.03.2017". */
  edition: string;
}

export type NoteReading =
  | { kind: "valid"; facts: NoteFacts; code: string }
  | { kind: "another case" }
  | { kind: "damaged" };

/** The facts can't be said in one line that could be read back. */
export class NoteLineError extends Error {
  override name = "NoteLineError";
}

/**
 * The line for the case notes. Its code binds it to the case, whose reference it doesn't show, and
 * tells a line that was changed by accident. It is no signature: whoever knows the case can make one.
 *
 * @throws NoteLineError where there is no case reference, or what the form has no place for: a
 *   label or an edition in other characters, a time that isn't one, more than 400 characters
 */
export function writeNoteLine(facts: NoteFacts, caseReference: string): string {
  if (normalise(caseReference) === "") throw new NoteLineError("There is no case reference.");
  if (!isSayable(facts)) throw new NoteLineError("A note line has no place for these facts.");
  const text = textOf(facts);
  const line = withCode(text, caseCode(text, caseReference));
  if (!isNoteLine(line)) throw new NoteLineError("This would be too long for a note line.");
  return line;
}

/**
 * Reads a line back: exactly, since one that differs in a single space has been changed.
 *
 * @param caseReference the case that it was found on, however its spaces and capitals stand
 * @returns "another case" only for a line that is whole in itself
 */
export function readNoteLine(line: string, caseReference: string): NoteReading {
  const match = matchNoteLine(line);
  if (match?.[0] !== line) return { kind: "damaged" };
  const facts = factsIn(match.groups ?? {});
  const text = textOf(facts);
  const code = match.groups?.code ?? "";
  const written = code.slice(0, 11).replace("-", "");
  if (!isSayable(facts) || withCode(text, written) !== line) return { kind: "damaged" };
  return normalise(caseReference) !== "" && caseCode(text, caseReference) === written
    ? { kind: "valid", facts, code }
    : { kind: "another case" };
}

const KINDS = ["read", "in part", "not read"] as const;
const TITLES = { read: "Read", "in part": "In part", "not read": "Not read" } as const;

function textOf({ at, role, outcomes, edition }: NoteFacts): string {
  const month = MONTHS[Number(at.slice(5, 7)) - 1];
  const when = `${Number(at.slice(8, 10))} ${month} ${at.slice(0, 4)} ${at.slice(11)}`;
  const said = KINDS.flatMap((kind) => {
    const labels = outcomes.filter(({ outcome }) => outcome.kind === kind).map(labelOf);
    return labels.length === 0 ? [] : [`${TITLES[kind]}: ${labels.join(", ")}.`];
  });
  const statements = said.length === 0 ? "No statement." : said.join(" ");
  return `${NOTE_START} ${when}, ${ROLE_WORDS[role ?? "unknown"]}. ${statements} Policy ${edition}.`;
}

function labelOf({ label, outcome }: NoteFacts["outcomes"][number]): string {
  if (outcome.kind === "read") return label;
  const more = outcome.kind === "in part" ? `${outcome.read} of ${outcome.of}` : outcome.why;
  return `${label} (${more})`;
}

/** What the parts of a line say. Whether they can be said so, and not otherwise, is asked after. */
function factsIn({ year, month, day, time, role, edition, ...lists }: Parts): NoteFacts {
  const two = (value: number | string | undefined) => String(value).padStart(2, "0");
  const date = [year, two(MONTHS.indexOf(month ?? "") + 1), two(day)].join("-");
  return {
    at: `${date}T${time}`,
    role: (["pwc", "nrp"] as const).find((each) => ROLE_WORDS[each] === role),
    outcomes: [lists.read, lists.part, lists.not].flatMap(
      (list) => list?.split(", ").map(outcomeIn) ?? [],
    ),
    edition: edition ?? "",
  };
}

type Parts = Readonly<Record<string, string>>;

function outcomeIn(item: string): NoteFacts["outcomes"][number] {
  const [label = "", more] = item.replace(/\)$/, "").split(" (");
  if (more === undefined) return { label, outcome: { kind: "read" } };
  const why = NOTE_WHYS.find((each) => each === more);
  if (why !== undefined) return { label, outcome: { kind: "not read", why } };
  const [read, of] = more.split(" of ").map(Number);
  return { label, outcome: { kind: "in part", read: read ?? -1, of: of ?? -1 } };
}

const isSayable = ({ at, outcomes, edition }: NoteFacts): boolean =>
  isTime(at) &&
  isNoteEdition(edition) &&
  outcomes.every(
    ({ label, outcome }) =>
      isNoteLabel(label) && (outcome.kind !== "in part" || isPart(outcome.read, outcome.of)),
  );

/** A day that the calendar has: the thirty-first of February would be read back as a third of March. */
function isTime(at: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at) ? Date.parse(`${at}Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(at);
}

const isPart = (read: number, of: number): boolean =>
  Number.isInteger(read) && Number.isInteger(of) && read >= 0 && read <= of && of > 0 && of < 1000;

/** Crockford's: no letter in it looks like a digit. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first bits of a text's SHA-256, five to a character. */
function codeOf(what: string, characters: number): string {
  const bytes = sha256(utf8ToBytes(`Verbatim note line 1, ${what}`));
  let code = "";
  for (let bit = 0; code.length < characters; bit += 5) {
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    code += DIGITS[(pair >> (11 - (bit & 7))) & 31];
  }
  return code;
}

/** Fifty bits over the text and the case. A reference holds no line feed once it is normalised. */
const caseCode = (text: string, caseReference: string): string =>
  codeOf(`case\n${normalise(caseReference)}\n${text}`, 10);

/** The line: its text, the case's code, and 25 bits over both that tell when either was damaged. */
const withCode = (text: string, ofCase: string): string =>
  `${text} Check ${ofCase.slice(0, 5)}-${ofCase.slice(5)}-${codeOf(`whole\n${ofCase}\n${text}`, 5)}`;
