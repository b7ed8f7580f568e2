import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Head } from "../../src/ledger/chain";
import { exportLines, LedgerMovedError, type Piece } from "../../src/ledger/export/export-lines";
import type { Long } from "../../src/ledger/log-view/reader";
import { keys } from "../../src/ledger/records";
import type { Verified } from "../../src/ledger/verify/verify-check";
import { formatHead, formatHeadFile } from "../../src/ledger/verify/verify-head";
import { DESK, MemoryLedger, usualCall } from "../ledger-log/ledger";
import { verifyText } from "../ledger-log/run";
import { damaged, someCalls } from "./ledgers";
import { paint, SETTINGS } from "./paint";

const headOf = (ledger: MemoryLedger) => ledger.records.get(keys.head) as Head;
const at = async (given: Parameters<typeof paint>[0] = {}) =>
  paint({ ledger: await someCalls(), hash: "#check", ...given });

describe("a check", () => {
  it("of a whole ledger says what that shows, and what it doesn't", async () => {
    const { screen, button } = await at();
    await button("Check the ledger").click();
    await expect
      .element(screen.getByRole("heading", { name: "No problem was found" }))
      .toBeVisible();
    const text = screen.container.querySelector(".result")?.textContent;
    expect(text).toContain("4 calls, 47 events, 5 links");
    expect(text).toContain("1 call amended after the end");
    expect(text).toContain("By the chain, every call is as it was");
    expect(text).toContain("Someone with this profile’s files could rewrite the whole chain.");
  });

  it("of a damaged one names each problem, with the way to its call", async () => {
    const { screen, button, link } = await at({ ledger: await damaged() });
    await button("Check the ledger").click();
    await expect.element(screen.getByRole("heading", { name: "4 problems found" })).toBeVisible();
    expect(screen.container.querySelector(".result")?.textContent).not.toContain("every call is");
    await link(/^Show it ?: call call-sensitive/).click();
    await expect.element(screen.getByText("What happened")).toBeVisible();
    await link("Back to the check").click();
    await expect.element(screen.getByRole("heading", { name: "4 problems found" })).toBeVisible();
  });

  it.each<[what: string, word: (head: Head) => string, says: string]>([
    ["a kept head", formatHead, "The chain still contains that head"],
    [
      "its file",
      (head) => formatHeadFile(head, DESK.id, "x"),
      "The chain still contains that head",
    ],
    [
      "another head",
      ({ links }) => `${links}:${"0".repeat(64)}`,
      "The chain doesn’t contain that head",
    ],
    ["a later head", () => `99:${"0".repeat(64)}`, "The chain is shorter than that head says"],
  ])("holds %s against it", async (_what, word, says) => {
    const ledger = await someCalls();
    const { screen, button } = await at({ ledger });
    await screen.getByLabelText(/^A head/).fill(word(headOf(ledger)));
    await button("Check the ledger").click();
    await expect.element(screen.getByText(says)).toBeVisible();
  });

  it("with something that is no head isn't begun", async () => {
    const { screen, button } = await at();
    await screen.getByLabelText(/^A head/).fill("12");
    await button("Check the ledger").click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Nothing was checked.");
    expect(screen.container.querySelector(".result")).toBeNull();
  });

  it("that takes long says how far it has come, and can be called off", async () => {
    async function* verify(): Long<Verified> {
      for (let done = 1; ; done++) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        yield { done, of: 1_000_000 };
      }
    }
    const { screen, button } = await at({ reading: { verify } });
    await button("Check the ledger").click();
    await expect.element(screen.getByText(/^Checking… \d+ of 1,000,000$/)).toBeVisible();
    await expect.element(screen.getByRole("progressbar", { name: "Checking" })).toBeVisible();
    await button("Cancel").click();
    await expect.element(screen.getByText("Cancelled. Nothing was found out.")).toBeVisible();
  });
});

