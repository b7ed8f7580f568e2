import * as z from "zod/mini";

const DAY_MS = 24 * 60 * 60_000;

/** A desk isn't left for longer than this without somebody wondering; a wrong clock may jump. */
const BELIEVED_GAP = 31;
/** So many more days must follow a jump, each by itself, before it is believed. */
const DAYS_TO_BELIEVE = 3;

/** Which days the ledger has seen: what tells a day gone by from a clock put wrong. */
export const daysSeenSchema = z.object({
  version: z.literal(2),
  /** The last day that is believed, UTC; absent where none is yet. */
  last: z.optional(z.string()),
  /** Days seen since the clock jumped away from it, in order. */
  doubtful: z.array(z.string()),
});
export type DaysSeen = z.infer<typeof daysSeenSchema>;

/**
 * The days seen, with today. A day that follows the last one within a month is believed. After a
 * jump, forward or back, and at the very first, three further days have to be seen: nothing may be
 * purged because a clock was wrong for a day.
 *
 * @param today UTC
 * @returns also whether today is believed
 */
export function seeDay(
  seen: DaysSeen | undefined,
  today: string,
): { seen: DaysSeen; isBelieved: boolean } {
  const before: DaysSeen = seen ?? { version: 2, doubtful: [] };
  if (before.last !== undefined && follows(before.last, today)) {
    return { seen: { version: 2, last: today, doubtful: [] }, isBelieved: true };
  }
  const latest = before.doubtful.at(-1);
  const goesOn = latest !== undefined && follows(latest, today);
  const doubtful = goesOn ? [...new Set([...before.doubtful, today])] : [today];
  return doubtful.length > DAYS_TO_BELIEVE
    ? { seen: { version: 2, last: today, doubtful: [] }, isBelieved: true }
    : { seen: { ...before, doubtful }, isBelieved: false };
}

/** Whether a day is another one or up to a month after it. */
function follows(before: string, day: string): boolean {
  const days = (Date.parse(day) - Date.parse(before)) / DAY_MS;
  return days >= 0 && days <= BELIEVED_GAP;
}

/** The day so many days before another, UTC. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
