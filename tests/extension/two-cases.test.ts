import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  choose,
  dial,
  dialFrom,
  goToCase,
  hangUp,
  openSoftphone,
  softphone,
  withoutSoftphone,
} from "../../scripts/desk/console";
import { caseUrl, type Desk, openPanel, panels, startDesk, until } from "../../scripts/desk/desk";
import {
  dutiesAre,
  isSaved,
  passageNow,
  readToEnd,
  shownText,
  shows,
  states,
} from "../../scripts/desk/panel";
import { clickOn } from "../../scripts/desk/panel-page";
import { keptOf } from "./driver/kept";

const FIRST = "121 0012 34567";
const SECOND = "121 0012 40011";
const ALL_DUE = ["Call recording: due", "Confidentiality: due", "Offence statement: due"];

let desk: Desk;
let page: Page;
let panel: Page;
afterEach(() => desk.close());

const read = async (statement: string) => {
  await clickOn(panel, statement);
  await until("the reader", () => passageNow(panel));
  await readToEnd(panel);
  await isSaved(panel);
};

const stateOf = async (label: string) =>
  (await states(panel)).find((state) => state.startsWith(`${label}:`)) ?? "";

const isState = (label: string, state: string) =>
  until(`${label}: ${state}`, async () => (await stateOf(label)).startsWith(`${label}: ${state}`));

describe("a call is pinned to its case", () => {
  beforeEach(async () => {
    desk = await startDesk();
    page = await desk.open(caseUrl(desk, FIRST));
    panel = await openPanel(desk, page);
    await shows(panel, FIRST);
    await dial(page, "PWC");
    await dutiesAre(panel, ALL_DUE);
    // The softphone is connected a moment before Verbatim hears it; on another case, that would be
    // another call.
    await shows(panel, "On call since");
    await read("Call recording");
    await goToCase(page, SECOND);
    await shows(panel, `Your call is on case ${FIRST}. You are looking at ${SECOND}.`);
  });

  it("another case on the screen moves nothing, and each is one key away", async () => {
    await isState("Call recording", "read");
    await panel.keyboard.press("2");
    await isState("Call recording", "due");
    await panel.keyboard.press("1");
    await isState("Call recording", "read");
    await read("Confidentiality");
    await goToCase(page, FIRST);
    await until("one case", async () => !(await shownText(panel)).includes("You are looking at"));
    await isState("Confidentiality", "read");
  });

  it("hanging up ends it wherever she is, and its note line is there", async () => {
    await hangUp(page);
    await shows(panel, `It was on case ${FIRST}.`);
    await shows(panel, "Confidentiality: not given on this call");
    expect(await shownText(panel)).toMatch(
      /Verbatim note: \d+ \w+ \d{4} \d\d:\d\d, parent with care\. Read: Call recording\./,
    );
    await isState("Call recording", "which way is the call?");
  });

  it("reading on the other case asks once, and a new call leaves the first as it was", async () => {
    await panel.keyboard.press("2");
    await isState("Call recording", "due");
    await panel.keyboard.press("Space");
    await shows(panel, "New call?");
    await panel.keyboard.press("y");
    await until("the reader", () => passageNow(panel));
    await readToEnd(panel);
    await isSaved(panel);
    expect(await shownText(panel)).not.toContain("Your call is on case");
    const { calls, open } = await keptOf(desk);
    expect(calls.map(({ outcomes }) => outcomes.recording?.kind)).toEqual(["read"]);
    expect(open).toHaveLength(1);
  });

  it("the same call put right: its readings are the other client's, and the ledger shows both", async () => {
    await panel.keyboard.press("2");
    await isState("Call recording", "due");
    await panel.keyboard.press("Space");
    await shows(panel, "New call?");
    await panel.keyboard.press("c");
    await until("the reader", () => passageNow(panel));
    await panel.keyboard.press("Escape");
    await isState("Call recording", "read");
    await hangUp(page);
    await shows(panel, "Call ended");
    const { calls, bindings } = await keptOf(desk);
    expect(calls).toHaveLength(1);
    expect(bindings.flat().map((each) => each?.plain?.caseReference)).toEqual([FIRST, SECOND]);
  });
});

