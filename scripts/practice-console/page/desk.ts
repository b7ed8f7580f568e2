import type { CaseRecord, Note, Role } from "../case-record";
import { cases } from "../cases";

/** A case as this page has it open: the record, who is chosen, and the notes so far. */
export interface OpenCase {
  readonly record: CaseRecord;
  onTheCall: Role | null;
  notes: readonly Note[];
}

// Stands in for the console's own server: gone with the page, as a practice should be.
const kept = new Map<string, OpenCase>(
  cases.map((record) => [
    record.reference,
    { record, onTheCall: record.onTheCall, notes: record.notes },
  ]),
);

/** The case with this reference, at once. */
export function findCase(reference: string): OpenCase | undefined {
  return kept.get(reference);
}

/** The case with this reference after the wait a real server would cause; rejects when aborted. */
export function loadCase(
  reference: string,
  delay: number,
  signal: AbortSignal,
): Promise<OpenCase | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(findCase(reference)), delay);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** Adds a note at the top of the case's notes. */
export function addNote(open: OpenCase, text: string): void {
  const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  open.notes = [{ date, author: "Trainee Handler", text }, ...open.notes];
}