describe("files", () => {
  let files: { name: string; text: Promise<string> }[] = [];
  beforeEach(() => {
    files = [];
    const blobs = new Map<string, Blob>();
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      const url = `blob:${blobs.size}`;
      blobs.set(url, blob as Blob);
      return url;
    });
    vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => undefined);
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      files.push({
        name: this.download,
        text: blobs.get(this.href)?.text() ?? Promise.resolve(""),
      });
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it("of JSON Lines can be verified, and have times only if they are asked for", async () => {
    const { screen, button } = await at();
    await button("Export as JSON Lines").click();
    await expect.poll(() => files).toHaveLength(1);
    expect(files[0]?.name).toMatch(/^verbatim-ledger-\d{4}-\d\d-\d\d\.jsonl$/);
    const without = await verifyText((await files[0]?.text) ?? "");
    expect(without.verified).toMatchObject({ problems: [], timed: 0, calls: 4 });
    await screen.getByLabelText(/^Include the times of passages/).click();
    await button("Export as JSON Lines").click();
    await expect.poll(() => files).toHaveLength(2);
    const withTimes = await verifyText((await files[1]?.text) ?? "");
    expect(withTimes.verified).toMatchObject({ problems: [], timed: 4 });
    await expect
      .element(screen.getByText(/^Your browser has been given verbatim-ledger-/))
      .toBeVisible();
  });

  it("of CSV have a row an event", async () => {
    const { button } = await at();
    await button("Export as CSV").click();
    await expect.poll(() => files[0]?.name).toMatch(/\.csv$/);
    expect((await files[0]?.text)?.split("\r\n")).toHaveLength(47 + 2);
  });

  it("are begun anew where a call ends meanwhile", async () => {
    const ledger = await someCalls();
    let turn = 0;
    async function* pieces(when: string, timings: boolean): AsyncGenerator<Piece, void> {
      const all = exportLines(ledger, { at: when, timings });
      yield (await all.next()).value as Piece;
      if (++turn === 1) await ledger.seal(usualCall(8));
      yield* all;
    }
    const { button } = await at({ ledger, reading: { exportLines: pieces } });
    await button("Export as JSON Lines").click();
    await expect.poll(() => files).toHaveLength(1);
    expect((await verifyText((await files[0]?.text) ?? "")).verified).toMatchObject({
      problems: [],
      calls: 5,
    });
  });

  it("that can't be finished aren't saved", async () => {
    // biome-ignore lint/correctness/useYield: it fails before its first piece
    async function* moved(): AsyncGenerator<Piece, void> {
      throw new LedgerMovedError("It moved.");
    }
    const { screen, button } = await at({ reading: { exportLines: moved } });
    await button("Export as JSON Lines").click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Try again in a minute.");
    expect(files).toEqual([]);
  });

  it("that are called off aren't saved", async () => {
    async function* endless(): AsyncGenerator<Piece, void> {
      for (let done = 1; ; done++) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        yield { done, of: 1_000_000, text: "x" };
      }
    }
    const { screen, button } = await at({ reading: { exportCsv: endless } });
    await button("Export as CSV").click();
    await button("Cancel").click();
    await expect.element(screen.getByText("Cancelled. No file was saved.")).toBeVisible();
    expect(files).toEqual([]);
  });

  it("of a head hold it, with its desk", async () => {
    const ledger = await someCalls();
    const { button } = await at({ ledger });
    await button("Save it as a file").click();
    expect(files[0]?.name).toMatch(/^verbatim-head-.+\.json$/);
    expect(JSON.parse((await files[0]?.text) ?? "")).toMatchObject({
      format: "verbatim-head 2",
      desk: DESK.id,
      head: formatHead(headOf(ledger)),
    });
  });
});

it("the head is shown whole; before the first call there is none", async () => {
  const ledger = await someCalls();
  const { screen } = await at({ ledger });
  await expect.element(screen.getByText(formatHead(headOf(ledger)))).toBeVisible();
  screen.unmount();
  const empty = await at({ ledger: new MemoryLedger() });
  await expect
    .element(empty.screen.getByText("There is none yet: no call has been sealed."))
    .toBeVisible();
});

