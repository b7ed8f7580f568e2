import { keyedDigest } from "./digest";
import { type Identity, type KeyedIdentity, normalise } from "./identity";

/** An identity under this desk's key. @param key this desk's key, hexadecimal */
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
