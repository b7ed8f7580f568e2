import type { CaseScreen } from "./case-screen";
import type { CallFacts, CorrectableField, Corrections, Speaker } from "./facts-schema";
import { normalise } from "./identity";

export type { CallFacts, CorrectableField, Corrections, Speaker };

const EVERY_FACT: Readonly<Record<keyof CallFacts, true>> = {
  role: true,
  direction: true,
  firstContact: true,
  callState: true,
  speaker: true,
};
/** What a call keeps, in the order in which it is said. */
export const CALL_FACTS = Object.keys(EVERY_FACT) as (keyof CallFacts)[];

/** What of a screen, or of what the handler said, a call keeps as facts. */
export const factsIn = (said: CaseScreen | Corrections): CallFacts =>
  Object.fromEntries(
    CALL_FACTS.flatMap((field) => {
      const value = (said as CallFacts)[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );

/** What is known on a call: what a console can show, and who is on the phone. */
export type Known = CaseScreen & { speaker?: Speaker | undefined };

/** What is taken to be true on a call, and which of it the handler said. */
export interface Facts {
  known: Known;
  /** Fields that stand as the handler put them. */
  corrected: CorrectableField[];
}

/**
 * Whether a correction says no more than the console does. Her word on first contact always says
 * more: it stands against what this desk has read before, which the console knows nothing of.
 */
const saysNoMore = (screen: CaseScreen, corrections: Corrections, field: CorrectableField) =>
  field !== "speaker" && field !== "firstContact" && corrections[field] === screen[field];

const fieldsOf = (corrections: Corrections) =>
  (Object.keys(corrections) as CorrectableField[]).filter(
    (field) => corrections[field] !== undefined,
  );

/** The console's screen with the handler's corrections over it. */
export function factsOf(screen: CaseScreen, corrections: Corrections): Facts {
  const corrected = fieldsOf(corrections).filter(
    (field) => !saysNoMore(screen, corrections, field),
  );
  const known: Known = { ...screen };
  for (const field of corrected) Object.assign(known, { [field]: corrections[field] });
  // The console's client reference names the person it shows, not the one the handler says.
  if (corrected.includes("role") || corrected.includes("caseReference")) {
    delete known.clientReference;
  }
  return { known, corrected };
}

/** Corrections with one more; one that says no more than the console is none. */
export function correct(
  screen: CaseScreen,
  corrections: Corrections,
  change: Corrections,
): Corrections {
  const next: Corrections = { ...corrections, ...change };
  for (const field of fieldsOf(next)) if (saysNoMore(screen, next, field)) delete next[field];
  return next;
}

/** Whether two looks show the same case and, where both know it, the same client. */
export function isSameIdentity(a: CaseScreen, b: CaseScreen): boolean {
  const agree = (one: string | undefined, other: string | undefined) =>
    one === undefined || other === undefined || normalise(one) === normalise(other);
  return (
    a.caseReference !== undefined &&
    b.caseReference !== undefined &&
    agree(a.caseReference, b.caseReference) &&
    agree(a.role, b.role) &&
    agree(a.clientReference, b.clientReference)
  );
}
