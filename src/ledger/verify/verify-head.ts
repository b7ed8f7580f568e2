import type { Head } from "../chain";

/** What became of a head that somebody has kept. */
export type Pin =
  /** The chain still holds it: nothing up to that link was changed since. */
  | "held"
  /** The chain has another digest there: it was rewritten. */
  | "differs"
  /** The chain is shorter than it had been: it was cut or rewritten. */
  | "too short"
  /** The links round it are missing, so that nothing can be said. */
  | "lost";

/** "12:3fa9…": a head in one word, to be kept somewhere else. */
export const formatHead = ({ links, digest }: Head): string => `${links}:${digest}`;

/**
 * Reads a head back: the word of `formatHead`, or the JSON of `formatHeadFile`, whatever spaces
 * stand round it.
 *
 * @returns undefined where it is neither
 */
export function parseHead(text: string): Head | undefined {
  const word = headIn(text) ?? text.trim();
  const match = /^(\d{1,9}):([0-9a-f]{64})$/i.exec(word);
  const [, links, digest] = match ?? [];
  if (links === undefined || digest === undefined) return undefined;
  return { links: Number(links), digest: digest.toLowerCase() };
}

/** A head as a small file, with the desk it is of and when it was taken, UTC. */
export const formatHeadFile = (head: Head, desk: string, at: string): string =>
  `${JSON.stringify({ format: "verbatim-head 2", desk, at, head: formatHead(head) }, null, 2)}\n`;

function headIn(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const head = typeof value === "object" && value !== null && "head" in value ? value.head : "";
    return typeof head === "string" ? head : undefined;
  } catch {
    return undefined;
  }
}
