/** One event of a browser's trace. Times are in µs. */
export interface TraceEvent {
  name: string;
  /** "X" is a whole span, "B" and "E" its beginning and its end. */
  ph: string;
  pid: number;
  tid: number;
  /** By the machine's clock. */
  ts: number;
  dur?: number;
  /** By the thread's own clock, which stands still while another thread has the processor. */
  tts?: number;
  tdur?: number;
  args?: { data?: { message?: string } };
}

/** What has to be traced for `scriptTimes`. */
export const TRACED = ["-*", "devtools.timeline", "v8", "v8.execute"];

/**
 * Everything a script does runs within one of these. `RunMicrotasks` matters most: what follows an
 * `await` runs there and nowhere else, and the browser's own `ScriptDuration` leaves it out.
 */
const SCRIPT = new Set([
  "EvaluateScript",
  "FunctionCall",
  "RunMicrotasks",
  "v8.compile",
  "v8.evaluateModule",
]);

/** The processor's time is the same on a busy machine; the machine's time is what a person waits. */
export type Clock = "processor" | "machine";

interface Span {
  /** By the machine's clock. */
  at: number;
  end: number;
  /** By the clock that was asked for. */
  from: number;
  to: number;
}

/** The spans of script among a thread's events, in the order of their beginnings. */
function spansOf(events: readonly TraceEvent[], clock: Clock): Span[] {
  const begun: { at: number; from: number }[] = [];
  const spans: Span[] = [];
  for (const { name, ph, ts, dur = 0, tts = Number.NaN, tdur = 0 } of events) {
    if (!SCRIPT.has(name)) continue;
    const [from, length] = clock === "machine" ? [ts, dur] : [tts, tdur];
    if (ph === "X") spans.push({ at: ts, end: ts + dur, from, to: from + length });
    else if (ph === "B") begun.push({ at: ts, from });
    else if (ph === "E") {
      const beginning = begun.pop();
      if (beginning !== undefined) spans.push({ ...beginning, end: ts, to: from });
    }
  }
  return spans.sort((one, other) => one.from - other.from);
}

/**
 * How long scripts ran on a page's thread before each `console.timeStamp` of it, since the one
 * before: the page's own scripts, content scripts, and whatever the browser did at their asking.
 * The script that makes the time stamp is the instrument's own and isn't counted.
 *
 * @param marks what the page's time stamps say, in their order
 * @returns ms, as many as there are marks; NaN where the browser doesn't know a thread's time
 * @throws where a mark isn't in the trace
 */
export function scriptTimes(
  trace: readonly TraceEvent[],
  marks: readonly string[],
  clock: Clock,
): number[] {
  const stamps = marks.map((mark) => {
    const stamp = trace.find(
      ({ name, args }) => name === "TimeStamp" && args?.data?.message === mark,
    );
    if (stamp === undefined) throw new Error(`The trace has no “${mark}”.`);
    return stamp;
  });
  const last = stamps.at(-1);
  const thread = trace
    .filter(({ pid, tid }) => pid === last?.pid && tid === last.tid)
    .sort((one, other) => one.ts - other.ts);
  const times = marks.map(() => 0);
  let counted = Number.NEGATIVE_INFINITY;
  for (const { at, end, from, to } of spansOf(thread, clock)) {
    if (stamps.some(({ ts }) => at <= ts && ts <= end)) continue;
    const part = stamps.findIndex(({ ts }) => at < ts);
    // One inside another counts once.
    if (part >= 0) times[part] = (times[part] ?? 0) + Math.max(0, to - Math.max(from, counted));
    counted = Math.max(counted, to);
  }
  return times.map((time) => time / 1000);
}
