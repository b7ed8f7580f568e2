import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPace } from "../../src/screen/pace";

let life = new AbortController();
let made: string[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  made = [];
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** Pushes reports at so many ms, and gives back what was made, and when. */
function madeOf(pushes: readonly [at: number, report: string][], end: number): string[] {
  const began = performance.now();
  const pace = createPace<string>(
    (report) => made.push(`${report} ${Math.round(performance.now() - began)}`),
    life.signal,
  );
  let now = 0;
  for (const [at, report] of pushes) {
    vi.advanceTimersByTime(at - now);
    now = at;
    pace.push(report);
  }
  vi.advanceTimersByTime(end - now);
  return made;
}

describe("reports are made", () => {
  it.each<[how: string, pushes: [number, string][], made: string[]]>([
    ["at once", [[0, "a"]], ["a 0"]],
    [
      "five times at once, so that no state of a call is passed over",
      [
        [0, "idle"],
        [500, "dialling"],
        [510, "on call"],
        [700, "ended"],
      ],
      ["idle 0", "dialling 500", "on call 510", "ended 700"],
    ],
    [
      "then 250 ms later, the latest",
      [
        [0, "a"],
        [10, "b"],
        [20, "c"],
        [30, "d"],
        [40, "e"],
        [50, "f"],
        [60, "g"],
      ],
      ["a 0", "b 10", "c 20", "d 30", "e 40", "g 290"],
    ],
    [
      "once, when nothing has changed",
      [
        [0, "a"],
        [2000, "a"],
      ],
      ["a 0"],
    ],
  ])("%s", (_how, pushes, expected) => {
    expect(madeOf(pushes, 10_000)).toEqual(expected);
  });

  it("further and further apart while changes keep coming, and the last in the end", () => {
    const flips = Array.from({ length: 30_000 }, (_, at): [number, string] => [at, `${at}`]);
    const times = madeOf(flips, 60_000).map((each) => Number(each.split(" ")[1]));
    expect(times[0]).toBe(0);
    expect(times.length).toBeLessThanOrEqual(16);
    const gaps = times.slice(5).map((time, nth) => time - (times[nth + 4] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(5000);
    expect(gaps).toEqual([...gaps].sort((one, other) => one - other));
    expect(made.at(-1)).toMatch(/^29999 /);
  });

  it("further apart, too, where they come one by one without an end", () => {
    const steady = Array.from({ length: 200 }, (_, nth): [number, string] => [nth * 300, `${nth}`]);
    expect(madeOf(steady, 70_000).length).toBeLessThanOrEqual(25);
    expect(made.at(-1)).toMatch(/^199 /);
  });

  it("at once when there is no time left", () => {
    const pace = createPace<string>((report) => made.push(report), life.signal);
    for (const report of "abcdefg") pace.push(report);
    expect(made.join("")).toBe("abcde");
    pace.flush();
    pace.flush();
    expect(made.join("")).toBe("abcdeg");
  });

  it("again, later, when one didn't arrive", () => {
    const pace = createPace<string>((report) => made.push(report), life.signal);
    pace.push("a");
    pace.again();
    expect(made).toEqual(["a"]);
    vi.advanceTimersByTime(5000);
    expect(made).toEqual(["a", "a"]);
  });

  it("no more after the end", () => {
    const pace = createPace<string>((report) => made.push(report), life.signal);
    for (const report of "abcdefg") pace.push(report);
    life.abort();
    vi.advanceTimersByTime(5000);
    pace.push("h");
    pace.flush();
    expect(made.join("")).toBe("abcde");
    expect(vi.getTimerCount()).toBe(0);
  });
});
