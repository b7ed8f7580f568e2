import type { KeptBinding, LoggedCall } from "./call";
import { ROLES } from "./words";

/** The case of a binding, in words where its reference isn't kept. */
export interface CaseWords {
  /** The reference, or what stands in its place. */
  text: string;
  isReference: boolean;
  /** Whether only a digest of it is kept, because the case is marked sensitive. */
  isSensitive: boolean;
}

/** How a binding stands in its call: the reference is written down at the end at the latest. */
export type Standing = "last" | "former" | "of an open call";

const UNWRITTEN: Record<Standing, string> = {
  last: "a sensitive case",
  former: "a case kept as a digest only",
  "of an open call": "a case not written down yet",
};

export const standingOf = (
  { bindings, isOver }: Pick<LoggedCall, "bindings" | "isOver">,
  nth: number,
): Standing => {
  if (!isOver) return "of an open call";
  return nth === bindings.length - 1 ? "last" : "former";
};

export function caseWords(binding: KeptBinding, standing: Standing): CaseWords {
  const words = (text: string) => ({ text, isReference: false, isSensitive: false });
  if (binding === "erased") return words("an erased client");
  if (binding === "lost") return words("case and client missing");
  const reference = binding.plain?.caseReference;
  if (reference !== undefined) return { text: reference, isReference: true, isSensitive: false };
  if (binding.identity.case === undefined) return words("case not known");
  return { ...words(UNWRITTEN[standing]), isSensitive: standing === "last" };
}

/** "case 121 0012 34567, parent with care, client 7744": whom a call was with, on one line. */
export function bindingWords(binding: KeptBinding, standing: Standing): string {
  const { text, isReference } = caseWords(binding, standing);
  if (typeof binding === "string") return text;
  const { role } = binding.identity;
  const client = binding.plain?.clientReference;
  return [
    isReference ? `case ${text}` : text,
    ...(role === undefined ? [] : [ROLES[role]]),
    ...(client === undefined ? [] : [`client ${client}`]),
  ].join(", ");
}
