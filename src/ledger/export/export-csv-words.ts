import type { CallFacts, Speaker } from "../../call/facts";
import { ROLE_WORDS } from "../../call/note-form";
import { type NoReference, referenceOf, type Standing } from "../log-view/binding";
import type { KeptBinding } from "../log-view/call";

/*
 * What stands in the cells of a CSV file. It is part of the format: programs read it, and two desks
 * write the same whatever language they show.
 */

const DIRECTIONS = { outbound: "outgoing call", inbound: "incoming call" } as const;

const SPEAKERS: Record<Speaker, string> = {
  client: "the client is on the phone",
  representative: "the client’s representative is on the phone",
  "someone else": "someone else is on the phone",
  voicemail: "voicemail",
};

const NO_REFERENCE: Record<NoReference, string> = {
  erased: "an erased client",
  lost: "case and client missing",
  "not known": "case not known",
  last: "a sensitive case",
  former: "a case kept as a digest only",
  "of an open call": "a case not written down yet",
};

/** Facts as they were said, between semicolons. */
export function csvFacts(change: CallFacts): string {
  const { role, direction, firstContact, callState, speaker } = change;
  return [
    ...(role === undefined ? [] : [`the client is the ${ROLE_WORDS[role]}`]),
    ...(direction === undefined ? [] : [DIRECTIONS[direction]]),
    ...(firstContact === undefined ? [] : [firstContact ? "first contact" : "not first contact"]),
    ...(callState === undefined ? [] : [`call state: ${callState}`]),
    ...(speaker === undefined ? [] : [SPEAKERS[speaker]]),
  ].join("; ");
}

/** A case's reference, or what stands in its place. */
export function csvCase(binding: KeptBinding, standing: Standing): string {
  const found = referenceOf(binding, standing);
  return "reference" in found ? found.reference : NO_REFERENCE[found.why];
}

/** "case 121 0012 34567, parent with care, client 7744" */
export function csvBinding(binding: KeptBinding, standing: Standing): string {
  const text = csvCase(binding, standing);
  if (typeof binding === "string") return text;
  const { identity, plain } = binding;
  return [
    "reference" in referenceOf(binding, standing) ? `case ${text}` : text,
    ...(identity.role === undefined ? [] : [ROLE_WORDS[identity.role]]),
    ...(plain?.clientReference === undefined ? [] : [`client ${plain.clientReference}`]),
  ].join(", ");
}
