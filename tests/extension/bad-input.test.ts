import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dial } from "../../scripts/desk/console";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { caseScreenHtml, servePage } from "../../scripts/desk/page-server";
import { dutiesAre, isSaved, passageNow, shownText, shows, states } from "../../scripts/desk/panel";
import { buildWithDamagedPack } from "./driver/damaged-build";

const MEGABYTE = "9".repeat(1_000_000);
const RIGHT_TO_LEFT = "\u202e\u2067\u200f";

let desk: Desk;
afterEach(() => desk.close());

describe("a case field", () => {
  beforeEach(async () => {
    desk = await startDesk();
  });

  it.each([
    [
      "of markup",
      { "Owning team": "&lt;img src=x onerror=alert(1)&gt;" },
      "<img src=x onerror=alert(1)>",
    ],
    ["with right-to-left marks", { "Owning team": `${RIGHT_TO_LEFT}Team 4` }, "Owning team Team 4"],
    ["of a megabyte", { "Owning team": MEGABYTE }, `${"9".repeat(119)}…`],
  ])("%s is shown as bounded text", async (_what, fields, shown) => {
    const server = await servePage(
      caseScreenHtml({
        "Case reference": "121 0099 00001",
        "Client role": "Parent with care",
        ...fields,
      }),
    );
    const panel = await openPanel(desk, await desk.open(server.url));
    await shows(panel, shown);
    const text = await shownText(panel);
    expect(text).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(text.length).toBeLessThan(3000);
    expect(await panel.$$("main img")).toHaveLength(0);
    await server.close();
  });

  it.each([
    ["of a megabyte", MEGABYTE],
    ["that is empty", ""],
    ["of nothing but unseen characters", RIGHT_TO_LEFT],
  ])("as the case reference %s is unknown, and the handler can go on", async (_what, reference) => {
    const server = await servePage(
      caseScreenHtml({ "Case reference": reference, "Client role": "Parent with care" }),
    );
    const page = await desk.open(server.url);
    const other = await desk.browser.newPage();
    await other.goto(caseUrl(desk, "121 0012 34567"));
    const panel = await openPanel(desk, other);
    await shows(panel, "121 0012 34567");
    await page.bringToFront();
    await shows(panel, "A case without its reference");
    await panel.type("#case-reference", "121 0099 00002");
    await panel.keyboard.press("Enter");
    await shows(panel, "121 0099 00002 you said");
    expect((await states(panel)).slice(1)).toEqual([
      "Confidentiality: due",
      "Offence statement: due",
    ]);
    await server.close();
  });

  it("that is missing is unknown, and asked where it matters", async () => {
    const server = await servePage(caseScreenHtml({ "Case reference": "121 0099 00003" }));
    const panel = await openPanel(desk, await desk.open(server.url));
    await shows(panel, "Which parent is the client?");
    await shows(panel, "Is this call outgoing or incoming?");
    await server.close();
  });
});

describe("storage that rejects", () => {
  it("is said as not saved, is tried again, and is never shown as saved before it is", async () => {
    desk = await startDesk();
    const page = await desk.open(caseUrl(desk, "121 0012 34567"));
    const panel = await openPanel(desk, page);
    await dial(page, "PWC");
    await dutiesAre(panel, [
      "Call recording: due",
      "Confidentiality: due",
      "Offence statement: due",
    ]);
    const worker = await desk.worker();
    await worker.evaluate(() => {
      const local = chrome.storage.local as unknown as { set: unknown; kept: unknown };
      local.kept = local.set;
      local.set = () => Promise.reject(new Error("FILE_ERROR_NO_SPACE"));
      // Neither store takes anything: one that does would carry it alone, and be said to.
      const indexed = IDBDatabase.prototype as unknown as { transaction: unknown; kept: unknown };
      indexed.kept = indexed.transaction;
      indexed.transaction = () => {
        throw new DOMException("The disk is full.", "QuotaExceededError");
      };
    });
    await panel.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() =>
        said.push(document.querySelector(".save")?.textContent ?? ""),
      ).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    await panel.keyboard.press("Space");
    await until("the reader", () => passageNow(panel));
    await panel.keyboard.press("Space");
    await shows(panel, "Not saved. Trying again");
    // She can read on all the same.
    expect((await states(panel))[0]).toMatch(/^Call recording: read/);
    const said = await panel.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said).not.toContain("Saved");

    await worker.evaluate(() => {
      const local = chrome.storage.local as unknown as { set: unknown; kept: unknown };
      local.set = local.kept;
      const indexed = IDBDatabase.prototype as unknown as { transaction: unknown; kept: unknown };
      indexed.transaction = indexed.kept;
    });
    await isSaved(panel);
    const events = await worker.evaluate(async () => {
      const all = Object.values(await chrome.storage.local.get()) as {
        events?: { kind: string }[];
      }[];
      return all.flatMap(({ events }) => events?.map(({ kind }) => kind) ?? []);
    });
    expect(events.filter((kind) => kind === "passage read")).toHaveLength(1);
  });
});

describe("a pack with one byte changed on disk", () => {
  it("shows one plain error and no statement", async () => {
    const extension = buildWithDamagedPack();
    desk = await startDesk({ extension });
    const panel = await openPanel(desk, await desk.open(caseUrl(desk, "121 0012 34567")));
    await shows(panel, "The wording can’t be verified");
    expect(await panel.$$(".duty")).toHaveLength(0);
    expect(await shownText(panel)).not.toContain("criminal offen");
    rmSync(extension, { recursive: true });
  });
});

describe("a page without a case screen", () => {
  it("hears one hello and then nothing", async () => {
    desk = await startDesk();
    const server = await servePage("<p>A page of another kind.</p>");
    const worker = await desk.worker();
    await worker.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      chrome.runtime.onMessage.addListener((message) => {
        heard.push(message);
      });
    });
    const page = await desk.open(server.url);
    await page.evaluate(async () => {
      for (let at = 0; at < 200; at++) {
        document.body.append(
          Object.assign(document.createElement("p"), { textContent: `row ${at}` }),
        );
        await new Promise((done) => setTimeout(done, 5));
      }
    });
    const heard = await worker.evaluate(
      () => (globalThis as unknown as { heard: unknown[] }).heard,
    );
    expect(heard).toEqual([{ kind: "hello", address: server.url }]);
    await server.close();
  });
});
