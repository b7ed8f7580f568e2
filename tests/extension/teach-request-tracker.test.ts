import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { shows } from "../../scripts/desk/panel";
import { goToTicket, logIn } from "../../scripts/desk/request-tracker/pages";
import {
  type RequestTracker,
  startRequestTracker,
} from "../../scripts/desk/request-tracker/request-tracker";
import type { Profile } from "../../src/profile/profile";
import { facts, type ShownFacts } from "./driver/request-tracker";
import { startTeaching, type Teacher } from "./driver/teacher";

// A real console that knows nothing of Verbatim. Without it nothing here can be tried.
const started = await startRequestTracker();
const missing = "missing" in started ? started.missing : undefined;
if (missing !== undefined) console.log(`Not taught on Request Tracker: ${missing}`);

/** The value of a custom field, as a person sees it on a ticket. */
const shownIn = (field: string): string =>
  `.ticket-info-cfs .inline-edit-display .custom-field-${field.replaceAll(" ", "-")} .current-value`;

describe.skipIf(missing !== undefined)("Request Tracker 5 is taught with clicks alone", () => {
  const tracker = started as RequestTracker;
  let desk: Desk;
  let page: Page;
  let teacher: Teacher;
  beforeAll(async () => {
    desk = await startDesk();
    page = await desk.open(tracker.url);
    await logIn(page, tracker);
    await goToTicket(page, tracker.tickets.incoming);
    teacher = await startTeaching(desk, page);
  });
  afterAll(async () => {
    await desk?.close();
    await tracker.close();
  });

  const stored = async (): Promise<Profile | undefined> => {
    const worker = await desk.worker();
    const { consoles } = await worker.evaluate(() => chrome.storage.local.get("consoles"));
    return (consoles as { consoles: Profile[] } | undefined)?.consoles[0];
  };
  const showsFacts = (panel: Page, expected: ShownFacts) =>
    until(JSON.stringify(expected), async () => {
      const shown = await facts(panel);
      if (JSON.stringify(shown) === JSON.stringify(expected)) return true;
      throw new Error(`The panel shows ${JSON.stringify(shown)}`);
    });
  const skip = async (task: string) => {
    await teacher.barSays(task);
    await teacher.pressInBar("Not on this page");
  };
  const checkOn = async (ticket: number) => {
    await goToTicket(page, ticket);
    await teacher.options.bringToFront();
    await teacher.press("Check");
  };

  it("by pointing at a ticket's values", async () => {
    await teacher.press(/127\.0\.0\.1/);
    await teacher.barSays("Click the case reference on this page.");
    await teacher.clickThere(shownIn("SCIN"));
    await teacher.barSays("Case reference: 121001234567");
    await teacher.pressInBar("That’s right");
    await skip("Click the client’s own reference, not the case’s.");
    await teacher.clickThere(shownIn("Client role"));
    await teacher.pressInBar("Parent with care");
    await teacher.clickThere(shownIn("Call direction"));
    await teacher.pressInBar("Incoming call");
    await teacher.clickThere(shownIn("First contact"));
    await teacher.pressInBar("Yes, it is the first contact");
    await skip("Click what says whether a call is going on, such as “Connected”.");
    await teacher.clickThere(shownIn("Owning team"));
    await teacher.barSays("Owning team: Falkirk Team 4");
    await teacher.pressInBar("That’s right");
    await skip("Click the case’s markers.");
    await skip("Click one of the case’s notes.");
    await skip("Click what says which language the client speaks.");
    // A link: it isn't followed.
    const address = page.url();
    await teacher.clickThere(".inline-edit-display .queue .current-value a");
    await teacher.barSays("Only pages that say “Child maintenance” here are cases.");
    await teacher.pressInBar("That’s right");
    expect(page.url()).toBe(address);
  });

  it("by looking at a second and a third ticket", async () => {
    await teacher.reads("Now a second case");
    await checkOn(tracker.tickets.outgoing);
    await teacher.reads("What do these words mean?");
    await checkOn(tracker.tickets.unknown);
    await teacher.reads("Every field was found on all 3 cases.");
    await teacher.press("Go on");
  });

  it("into a profile that finds every field by its label", async () => {
    await teacher.reads("Name it and save it");
    await teacher.press("Save");
    await teacher.reads("Saved");
    const profile = await until("the profile", stored);
    expect(profile.frames).toEqual([
      {
        addresses: [`${new URL(tracker.url).origin}/Ticket/Display.html*`],
        place: "page",
        caseScreen: [
          { locators: [{ label: "SCIN" }] },
          { locators: [{ label: "Queue" }], is: ["Child maintenance"] },
        ],
        fields: {
          caseReference: { locators: [{ label: "SCIN" }] },
          role: {
            locators: [{ label: "Client role" }],
            values: {
              "Parent with care": "pwc",
              "Non-resident parent": "nrp",
              "(no value)": null,
            },
          },
          direction: {
            locators: [{ label: "Call direction" }],
            values: { Incoming: "inbound", Outgoing: "outbound" },
          },
          firstContact: {
            locators: [{ label: "First contact" }],
            values: { Yes: true, No: false, "(no value)": null },
          },
          owningTeam: { locators: [{ label: "Owning team" }] },
        },
      },
    ]);
  });

  it("that is at work at once, on tickets seen and not seen", async () => {
    await page.bringToFront();
    await goToTicket(page, tracker.tickets.incoming);
    const panel = await openPanel(desk, page);
    await showsFacts(panel, {
      case: "121001234567",
      facts: ["Parent with care", "Incoming", "First contact"],
      team: "Falkirk Team 4",
    });
    await goToTicket(page, tracker.tickets.noted);
    await showsFacts(panel, {
      case: "121001334418",
      facts: ["Parent with care", "Outgoing", "First contact"],
      team: "Hastings Team 1",
    });
    await goToTicket(page, tracker.tickets.general);
    await shows(panel, "No case on this screen");
  });
});
