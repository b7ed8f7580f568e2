import * as z from "zod/mini";
import type { Statement } from "../policy/pack";
import type { PlainKey } from "../words/messages";
import { say } from "../words/say";
import { type CaseScreen, roleSchema } from "./case-screen";
import { type NoteFacts, type NoteWhy, readNoteLine } from "./note-line";

/** What a note line on a case screen says, or why it says nothing. */
export const colleagueNoteSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("valid"),
    code: z.string(),
    /** Local wall time, "2026-11-21T14:05". */
    on: z.string(),
    role: z.optional(roleSchema),
    /** What it says of each statement, by label: in words, and whether it was read in full. */
    says: z.array(z.object({ label: z.string(), words: z.string() })),
    /** Statements of the present wording that it says were read in full, by id. */
    read: z.array(z.string()),
    edition: z.string(),
  }),
  z.object({ kind: z.literal("another case") }),
  z.object({ kind: z.literal("damaged") }),
]);
export type ColleagueNote = z.infer<typeof colleagueNoteSchema>;

const NOT_READ = {
  "not given": "colleagueNotGiven",
  "put off": "colleaguePutOff",
  "incoming call": "colleagueIncoming",
  "not first contact": "colleagueNotFirstContact",
  "read before": "colleagueReadBefore",
  "told before": "colleagueToldBefore",
  "note accepted": "colleagueNoteAccepted",
  "not the client": "colleagueNotTheClient",
  "not known": "colleagueNotKnown",
} as const satisfies Record<NoteWhy, PlainKey>;

function wordsOf({ outcome }: NoteFacts["outcomes"][number]): string {
  if (outcome.kind === "read") return say("colleagueRead");
  if (outcome.kind === "not read") return say(NOT_READ[outcome.why]);
  return say("colleagueReadInPart", { read: outcome.read, of: outcome.of });
}

/** What the notes on a case screen say, the latest first; a line of unknown make says nothing. */
export function colleagueNotes(
  { notes, caseReference }: CaseScreen,
  statements: readonly Pick<Statement, "id" | "label">[],
): ColleagueNote[] {
  if (notes === undefined || caseReference === undefined) return [];
  const read = notes.lines.map((line): ColleagueNote => {
    const reading = readNoteLine(line, caseReference);
    if (reading.kind !== "valid") return reading;
    const { at, role, outcomes, edition } = reading.facts;
    const full = outcomes.flatMap(({ label, outcome }) => (outcome.kind === "read" ? [label] : []));
    return {
      kind: "valid",
      code: reading.code,
      on: at,
      ...(role === undefined ? {} : { role }),
      says: outcomes.map((each) => ({ label: each.label, words: wordsOf(each) })),
      read: statements.filter(({ label }) => full.includes(label)).map(({ id }) => id),
      edition,
    };
  });
  const damaged = Array.from({ length: notes.damaged }, (): ColleagueNote => ({ kind: "damaged" }));
  const on = (note: ColleagueNote) => (note.kind === "valid" ? note.on : "");
  return [...read, ...damaged].sort((one, other) => on(other).localeCompare(on(one)));
}
