import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { choose, dial, hangUp, softphone } from "../../scripts/desk/console";
import { caseUrl, until } from "../../scripts/desk/desk";
import { type FirefoxDesk, startFirefoxDesk } from "../../scripts/desk/firefox/firefox-desk";
import type { FirefoxView } from "../../scripts/desk/firefox/firefox-view";
import {
  dutiesAre,
  isSaved,
  passageNow,
  readAllDue,
  shownText,
  shows,
  states,
} from "../../scripts/desk/panel";
import { clickOn } from "../../scripts/desk/panel-page";
import { chipWords, describeInFirefox, openByKeys, says, stored } from "./driver/firefox";

const CHIP = `Verbatim: press ${manifest.commands["open-panel"].suggested_key.default}`;
const FIRST = "121 0012 34567";
const ALL_DUE = ["Call recording: due", "Confidentiality: due", "Offence statement: due"];

describeInFirefox("the main job, in Firefox's sidebar", () => {
  let desk: FirefoxDesk;
  let page: Page;
  let panel: FirefoxView;
  beforeAll(async () => {
    desk = await startFirefoxDesk();
  });
  afterAll(() => desk?.close());

  const isIdle = () =>
    until("idle", async () => (await softphone(page)).$('body[data-state="idle"]'));

  it("finds the case, and the chip names the keys that open the sidebar", async () => {
    page = await desk.open(caseUrl(desk, FIRST));
    await until("the chip", async () => (await chipWords(desk)) === CHIP);
    panel = await openByKeys(desk);
    await shows(panel, FIRST);
    await until("no chip", async () => (await chipWords(desk)) === null);
  });

  it("brings the chip back when the sidebar is closed", async () => {
    await desk.closeSidebar();
    await until("the chip", async () => (await chipWords(desk)) === CHIP);
    panel = await desk.openSidebar();
    await until("no chip", async () => (await chipWords(desk)) === null);
  });

  it("asks for the direction, and takes her word", async () => {
    await dutiesAre(panel, [
      "Call recording: which way is the call?",
      "Confidentiality: due",
      "Offence statement: due",
    ]);
    await panel.keyboard.press("i");
    await until("incoming", async () => (await states(panel))[0] === "Call recording: not due");
    await panel.keyboard.press("o");
    await until("outgoing", async () => (await states(panel))[0] === "Call recording: due");
  });

  it("has everything due read by keyboard, and saved", async () => {
    await dial(page, "PWC");
    await shows(panel, "On call since");
    await dutiesAre(panel, ALL_DUE);
    const read = await readAllDue(panel);
    expect(read.map(({ length }) => length)).toEqual([1, 5, 5]);
    expect(await states(panel)).toEqual([
      expect.stringMatching(/^Call recording: read \d\d:\d\d$/),
      expect.stringMatching(/^Confidentiality: read \d\d:\d\d$/),
      expect.stringMatching(/^Offence statement: read \d\d:\d\d$/),
    ]);
    await isSaved(panel);
  });

  it("offers the line for the case notes when the call is over", async () => {
    await hangUp(page);
    await shows(panel, "Call ended");
    expect(await shownText(panel)).toContain("Verbatim note:");
    await until("the sealed call", async () => (await stored(desk, "day:")).length === 1);
  });

  it("knows that the other parent has heard nothing, and remembers the first", async () => {
    await isIdle();
    await choose(page, "NRP");
    await dial(page, "NRP");
    await dutiesAre(panel, ALL_DUE);
    await hangUp(page);
    await isIdle();
    await choose(page, "PWC");
    await dial(page, "PWC");
    await dutiesAre(panel, [
      "Call recording: due",
      "Confidentiality: not due",
      "Offence statement: not due",
    ]);
    await hangUp(page);
    await isIdle();
  });

  it("shows the call in the reading log", async () => {
    const log = await desk.openPage("src/log/index.html");
    await says(log, FIRST);
    await log.close();
  });

  it("reads on by the browser-wide key while she types in her console", async () => {
    await choose(page, "NRP");
    await dial(page, "NRP");
    await until("the call", async () => (await states(panel)).includes("Call recording: due"));
    await desk.pressCommand("next-passage");
    const first = await until("the reader", () => passageNow(panel));
    await until("the next passage", async () => {
      await desk.pressCommand("next-passage");
      return (await passageNow(panel)) !== first;
    });
    await isSaved(panel);
  });
});

describeInFirefox("“Suicide threat”, in Firefox", () => {
  let desk: FirefoxDesk;
  beforeAll(async () => {
    desk = await startFirefoxDesk();
  });
  afterAll(() => desk?.close());

  it("is one key in the sidebar", async () => {
    await desk.open(caseUrl(desk, FIRST));
    const panel = await openByKeys(desk);
    await shows(panel, FIRST);
    await panel.keyboard.press("s");
    await shows(panel, "nominated officer");
    await clickOn(panel, "Pressed by mistake");
    await dutiesAre(panel, [
      "Call recording: which way is the call?",
      "Confidentiality: due",
      "Offence statement: due",
    ]);
  });

  it("is one shortcut anywhere, with the sidebar closed and the event page stopped", async () => {
    await desk.closeSidebar();
    await desk.stopBackground();
    await desk.pressCommand("suicide-threat");
    await shows(await desk.view("sidebar"), "nominated officer");
  });
});
