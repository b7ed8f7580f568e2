import { type CaseRecord, digitsOf, roles } from "../case-record";
import { cases } from "../cases";

/** The cases a search finds, by case reference, client reference or name; all for an empty one. */
export function findCases(query: string): readonly CaseRecord[] {
  const wanted = plain(query);
  if (wanted === "") return cases;
  // "121 0012" and "1210012" are the same reference; "Team 4" is not one.
  const digits = /^[\d\s]+$/.test(wanted) ? digitsOf(wanted) : "";
  return cases.filter((record) => {
    if (digits !== "" && record.reference.includes(digits)) return true;
    return roles.some((role) => {
      const { name, reference } = record.parents[role];
      return plain(name).includes(wanted) || plain(reference).includes(wanted);
    });
  });
}

/** Without accents, case or the choice between two apostrophes. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/’/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
