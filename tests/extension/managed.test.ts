import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { type PageServer, servePage } from "../../scripts/desk/page-server";
import { shows } from "../../scripts/desk/panel";
import { copyBuild, idOfFolder } from "./driver/build-copy";
import { crm } from "./driver/crm";
import { type Office, openOffice } from "./driver/office";
import {
  casePage,
  details,
  next,
  policy,
  REFERENCE,
  refused,
  wrong,
} from "./driver/organisation-policy";
import { maySetPolicies, type SetPolicy, setChromiumPolicy } from "./driver/policies";

if (!maySetPolicies.chromium) {
  console.log("Skipped: only root of a Debian can set Chromium's policies.");
}

const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector("main")?.innerText ?? "");

describe.runIf(maySetPolicies.chromium)("the managed build, with an organisation's policy", () => {
  const extension = copyBuild("managed", { key: undefined });
  const id = idOfFolder(extension);
  const forExtension = (values: object) => ({ "3rdparty": { extensions: { [id]: values } } });
  let set: SetPolicy;
  let desk: Desk;
  let server: PageServer;
  let office: Office;
  let page: Page;

  const options = async (hash: string): Promise<Page> => {
    const opened = await desk.open(`chrome-extension://${id}/src/options/index.html#${hash}`);
    await opened.waitForSelector("h1");
    return opened;
  };
  /** What came of asking the background for something: true, or why not. */
  const ask = (message: object): Promise<unknown> =>
    office.page.evaluate(
      (each) => chrome.runtime.sendMessage(each).catch((error: unknown) => String(error)),
      message,
    );

  beforeAll(async () => {
    set = setChromiumPolicy("managed", forExtension({ ...policy, ...wrong }));
    server = await servePage(casePage);
    desk = await startDesk({ extension });
  });
  afterAll(async () => {
    set.remove();
    rmSync(extension, { recursive: true });
    await desk.close();
    await server.close();
  });

  it("reads the good console's page, though the policy may come later than the page", async () => {
    page = await desk.open(server.url);
    office = await openOffice(desk);
    await until("the case", async () => {
      const { screen } = await office.view(page);
      return screen.caseReference === REFERENCE;
    });
    expect((await office.view(page)).notAllowed).toEqual([]);
  });

  it("runs its script on that console's site alone, though it may see every site", async () => {
    const worker = await desk.worker();
    const matches = await worker.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap((each) => each.matches),
    );
    expect(matches).toEqual(["http://127.0.0.1/*"]);
  });

  it("has the policy as it was written, without what Chrome drops in silence", async () => {
    const worker = await desk.worker();
    expect(await worker.evaluate(() => chrome.storage.managed.get())).toEqual(policy);
  });

  it("says in its options what is set, what was refused, and what isn't there", async () => {
    const opened = await options("policy");
    const text = await until("what is set", async () => {
      const now = await textOf(opened);
      return now.includes("What is set") && now;
    });
    for (const says of refused) expect(text).toMatch(new RegExp(says.source.slice(1)));
    for (const key of Object.keys(policy)) expect(text).toContain(`Setting: ${key}`);
    expect(text).toContain("h-7, kept with each call of this desk");
    expect(text).toMatch(/Not set: .*retentionDays/);
    expect(text).not.toContain("colour");
    await opened.close();
  });

  it("shows the organisation's details as set, and refuses others", async () => {
    const opened = await options("organisation");
    const text = await textOf(opened);
    expect(text).toContain("Set by your organisation");
    expect(text).toContain("Llinell Gymraeg, ext. 7");
    expect(await opened.$$("input, textarea")).toEqual([]);
    await opened.close();
    const mine = { kind: "save organisation", organisation: { format: 1, intranetHost: "mine" } };
    expect(await ask(mine)).toMatch(/organisation/);
    const stored = await office.page.evaluate(() => chrome.storage.local.get("organisation"));
    expect(stored).toEqual({});
  });

  it("shows the organisation's steps where they are needed", async () => {
    await page.bringToFront();
    // Whoever asks for the view takes the chip away, as an open panel does.
    await page.reload();
    const panel = await openPanel(desk, page);
    await shows(panel, REFERENCE);
    await panel.keyboard.press("s");
    await shows(panel, details.suicideThreat?.steps[0] ?? "no steps");
  });

  it("takes no note line from the page, and shows none", async () => {
    expect((await office.view(page)).notes).toEqual([]);
    const kept = await (await desk.worker()).evaluate(async () =>
      JSON.stringify([await chrome.storage.session.get(), await chrome.storage.local.get()]),
    );
    expect(kept).toContain(REFERENCE);
    expect(kept).not.toContain("Verbatim note:");
  });

  it("erases nothing, and doesn't offer it", async () => {
    expect(await ask({ kind: "erase", clients: ["c-1"] })).toMatch(/erasing/);
    const log = await desk.open(`chrome-extension://${id}/src/log/index.html#kept`);
    await until("the handler's id", async () => (await textOf(log)).includes("“h-7”"));
    await log.close();
  });

  it("lets the handler change what isn't set", async () => {
    expect(await ask({ kind: "retention", days: 60 })).toBe(true);
    expect(await office.save({ ...crm, name: "Mine" })).toBe(true);
    const text = await until("both consoles' names", async () => {
      const opened = await options("consoles");
      const now = await textOf(opened);
      await opened.close();
      return now.includes("Test CRM") && now;
    });
    // Of two with the same id the organisation's counts.
    expect(text).not.toContain("Mine");
    expect(text).toContain("Add a console");
  });

  it("takes up another policy while it runs", async () => {
    const opened = await options("policy");
    set.change(forExtension(next));
    await until("the next policy", async () => (await textOf(opened)).includes("h-8"), 30_000);
    const text = await textOf(opened);
    expect(text).not.toContain("What was refused");
    for (const key of Object.keys(next)) expect(text).toContain(`Setting: ${key}`);
    await opened.close();
  });

  it("reads note lines from then on, of the page that is open", async () => {
    await until("the note", async () => {
      const [note] = (await office.view(page)).notes;
      return note?.kind === "valid" && note.on === "2026-11-20T10:05";
    });
  });

  it.each<[what: string, message: object]>([
    ["days", { kind: "retention", days: 61 }],
    ["a console", { kind: "save console", profile: { ...crm, id: "more" } }],
    ["a console's removal", { kind: "remove console", id: "crm" }],
    ["details", { kind: "save organisation", organisation: { format: 1 } }],
  ])("refuses %s from then on", async (_what, message) => {
    expect(await ask(message)).toMatch(/organisation's policy/);
  });

  it("says so where each of them could be changed", async () => {
    const worker = await desk.worker();
    expect(await worker.evaluate(() => chrome.storage.local.get("retention"))).toEqual({
      retention: { days: 60 },
    });
    const consoles = await options("consoles");
    expect(await textOf(consoles)).toContain("your organisation has switched this off");
    expect(await textOf(consoles)).not.toContain("Add a console");
    await consoles.goto(`chrome-extension://${id}/src/options/index.html#add`);
    await consoles.reload();
    await consoles.waitForSelector("h1");
    expect(await textOf(consoles)).toMatch(/^Consoles/);
    const log = await desk.open(`chrome-extension://${id}/src/log/index.html#kept`);
    await until("the days", async () => {
      const text = await textOf(log);
      return /Days that readings are kept\s+90\s+Set by your organisation/.test(text);
    });
  });

  it("is as without a policy once that is gone", async () => {
    set.change({});
    const opened = await options("policy");
    await until(
      "no policy",
      async () => (await textOf(opened)).includes("Your organisation has set nothing."),
      30_000,
    );
    expect(await ask({ kind: "retention", days: 62 })).toBe(true);
  });
});