describe("findings", () => {
  it("are said in words, and noted as seen only when they are on the screen", async () => {
    const ledger = await damaged();
    const { screen, asked } = await at({ ledger, hash: "#calls" });
    await expect.element(screen.getByText("4 calls of 2 days.")).toBeVisible();
    expect(asked).toEqual([]);
    await screen.getByRole("link", { name: "Check and export" }).click();
    await expect
      .element(
        screen.getByText(/Two copies of a call are both sound, and differ\. Both are kept\./),
      )
      .toBeVisible();
    await expect
      .element(screen.getByText(/came back from the other copy\. It was found in the second copy/))
      .toBeVisible();
    await expect.poll(() => asked).toEqual([["seen", "f1"]]);
  });

  it("of two copies stand side by side, what is only in one marked", async () => {
    const { screen } = await at({ ledger: await damaged() });
    await screen.getByText("Show what was found, as it was").first().click();
    await expect.element(screen.getByRole("heading", { name: "The other copy" })).toBeVisible();
    const [kept, other] = [...screen.container.querySelectorAll(".copy-of-call")];
    const only = (copy: Element | undefined) =>
      [...(copy?.querySelectorAll("strong") ?? [])].map((each) => each.textContent);
    expect(only(kept)).toEqual(["1:03 Call recording: read in full"]);
    expect(only(other)).toEqual([]);
    expect(other?.textContent).toContain("Bound to case 121 0012 34567, parent with care");
  });

  it("show something else as it was found, and never a key", async () => {
    const { screen } = await at({ ledger: await damaged() });
    await screen.getByText("Show what was found, as it was").last().click();
    await expect.element(screen.getByText(/"x"/)).toBeVisible();
    expect(screen.container.textContent).not.toContain("secret");
  });

  it("none are said, and the copies are compared on request", async () => {
    const { screen, button, asked } = await at();
    await expect.element(screen.getByText("Nothing so far.")).toBeVisible();
    await button("Compare the two copies now").click();
    await expect.element(screen.getByText("Done.")).toBeVisible();
    expect(asked).toEqual([["compare"]]);
  });

  it("a comparison that nobody answers for isn't said to be done", async () => {
    const { screen, button } = await at({
      actions: { compareCopies: () => Promise.reject(new Error("no answer")) },
    });
    await button("Compare the two copies now").click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent("was not told");
  });
});

describe("what is kept", () => {
  it("is said whole, with the desk and the handler's id", async () => {
    const settings = {
      days: 90,
      timingDays: 30,
      handler: "H-7",
      mayChangeDays: "yes" as const,
      mayErase: true,
    };
    const { screen } = await at({ hash: "#kept", settings });
    await expect.element(screen.getByText(DESK.id)).toBeVisible();
    const text = screen.container.querySelector(".kept")?.textContent;
    expect(text).toContain("90 days.");
    expect(text).toContain("30 days; the order of passages stays.");
    expect(text).toContain("The id “H-7”, which your administrator has set");
  });

  it("says where the days can't be read, and lets nobody change them then", async () => {
    const { screen } = await at({ hash: "#kept", settings: { ...SETTINGS, days: undefined } });
    await expect
      .element(screen.getByText(/resumed. For how many days can’t be read just now./))
      .toBeVisible();
    await expect.element(screen.getByText(/^It can’t be read just now/)).toBeVisible();
    expect(screen.getByRole("textbox").elements()).toEqual([]);
  });

  it.each([["30"], ["2000"], [" 365 "]])("is kept for %s days where that is set", async (days) => {
    const { screen, button, asked } = await at({ hash: "#kept" });
    await screen.getByLabelText("Days that readings are kept").fill(days);
    await button("Save").click();
    await expect.element(screen.getByText("Saved", { exact: true })).toBeVisible();
    expect(asked).toEqual([["retention", Number(days)]]);
  });

  it.each([["29"], ["2001"], [""], ["x"], ["1e3"], ["40.5"], ["-40"]])(
    "isn't changed by %j",
    async (days) => {
      const { screen, button, asked } = await at({ hash: "#kept" });
      await screen.getByLabelText("Days that readings are kept").fill(days);
      await button("Save").click();
      await expect
        .element(screen.getByRole("alert"))
        .toHaveTextContent("Enter a number of days from 30 to 2,000. Nothing was saved.");
      expect(asked).toEqual([]);
    },
  );

  it("isn't said to be saved where nobody says so", async () => {
    const { screen, button } = await at({
      hash: "#kept",
      actions: { setRetention: () => Promise.reject(new Error("no answer")) },
    });
    await button("Save").click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent("was not told");
  });
});
