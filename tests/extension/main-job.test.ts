import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  answerIncoming,
  choose,
  dial,
  goToCase,
  hangUp,
  softphone,
} from "../../scripts/desk/console";
import {
  caseUrl,
  chip,
  type Desk,
  openPanel,
  panels,
  startDesk,
  until,
} from "../../scripts/desk/desk";
import {
  duties,
  dutiesAre,
  isSaved,
  passageNow,
  readAllDue,
  shownText,
  shows,
  states,
} from "../../scripts/desk/panel";

const FIRST = "121 0012 34567";
const WEB_EDITION = readFileSync(
  new URL("../../src/policy/editions/managing-client-contact.web.md", import.meta.url),
  "utf8",
);

/** Words alone: white space and list marks aside. */
const wordsOf = (text: string): string => text.replace(/^- /gm, "").replace(/\s+/g, " ").trim();

/** The words of the web edition from one phrase to another, as they stand in the file. */
function edition(from: string, to: string): string {
  const start = WEB_EDITION.indexOf(from);
  const end = WEB_EDITION.indexOf(to, start) + to.length;
  if (start < 0 || end < to.length) throw new Error(`The edition doesn't hold "${from}…${to}".`);
  return wordsOf(WEB_EDITION.slice(start, end).replace(/^#+ /gm, ""));
}

const ALL_DUE = ["Call recording: due", "Confidentiality: due", "Offence statement: due"];

let desk: Desk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.close());

describe("an outgoing first contact with the parent with care", () => {
  it("has three statements due, is read by keyboard, and is remembered by the next browser", async () => {
    let page = await desk.open(caseUrl(desk, FIRST));
    let panel = await openPanel(desk, page);
    await dial(page, "PWC");
    await dutiesAre(panel, ALL_DUE);
    expect((await duties(panel)).map(({ strength }) => strength)).toEqual([
      "should advise",
      "must be advised of",
      "must be given word for word",
    ]);

    const read = await readAllDue(panel);

    // Every passage as shown, joined, is the edition's words, read from the edition's own file.
    expect(read.map((passages) => wordsOf(passages.join(" ")))).toEqual([
      edition("I should tell you", "training purposes"),
      edition("How we collect and use information:", "please contact us."),
      edition("We are asking for information under", "up to £1000"),
    ]);
    expect(read.map(({ length }) => length)).toEqual([1, 5, 5]);
    expect(await states(panel)).toEqual([
      expect.stringMatching(/^Call recording: read \d\d:\d\d$/),
      expect.stringMatching(/^Confidentiality: read \d\d:\d\d$/),
      expect.stringMatching(/^Offence statement: read \d\d:\d\d$/),
    ]);
    await isSaved(panel);
    await hangUp(page);
    await shows(panel, "Call ended");

    await desk.restart();
    page = await desk.open(caseUrl(desk, FIRST));
    panel = await openPanel(desk, page);
    await dial(page, "PWC");
    await dutiesAre(panel, [
      "Call recording: due",
      "Confidentiality: not due",
      "Offence statement: not due",
    ]);
    const [, confidentiality] = await duties(panel);
    expect(confidentiality?.reason).toMatch(/^Read on \d+ \w+ \d{4}, \d\d:\d\d, at this desk\./);

    // The other parent of the same case has heard nothing yet.
    await hangUp(page);
    await choose(page, "NRP");
    await until("idle", async () => (await softphone(page)).$('body[data-state="idle"]'));
    await dial(page, "NRP");
    await dutiesAre(panel, ALL_DUE);
  });

  it("goes on at the same passage after the worker was stopped in the middle", async () => {
    const page = await desk.open(caseUrl(desk, FIRST));
    const panel = await openPanel(desk, page);
    await dial(page, "PWC");
    await dutiesAre(panel, ALL_DUE);
    const name = await panel.$('[data-statement="confidentiality"] .duty-name');
    await name?.click();
    await until("the reader", () => passageNow(panel));
    await panel.keyboard.press("Space");
    // The second passage is long: the key shows the rest of it first.
    await until("the third passage", async () => {
      await panel.keyboard.press("ArrowDown");
      return (await passageNow(panel))?.startsWith("These other organisations");
    });
    await isSaved(panel);
    await panel.keyboard.press("Escape");
    await dutiesAre(panel, [
      "Call recording: due",
      "Confidentiality: stopped at 3 of 5",
      "Offence statement: due",
    ]);
    await isSaved(panel);

    await (await desk.worker()).close();
    await panel.reload();
    await dutiesAre(panel, [
      "Call recording: due",
      "Confidentiality: stopped at 3 of 5",
      "Offence statement: due",
    ]);
    await (await panel.$('[data-statement="confidentiality"] .duty-name'))?.click();
    await until("the third passage", async () =>
      (await passageNow(panel))?.startsWith("These other organisations"),
    );
    await panel.keyboard.press("Space");
    await isSaved(panel);
    const calls = await (await desk.worker()).evaluate(async () =>
      Object.keys(await chrome.storage.local.get()).filter((key) => key.startsWith("call:")),
    );
    expect(calls).toHaveLength(1);
  });

  it("is still the same call after the browser was killed", async () => {
    let page = await desk.open(`${caseUrl(desk, FIRST)}`);
    let panel = await openPanel(desk, page);
    await shows(panel, FIRST);
    await panel.keyboard.press("o");
    await dutiesAre(panel, ALL_DUE);
    // No softphone says that a call began: the first passage begins it.
    await panel.keyboard.press("Space");
    await until("the reader", () => passageNow(panel));
    await panel.keyboard.press("Space");
    await isSaved(panel);

    await desk.restart("kill");
    page = await desk.open(caseUrl(desk, FIRST));
    panel = await openPanel(desk, page);
    await until("the reading", async () =>
      (await states(panel))[0]?.startsWith("Call recording: read"),
    );
    expect(await shownText(panel)).toContain("Outgoing you said");
  });
});

describe("what is due", () => {
  it("on an incoming call is not the recording line, and says why in the policy's words", async () => {
    const page = await desk.open(caseUrl(desk, FIRST));
    const panel = await openPanel(desk, page);
    await answerIncoming(page);
    await dutiesAre(panel, [
      "Call recording: not due",
      "Confidentiality: due",
      "Offence statement: due",
    ]);
    const [recording] = await duties(panel);
    expect(recording?.reason).toContain(
      edition("It is not necessary to warn", "included in the automated message."),
    );
  });

  it("is asked while the direction is unknown, and follows the answer", async () => {
    const page = await desk.open(caseUrl(desk, FIRST));
    const panel = await openPanel(desk, page);
    await dutiesAre(panel, [
      "Call recording: which way is the call?",
      "Confidentiality: due",
      "Offence statement: due",
    ]);
    await shows(panel, "Is this call outgoing or incoming?");
    await panel.keyboard.press("i");
    await dutiesAre(panel, [
      "Call recording: not due",
      "Confidentiality: due",
      "Offence statement: due",
    ]);
    await panel.keyboard.press("o");
    await dutiesAre(panel, ALL_DUE);
    expect(await shownText(panel)).toContain("Outgoing you said");
  });

  it("is asked while it isn't known who is on the call", async () => {
    const page = await desk.open(caseUrl(desk, "121 0012 55508"));
    const panel = await openPanel(desk, page);
    await shows(panel, "Which parent is the client?");
    expect((await states(panel)).slice(1)).toEqual([
      "Confidentiality: which parent is it?",
      "Offence statement: which parent is it?",
    ]);
    await panel.keyboard.press("n");
    await shows(panel, "Non-resident parent you said");
    expect((await states(panel)).slice(1)).toEqual([
      "Confidentiality: due",
      "Offence statement: due",
    ]);
  });

  it("is due where the console doesn't show first contact, until the handler says otherwise", async () => {
    const page = await desk.open(caseUrl(desk, "121 0012 40011"));
    const panel = await openPanel(desk, page);
    await shows(panel, "No record here.");
    await panel.keyboard.press("t");
    await shows(panel, "Not first contact you said");
    expect((await states(panel)).slice(1)).toEqual([
      "Confidentiality: not due",
      "Offence statement: not due",
    ]);
  });
});

describe("the panel", () => {
  it("shows each window its own case, and turns to the tab that is shown", async () => {
    const one = await desk.open(caseUrl(desk, FIRST));
    const left = await openPanel(desk, one);
    await shows(left, FIRST);

    const session = await desk.browser.target().createCDPSession();
    const { targetId } = await session.send("Target.createTarget", {
      url: caseUrl(desk, "121 0012 61113"),
      newWindow: true,
    });
    const target = await desk.browser.waitForTarget(
      (each) => (each as unknown as { _targetId: string })._targetId === targetId,
    );
    const other = await target.page();
    if (other === null) throw new Error("The second window has no page.");
    const right = await openPanel(desk, other);
    await shows(right, "121 0012 61113");
    await shows(left, FIRST);
    expect(await panels(desk)).toHaveLength(2);

    await one.bringToFront();
    await goToCase(one, "121 0012 34575");
    await shows(left, "121 0012 34575");
    await shows(right, "121 0012 61113");
    expect(await shownText(right)).not.toContain("34575");
  });

  it("is announced by a badge and a chip while it is closed, and only then", async () => {
    const page = await desk.open(caseUrl(desk, FIRST));
    await until("the chip", () => chip(page));
    const worker = await desk.worker();
    const badge = () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        return tab?.id === undefined ? "" : chrome.action.getBadgeText({ tabId: tab.id });
      });
    // The direction isn't known yet: the recording line is a question, not a duty.
    await until("two due", async () => (await badge()) === "2");
    await dial(page, "PWC");
    await until("three due", async () => (await badge()) === "3");
    const panel = await openPanel(desk, page);
    await until("no chip", async () => (await chip(page)) === null);
    await readAllDue(panel);
    await until("nothing due", async () => (await badge()) === "");
    await goToCase(page, "121 0012 34575");
    await shows(panel, "121 0012 34575");
    expect(await chip(page)).toBeNull();
  });

  it("moves to the next passage by the browser-wide shortcut while she types in her console", async () => {
    const page = await desk.open(caseUrl(desk, FIRST));
    const panel = await openPanel(desk, page);
    await dial(page, "PWC");
    await dutiesAre(panel, ALL_DUE);
    await (await panel.$('[data-statement="offence"] .duty-name'))?.click();
    await until("the reader", () => passageNow(panel));
    await page.bringToFront();
    await page.focus("#note-text");
    const worker = await desk.worker();
    await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      const { onCommand } = chrome.commands as unknown as {
        onCommand: { dispatch(name: string, tab: unknown): void };
      };
      onCommand.dispatch("next-passage", tab);
    });
    await until("the second passage", async () =>
      (await passageNow(panel))?.startsWith("Under Child Support Law"),
    );
    await page.keyboard.type("typed on");
    expect(await page.$eval("#note-text", (box) => (box as HTMLTextAreaElement).value)).toBe(
      "typed on",
    );
    const commands = await worker.evaluate(() => chrome.commands.getAll());
    expect(commands.map(({ name, shortcut }) => `${name} ${shortcut}`).sort()).toEqual([
      "_execute_action ",
      "client-says Alt+Shift+K",
      "next-passage Alt+Shift+Down Arrow",
      "open-panel Alt+Shift+O",
      "suicide-threat Alt+Shift+U",
    ]);
  });

  it("undoes a reading until the call ends", async () => {
    const page = await desk.open(caseUrl(desk, FIRST));
    const panel = await openPanel(desk, page);
    await dial(page, "PWC");
    await dutiesAre(panel, ALL_DUE);
    await panel.keyboard.press("Space");
    await until("the reader", () => passageNow(panel));
    await panel.keyboard.press("Space");
    await until("read", async () => (await states(panel))[0]?.includes("read"));
    await panel.click('[data-statement="recording"] .duty-line > .link');
    await dutiesAre(panel, ALL_DUE);
    await isSaved(panel);
  });
});
