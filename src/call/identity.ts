import type { Identity, KeyedIdentity } from "./identity-schema";

export type { Identity, KeyedIdentity };

/** References are compared without spaces and case, as people type them both ways. */
export const normalise = (reference: string): string => reference.replace(/\s+/g, "").toUpperCase();

/**
 * The id under which a client's readings are kept: the console's own client reference where it
 * shows one, else case and role. Undefined while it isn't known who the client is: two parents
 * share a case, so the case alone never stands for a client.
 */
export function clientIdOf(identity: KeyedIdentity): string | undefined {
  if (identity.client !== undefined) return `client ${identity.client}`;
  if (identity.case === undefined || identity.role === undefined) return undefined;
  return `case ${identity.case} ${identity.role}`;
}

const agree = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined || one === other;

/** Whether two identities name the same case and, where both know it, the same client. */
export const isSameClient = (a: KeyedIdentity, b: KeyedIdentity): boolean =>
  a.case !== undefined && a.case === b.case && agree(a.role, b.role) && agree(a.client, b.client);

/** Whether one identity knows all that another does, and says the same of it. */
export const isContained = (part: KeyedIdentity, whole: KeyedIdentity): boolean =>
  (["case", "client", "role"] as const).every(
    (field) => part[field] === undefined || part[field] === whole[field],
  );
