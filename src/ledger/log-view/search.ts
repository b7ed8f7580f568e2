import type { Binding } from "../../call/binding";
import { clientIdOf, normalise } from "../../call/identity";
import { keyIdentity } from "../../call/key-identity";
import type { KeptBinding } from "./call";

/** What a reference is looked for by: a case's or a client's, however it was typed. */
export interface Wanted {
  plain: string;
  /** Its digests under this desk's key, as a case's and as a client's; none without the key. */
  case: string | undefined;
  client: string | undefined;
}

/**
 * What to look for. References that are kept are found as they are; those of sensitive cases by
 * the same digest that was kept of them.
 *
 * @param key this desk's key, hexadecimal; undefined where it can't be read
 * @returns undefined where there is nothing to look for
 */
export function wantedOf(reference: string, key: string | undefined): Wanted | undefined {
  const plain = normalise(reference);
  if (plain === "") return undefined;
  const identity =
    key === undefined ? {} : keyIdentity(key, { caseReference: plain, clientReference: plain });
  return { plain, case: identity.case, client: identity.client };
}

/** Whether a binding is to that case or client. */
export function isWanted({ identity, plain }: Binding, wanted: Wanted): boolean {
  const isPlain = (reference: string | undefined) =>
    reference !== undefined && normalise(reference) === wanted.plain;
  return (
    isPlain(plain?.caseReference) ||
    isPlain(plain?.clientReference) ||
    (wanted.case !== undefined && identity.case === wanted.case) ||
    (wanted.client !== undefined && identity.client === wanted.client)
  );
}

/** The client a binding is to, as readings name them; undefined where that isn't known. */
export const clientOf = (binding: KeptBinding | undefined): string | undefined =>
  typeof binding === "object" ? clientIdOf(binding.identity) : undefined;
