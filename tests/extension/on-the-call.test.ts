import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dial, hangUp, softphone } from "../../scripts/desk/console";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import {
  duties,
  dutiesAre,
  isSaved,
  passageNow,
  readAllDue,
  readToEnd,
  shownText,
  shows,
  states,
} from "../../scripts/desk/panel";
import { buildWithPack } from "./driver/damaged-build";

const FIRST = "121 0012 34567";
const BOTH_OWED = ["Confidentiality: owed", "Offence statement: owed", "Call recording: due"];
const ALL_DUE = ["Call recording: due", "Confidentiality: due", "Offence statement: due"];

let desk: Desk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.close());

const stored = async (): Promise<string> =>
  (await desk.worker()).evaluate(async () => {
    // What the organisation filled in is its own, and there before any call.
    const { organisation: _own, ...local } = await chrome.storage.local.get();
    return JSON.stringify([local, await chrome.storage.session.get()]);
  });

const fillIn = async (record: Record<string, unknown>): Promise<void> => {
  await (await desk.worker()).evaluate((values) => chrome.storage.local.set(values), record);
};

async function onCall(reference = FIRST): Promise<{ page: Page; panel: Page }> {
  const page = await desk.open(caseUrl(desk, reference));
  const panel = await openPanel(desk, page);
  await dial(page, "PWC");
  await shows(panel, "On call since");
  return { page, panel };
}

describe("a suicide threat", () => {
  it("shows the organisation's own steps and the officer first, and times that are kept nowhere", async () => {
    await fillIn({
      organisation: {
        format: 1,
        suicideThreat: {
          steps: ["Keep the client talking.", "Raise your red card."],
          lastChecked: "2026-11-03",
        },
        nominatedOfficers: [
          { team: "Falkirk Team 4", name: "R. Example", contact: "01632 960890" },
        ],
      },
    });
    const { page, panel } = await onCall();
    await panel.keyboard.press("s");
    await shows(panel, "From your organisation · checked 3 November 2026");
    const text = await shownText(panel);
    expect(text.indexOf("Raise your red card.")).toBeLessThan(
      text.indexOf("If a suicide threat is received"),
    );
    expect(text).toContain("R. Example, 01632 960890");
    await panel.keyboard.press("r");
    await until("the time", async () => /referred \d\d:\d\d/.test(await shownText(panel)));
    expect(await stored()).not.toMatch(/referred|referral/i);

    // Put off, quietly, until this client's next contact: with the date and no cause.
    await (await panel.$("aria/Back to the call"))?.click();
    await shows(panel, "Verbatim has put this off; the policy doesn’t say.");
    await isSaved(panel);
    await hangUp(page);
    await shows(panel, "Call ended");
    await until("idle", async () => (await softphone(page)).$('body[data-state="idle"]'));
    await dial(page, "PWC");
    await dutiesAre(panel, BOTH_OWED);
    expect((await duties(panel))[0]?.reason).toMatch(/^Put off on \d+ \w+ \d{4}, \d\d:\d\d\. Told/);
    expect(await stored()).not.toMatch(/suicid|threat\b/i);
  });

  it("says that the policy gives no steps while the organisation has filled none in", async () => {
    const { panel } = await onCall();
    await panel.keyboard.press("s");
    await shows(panel, "It gives no steps beyond this, and nothing on emergency services.");
    expect(await panel.$$(".organisation")).toHaveLength(0);
  });
});

describe("who is on the phone", () => {
  it.each([
    ["Voicemail", "this is a machine"],
    ["Someone else", "this is someone else"],
  ])("%s: statements to the client are held, and Bogus Calls is one key away", async (who, why) => {
    const { panel } = await onCall();
    await panel.keyboard.press("w");
    await (await until(who, () => panel.$(`aria/${who}`))).click();
    await dutiesAre(panel, [
      "Call recording: held",
      "Confidentiality: held",
      "Offence statement: held",
    ]);
    await shows(panel, `Statements to the client are held: ${why}.`);
    await panel.keyboard.press("b");
    await until("the card", () => panel.$('[data-situation="bogus"]'));
  });

  it("a representative: the two checks, and the handler decides", async () => {
    const { panel } = await onCall();
    await panel.keyboard.press("w");
    await (await until("the choice", () => panel.$("aria/A representative"))).click();
    await shows(
      panel,
      "what authorisation is necessary from the client and what information can / cannot be disclosed.",
    );
    await shows(
      panel,
      "The policy doesn’t say whether the statements are given to a representative. You decide.",
    );
    await dutiesAre(panel, ALL_DUE);
  });
});