describe("the reference typed during a call", () => {
  beforeEach(async () => {
    desk = await startDesk();
    page = await desk.open(caseUrl(desk, FIRST));
    panel = await openPanel(desk, page);
    await shows(panel, FIRST);
    await dial(page, "PWC");
    await dutiesAre(panel, ALL_DUE);
    await shows(panel, "On call since");
    await read("Call recording");
    await (await until("Change", () => panel.$(".case .link"))).click();
    await panel.$eval("#case-reference", (input) => {
      (input as HTMLInputElement).value = "999 9999 99999";
    });
  });

  it("puts this call right", async () => {
    await (await panel.$("aria/This call is on that case"))?.click();
    await shows(panel, "999 9999 99999 you said");
    await isState("Call recording", "read");
  });

  it("or is the next call's", async () => {
    await (await panel.$("aria/It is the next call’s"))?.click();
    await shows(panel, "999 9999 99999 you said");
    await until("no reading", async () => !(await stateOf("Call recording")).includes("read"));
    const { calls } = await keptOf(desk);
    expect(calls.map(({ outcomes }) => outcomes.recording?.kind)).toEqual(["read"]);
  });
});

describe("a softphone in a tab of its own", () => {
  let phone: Page;
  beforeEach(async () => {
    desk = await startDesk();
    phone = await openSoftphone(desk);
    page = await desk.open(withoutSoftphone(caseUrl(desk, FIRST)));
    panel = await openPanel(desk, page);
    await shows(panel, FIRST);
  });

  it("is on a call: it is about the only case that is open", async () => {
    await dialFrom(phone, "01632 960123");
    await shows(panel, "On call since");
    await dutiesAre(panel, ALL_DUE);
    await read("Call recording");
    await hangUp(phone);
    await shows(panel, "Call ended");
    await shows(panel, "Call recording: read");
  });

  it("with two cases open she is asked, and the one is not mixed with the other", async () => {
    await desk.open(withoutSoftphone(caseUrl(desk, SECOND)));
    await shows(panel, SECOND);
    await page.bringToFront();
    await shows(panel, FIRST);
    await dialFrom(phone, "01632 960123");
    await shows(panel, "Is the call about this case?");
    await panel.keyboard.press("y");
    await shows(panel, "On call since");
    await read("Call recording");
    await hangUp(phone);
    await shows(panel, "Call ended");
    const { bindings } = await keptOf(desk);
    expect(bindings.flat().at(-1)?.plain?.caseReference).toBe(FIRST);
  });
});

describe("the note line", () => {
  it("is read back on another desk, and counts only once she takes it for true", async () => {
    desk = await startDesk();
    page = await desk.open(caseUrl(desk, FIRST));
    panel = await openPanel(desk, page);
    await dial(page, "PWC");
    await dutiesAre(panel, ALL_DUE);
    await shows(panel, "On call since");
    await read("Confidentiality");
    await hangUp(page);
    await shows(panel, "For the case notes:");
    const line = await panel.$eval(".note-line-text", (text) => text.textContent ?? "");
    await desk.close();

    desk = await startDesk();
    page = await desk.open(caseUrl(desk, FIRST));
    panel = await openPanel(desk, page);
    await choose(page, "PWC");
    await page.type("#note-text", line);
    await page.click("#save-note");
    await shows(panel, "A colleague’s note of");
    await shows(panel, "Confidentiality: read");
    await isState("Confidentiality", "due");
    await panel.keyboard.press("a");
    await isState("Confidentiality", "not due");
    await isState("Offence statement", "due");
    await dial(page, "PWC");
    await shows(panel, "On call since");
    await isState("Confidentiality", "not due");
    await hangUp(page);
    await shows(panel, "Call ended");
    await until("idle", async () => (await softphone(page)).$('body[data-state="idle"]'));
    await dial(page, "PWC");
    await isState("Confidentiality", "not due");
    await shows(panel, "a colleague’s note says; you accepted it");
  });

  it.each([
    ["121 0012 81816", "can’t be read: changed or cut short. It counts for nothing."],
    ["121 0013 20039", "belongs to another case. It counts for nothing."],
  ])("damaged, or another case's, is recognised as such: %s", async (reference, says) => {
    desk = await startDesk();
    page = await desk.open(caseUrl(desk, reference));
    panel = await openPanel(desk, page);
    await shows(panel, says);
    expect(await shownText(panel)).not.toContain("Accept this note");
    expect(await panels(desk)).toHaveLength(1);
  });
});
