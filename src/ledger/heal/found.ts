import { digestOf } from "../../call/digest";
import type { Finding } from "../finding";
import { keys } from "../records";
import type { StoreName } from "../stores/both";

/** Something that was found while the two stores were compared. */
export interface Found {
  kind: Finding["kind"];
  /** Which calls, days or records, by id or key. */
  about: string[];
  store?: StoreName;
  /** What was there and won't stand any longer, as it was found. */
  copies?: readonly unknown[];
  /** One write hadn't reached the one store when the browser stopped. It is noted, and not said. */
  isLag?: boolean;
}

/** How many findings are kept, the last ones. */
const MOST = 200;
/** How much of a copy's text is kept where it is very long. */
const LONGEST = 200_000;

/** What is written down of what was found. */
export interface Noted {
  findings: Finding[];
  /** Copies, by the key that each is kept under. */
  unread: Record<string, unknown>;
}

/**
 * Adds to the findings. What is of one kind and one store on one day is one finding: healing that
 * was interrupted and begins anew says it once.
 *
 * @param at UTC, ISO 8601
 */
export function noteFound(before: readonly Finding[], found: readonly Found[], at: string): Noted {
  const findings = [...before];
  const unread: Record<string, unknown> = {};
  for (const { kind, about, store, copies = [], isLag = false } of found) {
    const day = at.slice(0, 10);
    const id = digestOf(`finding ${kind} ${store ?? ""} ${isLag} ${day}`).slice(0, 24);
    const index = findings.findIndex((each) => each.id === id);
    const there = findings[index];
    const kept = copies.map((copy) => {
      const key = keys.unread(`${id}:${digestOf(textOf(copy)).slice(0, 16)}`);
      unread[key] = { version: 2, at, value: bounded(copy) };
      return key;
    });
    const finding: Finding = {
      id,
      at: there?.at ?? at,
      kind,
      about: [...new Set([...(there?.about ?? []), ...about])],
      ...(store === undefined ? {} : { store }),
      kept: [...new Set([...(there?.kept ?? []), ...kept])],
      isSeen: isLag,
    };
    // What was said and seen already isn't said again for the same.
    if (there !== undefined && there.about.length === finding.about.length) {
      finding.isSeen = there.isSeen;
    }
    if (there === undefined) findings.push(finding);
    else findings[index] = finding;
  }
  return { findings: findings.slice(-MOST), unread };
}

const textOf = (copy: unknown): string => JSON.stringify(copy ?? null);

function bounded(copy: unknown): unknown {
  const text = textOf(copy);
  return text.length <= LONGEST ? (JSON.parse(text) as unknown) : text.slice(0, LONGEST);
}