describe("escalation routes", () => {
  it("stand on every call, the ones that fit this case first, and a referral is noted with one key", async () => {
    const { panel } = await onCall("121 0012 61113");
    await shows(panel, "Marker “Potentially violent”");
    const first = await panel.$eval(".route", (route) => route.textContent);
    expect(first).toMatch(/^Unacceptable behaviour.*marker/);
    expect(await panel.$$eval(".route .link", (links) => links.length)).toBe(11);
    await shows(panel, "refer “promptly”, answer “within twenty working days”");
    await panel.keyboard.press("e");
    await panel.keyboard.press("Enter");
    await (await until("the key", () => panel.$(".route-details .button"))).click();
    await until("the time", async () => /referred \d\d:\d\d/.test(await shownText(panel)));
    await isSaved(panel);
    expect(await stored()).toContain('"kind":"referral noted"');
  });

  it("show the organisation's contact in a box of its own", async () => {
    await fillIn({
      organisation: { format: 1, freedomOfInformation: { team: "Information Rights, Leeds" } },
    });
    const { panel } = await onCall();
    await (await until("the route", () => panel.$("aria/Freedom of Information"))).click();
    await until("the box", async () =>
      (await panel.$(".organisation"))?.evaluate((box) =>
        box.textContent?.includes("Information Rights, Leeds"),
      ),
    );
  });
});

describe("looked up from outside the panel", () => {
  const dispatch = async (event: "commands" | "menu", detail: string): Promise<void> => {
    await (await desk.worker()).evaluate(
      async (kind, text) => {
        const [tab] = await chrome.tabs.query({ active: true });
        const events = chrome as unknown as Record<
          string,
          Record<string, { dispatch(...all: unknown[]): void }>
        >;
        if (kind === "commands") events.commands?.onCommand?.dispatch(text, tab);
        else
          events.contextMenus?.onClicked?.dispatch(
            { menuItemId: "look-up", selectionText: text },
            tab,
          );
      },
      event,
      detail,
    );
  };

  it("selected text of a console page is looked up, and not kept", async () => {
    const { panel } = await onCall();
    await dispatch("menu", "maladministration claim");
    await until("the search", async () =>
      (await panel.$(".sheet .search"))?.evaluate(
        (box) => (box as HTMLInputElement).value === "maladministration claim",
      ),
    );
    await shows(panel, "Special Payments");
    const marked = await panel.$$eval(".choice mark", (marks) =>
      marks.map((mark) => mark.textContent),
    );
    expect(marked).toContain("maladministration");
    expect(await stored()).not.toContain("maladministration claim");
  });

  it("the shortcut opens what the client says", async () => {
    const { panel } = await onCall();
    await dispatch("commands", "client-says");
    await until("the search", () => panel.$(".sheet .search"));
    const all = await (await desk.worker()).evaluate(() => chrome.commands.getAll());
    expect(all.find(({ name }) => name === "client-says")?.shortcut).toBe("Alt+Shift+K");
  });
});

describe("a new edition", () => {
  it("leaves a call in progress its wording, and tells who read the old words once", async () => {
    const build = buildWithPack((pack) => {
      const recording = pack.statements.find(({ id }) => id === "recording")?.wordings[0];
      const block = recording?.passages[0]?.blocks[0];
      if (recording === undefined || block?.kind !== "paragraph")
        throw new Error("No such statement.");
      block.text = block.text.replace("may be recorded", "will be recorded");
      recording.digest = "0".repeat(64);
    });
    let { page, panel } = await onCall();
    await readAllDue(panel);
    await isSaved(panel);
    await hangUp(page);
    await shows(panel, "Call ended");
    // Another call, begun in the old wording and not ended: no softphone says that it was.
    await (await panel.$("aria/Next call with this client"))?.click();
    await until("idle", async () => (await softphone(page)).$('body[data-state="idle"]'));
    await panel.keyboard.press("o");
    await until("due", async () => (await states(panel))[0] === "Call recording: due");
    await (await panel.$('[data-statement="offence"] .duty-name'))?.click();
    await until("the reader", () => passageNow(panel));
    await panel.keyboard.press("Space");
    await isSaved(panel);

    await desk.restart("kill", build);
    page = await desk.open(caseUrl(desk, FIRST));
    panel = await openPanel(desk, page);
    await dutiesAre(panel, [
      "Call recording: due",
      "Confidentiality: not due",
      "Offence statement: stopped at 2 of 5",
    ]);
    await (await panel.$('[data-statement="recording"] .duty-name'))?.click();
    expect(await until("the old words", () => passageNow(panel))).toContain(
      "this call may be recorded",
    );
    await readToEnd(panel);
    await isSaved(panel);
    await panel.keyboard.press("q");
    await shows(panel, "Call ended");

    await dial(page, "PWC");
    await shows(panel, "The wording has changed");
    expect(await panel.$eval(".wording-change del", (old) => old.textContent)).toBe("may");
    expect(await panel.$eval(".wording-change ins", (fresh) => fresh.textContent)).toBe("will");
    await (await panel.$("aria/I have seen it"))?.click();
    await until("gone", async () => !(await shownText(panel)).includes("The wording has changed"));
    await panel.reload();
    await shows(panel, "On call since");
    await until("the words", async () => (await panel.$(".duty")) !== null);
    expect(await shownText(panel)).not.toContain("The wording has changed");
    rmSync(build, { recursive: true });
  });
});
