import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { choose, dial, goToCase, hangUp, softphone } from "../../scripts/desk/console";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import {
  dutiesAre,
  isSaved,
  passageNow,
  readToEnd,
  shownText,
  shows,
  states,
} from "../../scripts/desk/panel";

const FIRST = "121 0012 34567";
const ALL_DUE = ["Call recording: due", "Confidentiality: due", "Offence statement: due"];
/** After a call on which they were due and not read: on top, before what is due on every call. */
const BOTH_OWED = ["Confidentiality: owed", "Offence statement: owed", "Call recording: due"];

let desk: Desk;
let page: Page;
let panel: Page;
beforeEach(async () => {
  desk = await startDesk();
  page = await desk.open(caseUrl(desk, FIRST));
  panel = await openPanel(desk, page);
  await shows(panel, FIRST);
});
afterEach(() => desk.close());

const isIdle = () =>
  until("idle", async () => (await softphone(page)).$('body[data-state="idle"]'));

async function read(statement: string): Promise<void> {
  await (await panel.$(`[data-statement="${statement}"] .duty-name`))?.click();
  await until("the reader", () => passageNow(panel));
  await readToEnd(panel);
  await isSaved(panel);
}

async function connect(): Promise<void> {
  await dial(page, "PWC");
  await shows(panel, "On call since");
  await dutiesAre(panel, ALL_DUE);
}

async function endCall(): Promise<void> {
  await hangUp(page);
  await shows(panel, "Call ended");
  await isIdle();
}

const stored = async (): Promise<string> =>
  (await desk.worker()).evaluate(async () => JSON.stringify(await chrome.storage.local.get()));

describe("a reading belongs to one call with one client", () => {
  it("a press after the call ended begins no call in secret", async () => {
    await connect();
    await endCall();
    await panel.keyboard.press("Space");
    await panel.keyboard.press("Space");
    await dial(page, "PWC");
    await dutiesAre(panel, BOTH_OWED);
  });

  it("what was read before another case was opened does not come back on the next call", async () => {
    await connect();
    await read("recording");
    await goToCase(page, "121 0012 34575");
    await shows(panel, "121 0012 34575");
    await hangUp(page);
    await isIdle();
    await goToCase(page, FIRST);
    await shows(panel, FIRST);
    await dial(page, "PWC");
    await dutiesAre(panel, BOTH_OWED);
  });

  it("what somebody else heard is not read to the client", async () => {
    await connect();
    await read("offence");
    await panel.keyboard.press("w");
    await (await until("the choice", () => panel.$("aria/Someone else"))).click();
    await until("held", async () => (await states(panel))[2] === "Offence statement: held");
    await isSaved(panel);
    await endCall();
    await dial(page, "PWC");
    await dutiesAre(panel, ALL_DUE);
  });

  it("a second tab with an idle softphone does not end the call of the first", async () => {
    await connect();
    await read("recording");
    await desk.open(caseUrl(desk, FIRST));
    await shows(panel, FIRST);
    await page.bringToFront();
    await until("the reading", async () =>
      (await states(panel))[0]?.startsWith("Call recording: read"),
    );
  });
});

describe("what the handler said of one call is not said of the next", () => {
  it("the direction, and who is on the phone", async () => {
    await panel.keyboard.press("i");
    await until("incoming", async () => (await states(panel))[0] === "Call recording: not due");
    await panel.keyboard.press("w");
    await (await until("the choice", () => panel.$("aria/Voicemail"))).click();
    await dial(page, "PWC");
    await shows(panel, "On call since");
    await endCall();
    await dial(page, "PWC");
    await dutiesAre(panel, ALL_DUE);
  });
});

describe("a suicide threat stays with its case", () => {
  it("its times are never shown under another", async () => {
    await connect();
    await panel.keyboard.press("s");
    await panel.keyboard.press("r");
    await until("the time", async () => /referred \d\d:\d\d/.test(await shownText(panel)));
    await (await panel.$("aria/Back to the call"))?.click();
    await endCall();
    await goToCase(page, "121 0012 34575");
    await shows(panel, "121 0012 34575");
    await panel.keyboard.press("s");
    await shows(panel, "Copy my times");
    expect(await shownText(panel)).not.toMatch(/referred \d\d:\d\d/);
  });

  it("pressed before its case is on the screen, it puts off what comes up with the case", async () => {
    await page.click("#close-case");
    await shows(panel, "No case on this screen");
    await panel.keyboard.press("s");
    await shows(panel, "Pressed by mistake");
    await goToCase(page, FIRST);
    await shows(panel, "Falkirk Team 4");
    await (await panel.$("aria/Back to the call"))?.click();
    await until("put off", async () =>
      (await states(panel)).every((state) => state.endsWith("put off")),
    );
  });
});

describe("page text is shown and not stored", () => {
  it("markers and the owning team", async () => {
    await goToCase(page, "121 0012 61113");
    await shows(panel, "Potentially violent");
    await choose(page, "PWC");
    await dial(page, "PWC");
    await shows(panel, "On call since");
    await hangUp(page);
    await shows(panel, "Call ended");
    const kept = await stored();
    expect(kept).toContain("121 0012 61113");
    expect(kept).not.toMatch(/Potentially violent|Birkenhead/);
  });
});
