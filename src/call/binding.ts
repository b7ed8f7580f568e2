import * as z from "zod/mini";
import { canonical, digestOf } from "./digest";
import type { Identity } from "./identity";
import { keyedIdentitySchema } from "./identity-schema";
import { sourceSchema } from "./source";

/**
 * Which case and client a call is bound to. It stands apart from the call, which keeps only a
 * digest of it: with the binding erased, its salt is gone too, and the digest says nothing. A
 * correction is a new binding; the last one counts.
 */
export const bindingSchema = z.object({
  /** UTC, ISO 8601. */
  at: z.string(),
  by: sourceSchema,
  /** 128 random bits, hexadecimal. */
  salt: z.string(),
  identity: keyedIdentitySchema,
  /**
   * The references as they are read. Absent until the case's markers are known or the call is
   * over, and for a case marked sensitive always.
   */
  plain: z.optional(
    z.object({ caseReference: z.optional(z.string()), clientReference: z.optional(z.string()) }),
  ),
  /** Another case of the same person: the handler said so. */
  joined: z.optional(z.array(keyedIdentitySchema)),
});
export type Binding = z.infer<typeof bindingSchema>;

/** What a sealed call keeps of a binding. */
export const commitmentOf = (binding: Binding): string => digestOf(`binding ${canonical(binding)}`);

/** What may be read of an identity. */
export const plainOf = ({ caseReference, clientReference }: Identity): Binding["plain"] => ({
  ...(caseReference === undefined ? {} : { caseReference }),
  ...(clientReference === undefined ? {} : { clientReference }),
});
