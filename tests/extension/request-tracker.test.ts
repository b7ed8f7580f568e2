import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { dutiesAre, shownText, shows } from "../../scripts/desk/panel";
import {
  cancelEditing,
  editInPlace,
  fillIn,
  goToTicket,
  logIn,
  logOut,
  startEditing,
} from "../../scripts/desk/request-tracker/pages";
import {
  type RequestTracker,
  startRequestTracker,
} from "../../scripts/desk/request-tracker/request-tracker";
import { teachRequestTracker } from "../../scripts/desk/request-tracker/teach";
import { facts, followFacts, type ShownFacts } from "./driver/request-tracker";

// A real console that knows nothing of Verbatim. Without it nothing here can be tried.
const started = await startRequestTracker();
const missing = "missing" in started ? started.missing : undefined;
if (missing !== undefined) console.log(`Not tested against Request Tracker: ${missing}`);

const ALL_DUE = ["Call recording: due", "Confidentiality: due", "Offence statement: due"];
const INCOMING = ["Call recording: not due", "Confidentiality: due", "Offence statement: due"];
const FIRST = {
  case: "121001234567",
  facts: ["Parent with care", "Incoming", "First contact"],
  team: "Falkirk Team 4",
};

describe.skipIf(missing !== undefined)("in Request Tracker 5", () => {
  const tracker = started as RequestTracker;
  let desk: Desk;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    desk = await startDesk();
    await teachRequestTracker(desk, tracker.url);
    page = await desk.open(tracker.url);
    await logIn(page, tracker);
    await goToTicket(page, tracker.tickets.incoming);
    panel = await openPanel(desk, page);
  });
  afterAll(async () => {
    await desk?.close();
    await tracker.close();
  });

  const showsFacts = (expected: ShownFacts) =>
    until(JSON.stringify(expected), async () => {
      const shown = await facts(panel);
      if (JSON.stringify(shown) === JSON.stringify(expected)) return true;
      throw new Error(`The panel shows ${JSON.stringify(shown)}`);
    });

  it("reads a ticket's fields from their labels", async () => {
    await showsFacts(FIRST);
    await dutiesAre(panel, INCOMING);
    expect(await shownText(panel)).not.toContain("Not found on this screen");
  });

  it("isn't misled by the forms that repeat every label, nor by what was typed and cancelled", async () => {
    const seen = await followFacts(panel);
    await startEditing(page, "basics");
    await showsFacts(FIRST);
    await startEditing(page);
    await showsFacts(FIRST);
    await fillIn(page, "Owning team", "Falkirk Team 5");
    await showsFacts({ ...FIRST, team: "Falkirk Team 5" });
    // Half a reference isn't another case's: the profile says how long one is.
    await fillIn(page, "SCIN", "12100128");
    await page.keyboard.press("Tab");
    await until("no case", async () => (await facts(panel)) === null);
    await cancelEditing(page);
    await showsFacts(FIRST);
    await dutiesAre(panel, INCOMING);
    for (const each of await seen()) expect([FIRST.case, undefined]).toContain(each?.case);
  });

  it("follows a field that is changed in its place, and shows nothing else on the way", async () => {
    // What was typed is in the closed form still, and would be saved with the next change.
    await goToTicket(page, tracker.tickets.incoming);
    await showsFacts(FIRST);
    const seen = await followFacts(panel);
    await editInPlace(page, "Call direction", "Outgoing");
    const changed = { ...FIRST, facts: ["Parent with care", "Outgoing", "First contact"] };
    await showsFacts(changed);
    await dutiesAre(panel, ALL_DUE);
    // Between two documents there is no case.
    for (const each of await seen()) expect([FIRST, changed, null]).toContainEqual(each);
  });

  it("goes on to the next ticket, which is another case", async () => {
    await goToTicket(page, tracker.tickets.outgoing);
    await showsFacts({
      case: "121001281816",
      facts: ["Non-resident parent", "Outgoing", "Not first contact"],
      team: "Belfast Team 6",
    });
  });

  it("takes “(no value)” for unknown, and asks", async () => {
    await goToTicket(page, tracker.tickets.unknown);
    await showsFacts({ case: "121001240011", facts: ["Outgoing"], team: "Plymouth Team 2" });
    await shows(panel, "Which parent is the client?");
    const text = await shownText(panel);
    expect(text).toContain("First contact? not shown");
    expect(text).not.toContain("no value");
  });

  it("recognises a colleague's note among the comments", async () => {
    await goToTicket(page, tracker.tickets.noted);
    await showsFacts({
      case: "121001334418",
      facts: ["Parent with care", "Outgoing", "First contact"],
      team: "Hastings Team 1",
    });
    await shows(panel, "A colleague’s note of 12 Nov 2025, 10:20 with the parent with care");
  });

  it("sees no case in a ticket of another queue", async () => {
    await goToTicket(page, tracker.tickets.general);
    await shows(panel, "No case on this screen");
  });

  it("sees no case once the handler has logged out", async () => {
    await goToTicket(page, tracker.tickets.incoming);
    await shows(panel, FIRST.case);
    await logOut(page, tracker);
    await shows(panel, "No case on this screen");
    expect(await shownText(panel)).not.toContain(FIRST.case);
  });
});
