import type { Key } from "../../words/messages";
import { say } from "../../words/say";
import type { KeptBinding, LoggedCall } from "./call";
import { roleWords } from "./words";

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

/** Why there is no reference: erased or gone, never known; or not written down where it stands. */
export type NoReference = "erased" | "lost" | "not known" | Standing;

const NO_REFERENCE = {
  erased: "ledgerCaseErased",
  lost: "ledgerCaseLost",
  "not known": "ledgerCaseUnknown",
  last: "ledgerCaseSensitive",
  former: "ledgerCaseDigest",
  "of an open call": "ledgerCaseUnwritten",
} as const satisfies Record<NoReference, Key>;

export const standingOf = (
  { bindings, isOver }: Pick<LoggedCall, "bindings" | "isOver">,
  nth: number,
): Standing => {
  if (!isOver) return "of an open call";
  return nth === bindings.length - 1 ? "last" : "former";
};

/** The reference of a binding's case, or why there is none. */
export function referenceOf(
  binding: KeptBinding,
  standing: Standing,
): { reference: string } | { why: NoReference } {
  if (typeof binding === "string") return { why: binding };
  const reference = binding.plain?.caseReference;
  if (reference !== undefined) return { reference };
  return { why: binding.identity.case === undefined ? "not known" : standing };
}

export function caseWords(binding: KeptBinding, standing: Standing): CaseWords {
  const found = referenceOf(binding, standing);
  if ("reference" in found) {
    return { text: found.reference, isReference: true, isSensitive: false };
  }
  const isSensitive = found.why === "last";
  return { text: say(NO_REFERENCE[found.why]), isReference: false, isSensitive };
}

/** "case 121 0012 34567, parent with care, client 7744": whom a call was with, on one line. */
export function bindingWords(binding: KeptBinding, standing: Standing): string {
  const { text, isReference } = caseWords(binding, standing);
  if (typeof binding === "string") return text;
  const { role } = binding.identity;
  const client = binding.plain?.clientReference;
  return [
    isReference ? say("ledgerCase", { case: text }) : text,
    ...(role === undefined ? [] : [roleWords(role)]),
    ...(client === undefined ? [] : [say("ledgerClient", { client })]),
  ].join(", ");
}
