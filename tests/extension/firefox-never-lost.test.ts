import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dial, hangUp } from "../../scripts/desk/console";
import { caseUrl, until } from "../../scripts/desk/desk";
import { type FirefoxDesk, startFirefoxDesk } from "../../scripts/desk/firefox/firefox-desk";
import type { FirefoxView } from "../../scripts/desk/firefox/firefox-view";
import { dutiesAre, isSaved, passageNow, readToEnd, shows, states } from "../../scripts/desk/panel";
import { describeInFirefox, stored } from "./driver/firefox";

const FIRST = "121 0012 34567";
const ALL_DUE = ["Call recording: due", "Confidentiality: due", "Offence statement: due"];

describeInFirefox("what was read, in Firefox", () => {
  let desk: FirefoxDesk;
  let page: Page;
  let panel: FirefoxView;
  beforeAll(async () => {
    desk = await startFirefoxDesk();
    page = await desk.open(caseUrl(desk, FIRST));
    panel = await desk.openSidebar();
    await shows(panel, FIRST);
    // With no softphone on the line: one that is idle at the next start would end the call.
    await panel.keyboard.press("o");
    await dutiesAre(panel, ALL_DUE);
  });
  afterAll(() => desk?.close());

  it("is kept while the event page is stopped between passages, and in the middle of one", async () => {
    await panel.keyboard.press("Space");
    await readToEnd(panel);
    await isSaved(panel);
    await desk.stopBackground();
    await panel.keyboard.press("Space");
    await until("the reader", () => passageNow(panel));
    for (let nth = 0; nth < 2; nth++) {
      // Not waited for: the press is on its way when the page is stopped.
      const stop = desk.stopBackground();
      await panel.keyboard.press("Space");
      await stop;
    }
    await readToEnd(panel);
    await isSaved(panel);
    await until("both read", async () => {
      const [, confidentiality] = await states(panel);
      return confidentiality?.startsWith("Confidentiality: read");
    });
    // One call, however often the background began anew.
    expect(await stored(desk, "call:")).toHaveLength(1);
  });

  it("is still the same call, and still read, after Firefox was killed", async () => {
    await desk.restart("kill");
    page = await desk.open(caseUrl(desk, FIRST));
    panel = await desk.openSidebar();
    const shown = await until("the duties", async () => {
      const all = await states(panel);
      return all.length === 3 && all;
    });
    expect(shown).toEqual([
      expect.stringMatching(/^Call recording: read/),
      expect.stringMatching(/^Confidentiality: read/),
      "Offence statement: due",
    ]);
  });

  it("is remembered on the client's next call after another kill", async () => {
    await dial(page, "PWC");
    await hangUp(page);
    await shows(panel, "Call ended");
    await until("the sealed call", async () => (await stored(desk, "day:")).length === 1);
    await desk.restart("kill");
    page = await desk.open(caseUrl(desk, FIRST));
    panel = await desk.openSidebar();
    await shows(panel, FIRST);
    await dial(page, "PWC");
    await until("not due", async () => (await states(panel)).includes("Confidentiality: not due"));
  });
});
