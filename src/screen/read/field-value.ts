import type { CaseField } from "../../call/case-screen";
import type { FieldProfile } from "../../profile/profile";

/** Longest texts of the fields; as `caseScreenSchema`, which this script is too small to hold. */
const LONGEST = { reference: 64, label: 120, markers: 12 } as const;

/** Fields that are one of few. */
const CHOICES: ReadonlySet<CaseField> = new Set([
  "role",
  "direction",
  "firstContact",
  "callState",
  "language",
] satisfies CaseField[]);

/** Fields that tell a case or a client from others. */
export const isReference = (field: CaseField): boolean =>
  field === "caseReference" || field === "clientReference";

type Values = NonNullable<FieldProfile["values"]>;

/** What a profile says that a text means; undefined where it doesn't list it. */
function listed(values: Values, text: string): string | boolean | null | undefined {
  const wanted = text.trim().toLowerCase();
  const entry = Object.entries(values).find(([each]) => each.trim().toLowerCase() === wanted);
  return entry?.[1];
}

/** A text in the words that it stands for; undefined where that is not known. */
function meant(text: string, values: Values = {}): string | undefined {
  const value = listed(values, text);
  return typeof value === "string" ? value : value === undefined ? text : undefined;
}

const bounded = (text: string): string =>
  text.length > LONGEST.label ? `${text.slice(0, LONGEST.label - 1)}…` : text;

/** What a field's text means; undefined where that is not known. */
export function fieldValue(
  field: CaseField,
  text: string,
  { values, separator }: FieldProfile,
): unknown {
  if (CHOICES.has(field)) return listed(values ?? {}, text) ?? undefined;
  const whole = meant(text, values);
  if (whole === undefined) return undefined;
  if (field === "markers") {
    return (separator === undefined ? [whole] : whole.split(separator))
      .flatMap((marker) => meant(marker.trim(), values) ?? [])
      .map((marker) => bounded(marker.trim()))
      .filter((marker) => marker !== "" && marker.toLowerCase() !== "none")
      .slice(0, LONGEST.markers);
  }
  if (whole === "") return undefined;
  // A reference cut short would be another reference: one that is too long is unknown instead.
  if (isReference(field)) return whole.length > LONGEST.reference ? undefined : whole;
  return bounded(whole);
}
