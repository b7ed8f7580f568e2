import { sha256 } from "../../../src/policy/sha256";
import { findSpan, type Span } from "../quotation";
import { asProse } from "./quote-span";

/** A beginning that stands there oftener is not tried everywhere. */
const MOST_TRIED = 50;
/** No row is as long as this. */
const LONGEST = 50_000;

/**
 * Where the quoted words stand at or after `cursor`. Of several places the one whose words have
 * the digest, else the first, which the compiler would take.
 */
export async function findQuoted(
  prose: string,
  quoted: { from: string; to?: string | undefined },
  digest: string,
  cursor = 0,
): Promise<(Span & { isApproved: boolean }) | { missing: string }> {
  let first: Span | { missing: string } | undefined;
  let at = cursor;
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    const span = findSpan(asProse(prose), quoted, at);
    first ??= span;
    if ("missing" in span) break;
    const isLong = span.end - span.start > LONGEST;
    if (!isLong && (await sha256(prose.slice(span.start, span.end))) === digest)
      return { ...span, isApproved: true };
    at = span.start + 1;
  }
  if (first === undefined) return { missing: quoted.from };
  return "missing" in first ? first : { ...first, isApproved: false };
}
