import { describe, expect, it } from "vitest";
import type { Machine } from "../../../scripts/bench/machine";
import { markdownOf, type Report } from "../../../scripts/bench/report/report";
import { pageOfReport } from "../../../scripts/bench/report/report-page";
import { notMeasured } from "../../../scripts/bench/statistics";
import { figure, goal } from "./figures";

const machine: Machine = {
  begun: "2026-11-22T08:15:00.000Z",
  processor: "A processor",
  cores: 2,
  memory: 8,
  system: "Linux",
  node: "v20",
  browser: "Chromium 156",
  commit: "abc1234",
  loadBefore: 0.5,
  loadAfter: 1.5,
};
const report = (more: Partial<Report> = {}): Report => ({
  machine,
  other: undefined,
  instrument: "All of it is counted.",
  failures: [],
  figures: [figure()],
  ...more,
});

const HOSTILE = `<script>alert("1")</script> & 'more'`;
const ESCAPED = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;";

describe("the page of a run", () => {
  it.each<[where: string, hostile: Partial<Report>]>([
    ["a name", { figures: [figure({ name: HOSTILE })] }],
    ["what a clock spans", { figures: [figure({ spans: HOSTILE })] }],
    ["the floor", { figures: [figure({ floorName: HOSTILE })] }],
    ["why there is none", { figures: [notMeasured(figure(), HOSTILE)] }],
    ["the other extension", { other: HOSTILE }],
    ["the machine", { machine: { ...machine, processor: HOSTILE } }],
    ["why a part failed", { failures: [HOSTILE] }],
    ["the instrument", { instrument: HOSTILE }],
  ])("escapes %s", (_, hostile) => {
    const page = pageOfReport(report(hostile));
    expect(page).toContain(ESCAPED);
    expect(page).not.toContain("<script");
  });

  it("has nothing from elsewhere, and no script", () => {
    const page = pageOfReport(report({ figures: [figure({ goals: [goal("compared", 2)] })] }));
    expect(page.match(/<(?:script|link|img|iframe|object)\b|@import|url\(|https?:/g)).toBeNull();
  });

  it.each<[most: number, kind: string, words: string]>([
    [3, "reached", "median ≤ 3&nbsp;×: reached (2.00&nbsp;×)"],
    [1, "missed", "median ≤ 1&nbsp;×: not reached (2.00&nbsp;×)"],
  ])("says whether a goal of %d is reached, in colour and in words", (most, kind, words) => {
    const page = pageOfReport(report({ figures: [figure({ goals: [goal("compared", most)] })] }));
    expect(page).toContain(`<span class="${kind}">${words}</span>`);
    expect(page).toContain(`${most === 3 ? 1 : 0} of 1 goals are reached.`);
  });

  it("draws every single value of ours, of the floor and of the pairs, and the goal", () => {
    const page = pageOfReport(report({ figures: [figure({ goals: [goal("compared", 2)] })] }));
    expect(page.match(/<circle /g)).toHaveLength(2 + 2 + 2);
    expect(page.match(/<line class="goal"/g)).toHaveLength(1);
    expect(page).toContain("Ours: 4.0 (3.1–4.9)&nbsp;ms");
    expect(page).toContain("A bare key: 2.0 (2.0–2.0)&nbsp;ms");
  });

  it("leaves out a value that nobody knows", () => {
    const unknown = figure();
    if (typeof unknown.ours === "string") throw new Error("It was measured.");
    const page = pageOfReport(
      report({
        figures: [{ ...unknown, ours: { ...unknown.ours, values: [3, Number.NaN] } }],
      }),
    );
    expect(page.match(/<circle /g)).toHaveLength(1 + 2 + 2);
    expect(page).not.toContain("NaN");
  });

  it("says what couldn't be measured, and why", () => {
    const why = "not measured: it isn’t installed";
    const page = pageOfReport(
      report({ figures: [notMeasured({ ...figure(), goals: [goal("compared", 3)] }, why)] }),
    );
    expect(page).toContain(why);
    expect(page).toContain("0 of 1 goals are reached. 1 of the figures couldn’t be measured.");
  });

  it("links each row of the table to its plots", () => {
    const page = pageOfReport(report());
    expect(page).toContain('<a href="#key-press-to-paint">');
    expect(page).toContain('id="key-press-to-paint"');
  });
});

describe("a run as Markdown", () => {
  const check = figure({ name: "nothing against nothing", isCheck: true, compared: "difference" });

  it("says where and when, and how far it can be trusted", () => {
    const text = markdownOf(report({ figures: [figure(), check] }));
    expect(text).toContain("2026-11-22 08:15 UTC; A processor, 2 cores, 8.0 GB; Linux");
    expect(text).toContain("commit abc1234; load average 0.5 before and 1.5 after.");
    expect(text).toContain("- nothing against nothing: +2.0 (1.1–2.9) ms, 2 pairs.");
    expect(text).toContain("- All of it is counted.");
    expect(text).not.toContain("Not measured");
    expect(text).not.toContain("| nothing against nothing");
  });

  it("says which parts it lacks, and why", () => {
    const text = markdownOf(report({ failures: ["lookup: Waited in vain for: the list."] }));
    expect(text).toContain("- Not measured: lookup: Waited in vain for: the list.");
  });
});
