import { sha256 } from "../../../src/policy/sha256";
import { collapse } from "../../../src/policy/wording";
import type { Annotations } from "../annotations";
import { findSpan, type Span } from "../quotation";
import type { LooseSection } from "./loose-edition";
import { jsonMembers } from "./mismatch";
import { asProse, type Quoted, quoteSpan } from "./quote-span";

export type StatementAnnotation = Annotations["statements"][number];

/** Where passages stand in a section. */
export interface Placed {
  spans: (Span | undefined)[];
  missing: string | undefined;
  /** Words between two passages. */
  gap: string | undefined;
  words: string;
}

/** Finds passages one after the other, as the compiler does. */
export function placePassages(
  section: LooseSection,
  passages: StatementAnnotation["passages"],
): Placed {
  const { prose } = section;
  const placed: Placed = { spans: [], missing: undefined, gap: undefined, words: "" };
  const said: string[] = [];
  let end: number | undefined;
  for (const passage of passages) {
    const span = findSpan(asProse(prose), passage, end ?? 0);
    if ("missing" in span) {
      placed.missing ??= span.missing;
      placed.spans.push(undefined);
      continue;
    }
    const gap = prose.slice(end ?? span.start, span.start).trim();
    if (gap !== "" && placed.missing === undefined) placed.gap ??= gap;
    end = span.end;
    placed.spans.push(span);
    said.push(prose.slice(span.start, span.end));
  }
  placed.words = collapse(said.join(" "));
  return placed;
}

/** All are there, nothing stands between them, and the words are the approved ones. */
export const isApproved = async (placed: Placed, digest: string): Promise<boolean> =>
  placed.missing === undefined &&
  placed.gap === undefined &&
  (await sha256(placed.words)) === digest;

/**
 * Passages in order, those that are gone left out, with one more for each run of words between
 * two of them.
 */
export function filled(prose: string, spans: readonly (Span | undefined)[]): Span[] | undefined {
  const all: Span[] = [];
  for (const span of spans) {
    if (span === undefined) continue;
    const end = all.at(-1)?.end;
    if (end !== undefined && span.start < end) return undefined;
    const gap = end === undefined ? "" : prose.slice(end, span.start);
    if (end !== undefined && gap.trim() !== "") {
      const from = end + gap.length - gap.trimStart().length;
      all.push({ start: from, end: from + gap.trim().length });
    }
    all.push(span);
  }
  return all.length === 0 ? undefined : all;
}

/** Passages as the annotations write them. */
export function passagesJson(prose: string, spans: readonly Span[]): string {
  let cursor = 0;
  const items = spans.map((span) => {
    const quoted: Quoted = quoteSpan(prose, span, cursor);
    cursor = span.end;
    return `  { ${jsonMembers({ ...quoted })} }`;
  });
  return `[\n${items.join(",\n")}\n]`;
}
