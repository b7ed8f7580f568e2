import { describe, expect, it } from "vitest";
import { scriptTimes, type TraceEvent } from "../../../scripts/bench/script-time";

/** An event of the page's thread, which has half of the processor; times in ms. */
const event = (
  name: string,
  ph: string,
  at: number,
  more: Partial<TraceEvent> = {},
): TraceEvent => ({
  name,
  ph,
  pid: 1,
  tid: 1,
  ts: at * 1000,
  tts: at * 500,
  ...more,
});
const span = (name: string, from: number, to: number, more: Partial<TraceEvent> = {}): TraceEvent =>
  event(name, "X", from, { dur: (to - from) * 1000, tdur: (to - from) * 500, ...more });
const mark = (message: string, at: number): TraceEvent =>
  event("TimeStamp", "I", at, { args: { data: { message } } });

const microtasks = (from: number, to: number): TraceEvent[] => [
  event("RunMicrotasks", "B", from),
  event("RunMicrotasks", "E", to),
];

describe("script time in a trace", () => {
  const marks = [mark("settled", 100), mark("done", 200)];

  it.each<[what: string, events: TraceEvent[], loading: number, working: number]>([
    ["nothing ran", [], 0, 0],
    ["a script is evaluated", [span("EvaluateScript", 10, 30)], 20, 0],
    ["what follows a promise", microtasks(10, 30), 20, 0],
    [
      "one inside another counts once",
      [span("FunctionCall", 10, 30), ...microtasks(20, 30)],
      20,
      0,
    ],
    [
      "microtasks that go on after a call",
      [span("FunctionCall", 10, 30), ...microtasks(30, 35)],
      25,
      0,
    ],
    [
      "each before its own mark",
      [span("FunctionCall", 10, 30), span("FunctionCall", 150, 160)],
      20,
      10,
    ],
    ["after the last mark", [span("FunctionCall", 250, 260)], 0, 0],
    ["painting is no script", [span("Paint", 10, 30)], 0, 0],
    ["what makes the mark itself", [span("EvaluateScript", 95, 105)], 0, 0],
    ["another process", [span("FunctionCall", 10, 30, { pid: 2 })], 0, 0],
    ["another thread", [span("FunctionCall", 10, 30, { tid: 2 })], 0, 0],
    ["not in order", [span("FunctionCall", 50, 60), span("FunctionCall", 10, 30)], 30, 0],
  ])("%s", (_, events, loading, working) => {
    const trace = [...events, ...marks];
    expect(scriptTimes(trace, ["settled", "done"], "machine")).toEqual([loading, working]);
    expect(scriptTimes(trace, ["settled", "done"], "processor")).toEqual([
      loading / 2,
      working / 2,
    ]);
  });

  it("refuses a trace that has lost a mark", () => {
    expect(() => scriptTimes([mark("settled", 1)], ["settled", "done"], "machine")).toThrow(
      "no “done”",
    );
  });
});
