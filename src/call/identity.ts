import * as z from "zod/mini";
import { caseScreenSchema, roleSchema } from "./case-screen";
import { keyedDigest } from "./digest";

/** Who a call is with, as a console shows it or the handler says it. */
export const identitySchema = z.object({
  caseReference: caseScreenSchema.shape.caseReference,
  clientReference: caseScreenSchema.shape.clientReference,
  role: z.optional(roleSchema),
});
export type Identity = z.infer<typeof identitySchema>;

const keyed = z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/)));

/**
 * An identity as it may always be kept: references as digests under this desk's own key. It tells
 * the same case from another one and stops casual reading; whoever has the key, which lies in the
 * same profile, can try references until one fits.
 */
export const keyedIdentitySchema = z.object({
  case: keyed,
  client: keyed,
  role: z.optional(roleSchema),
});
export type KeyedIdentity = z.infer<typeof keyedIdentitySchema>;

/** References are compared without spaces and case, as people type them both ways. */
export const normalise = (reference: string): string => reference.replace(/\s+/g, "").toUpperCase();

/** @param key this desk's key, hexadecimal */
export function keyIdentity(
  key: string,
  { caseReference, clientReference, role }: Identity,
): KeyedIdentity {
  const digest = (kind: string, reference: string | undefined) =>
    reference === undefined ? {} : { [kind]: keyedDigest(key, `${kind} ${normalise(reference)}`) };
  return {
    ...digest("case", caseReference),
    ...digest("client", clientReference),
    ...(role === undefined ? {} : { role }),
  };
}

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
