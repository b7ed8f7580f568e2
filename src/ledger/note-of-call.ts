import type { Role } from "../call/case-screen";
import { writeNoteLine } from "../call/note-line";
import type { Statement } from "../policy/pack";
import type { SealedCall } from "./sealed-call";

/**
 * The line for the case notes that says what came of a call. Nobody's name is in it, and nothing
 * about why prompts were put off.
 *
 * @param at when the call began, local wall time to the minute, "2026-11-21T14:05"
 * @throws NoteLineError where it can't be said in such a line
 */
export const noteOfCall = (
  { edition, outcomes }: SealedCall,
  statements: readonly Pick<Statement, "id" | "label">[],
  role: Role | undefined,
  caseReference: string,
  at: string,
): string =>
  writeNoteLine(
    {
      at,
      role,
      edition,
      outcomes: Object.entries(outcomes).map(([id, outcome]) => ({
        label: statements.find((each) => each.id === id)?.label ?? id,
        outcome,
      })),
    },
    caseReference,
  );
