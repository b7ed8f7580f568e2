import * as z from "zod/mini";
import { caseScreenSchema, roleSchema } from "./case-screen";

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
