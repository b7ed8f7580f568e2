import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { shows } from "../../scripts/desk/panel";
import type { Profile } from "../../src/profile/profile";
import { startTaughtConsole, type TaughtConsole } from "./driver/taught-console";
import { startTeaching, type Teacher } from "./driver/teacher";

let desk: Desk;
let crm: TaughtConsole;
let page: Page;
let teacher: Teacher;

beforeAll(async () => {
  desk = await startDesk();
  crm = await startTaughtConsole();
  page = await desk.open(crm.caseUrl(1));
  teacher = await startTeaching(desk, page);
});
afterAll(async () => {
  await desk.close();
  await crm.close();
});

const phone = (): Promise<Frame> =>
  until("the softphone", async () => page.frames().find((each) => each.url().includes("/calls/")));

const stored = async (): Promise<Profile | undefined> => {
  const worker = await desk.worker();
  const { consoles } = await worker.evaluate(() => chrome.storage.local.get("consoles"));
  return (consoles as { consoles: Profile[] } | undefined)?.consoles[0];
};

it("lists the tab of a site that may be seen, and goes there", async () => {
  await teacher.press(/^A console/);
  await teacher.barSays("Click the case reference on this page.");
});

it("takes the part of a text that is the reference", async () => {
  await teacher.clickThere("h1");
  await teacher.barSays("Which part is the case reference?");
  await teacher.pressInBar("“121001234567”");
});

it("takes what a click is on, and follows no link", async () => {
  await teacher.pressInBar("Not on this page");
  await teacher.barSays("Click what says which parent the client is.");
  await teacher.clickThere(".client");
  await teacher.barSays("Client’s role: what do these mean?");
  await teacher.pressInBar("That’s right");
  await teacher.barSays("Click what says whether the call is incoming or outgoing.");
  await teacher.clickThere("dd", await phone());
  await teacher.pressInBar("Outgoing call");
  // By the keyboard alone: through the page's texts, and Enter on the answer that is guessed.
  await teacher.barSays("Click what says whether this is the first contact.");
  await page.keyboard.down("Alt");
  // The heading, then the labels and values of three rows.
  for (let step = 0; step < 7; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Alt");
  await teacher.barSays("The page says “Yes”. What does it mean?");
  await page.keyboard.press("Enter");
  await teacher.barSays("Click what says whether a call is going on, such as “Connected”.");
  await teacher.pressInBar("Not on this page");
  await teacher.clickThere(".team");
  await teacher.barSays("Owning team: Falkirk Team 4");
  await teacher.pressInBar("That’s right");
  for (const task of [
    "Click the case’s markers.",
    "Click one of the case’s notes.",
    "Click what says which language the client speaks.",
  ]) {
    await teacher.barSays(task);
    await teacher.pressInBar("Not on this page");
  }
  await teacher.clickThere(".queue");
  await teacher.barSays("Only pages that say “Child maintenance” here are cases.");
  await teacher.pressInBar("That’s right");
  expect(page.url()).toBe(crm.caseUrl(1));
});

it("checks a second and a third case, and asks what new words mean", async () => {
  await teacher.reads("Now a second case");
  await teacher.press("Check");
  await teacher.reads("This is case 121001234567 still.");
  await page.goto(crm.caseUrl(2));
  await teacher.options.bringToFront();
  await teacher.press("Check");
  await teacher.reads("Now a third case");
  await teacher.reads("What do these words mean?");
  await page.goto(crm.caseUrl(3));
  await teacher.options.bringToFront();
  await teacher.press("Check");
  await teacher.reads("Every field was found on all 3 cases.");
  await teacher.press("Go on");
});

it("saves a profile that finds the fields by their labels", async () => {
  await teacher.reads("Name it and save it");
  await teacher.press("Save");
  await teacher.reads("Saved");
  const profile = await until("the profile", stored);
  const site = new URL(crm.caseUrl(1)).origin;
  expect(profile).toEqual({
    format: 1,
    id: "127-0-0-1",
    name: "127.0.0.1",
    frames: [
      {
        addresses: [`${site}/cases/*`],
        place: "page",
        caseScreen: [
          { locators: [{ role: "heading" }], part: { take: "digits", length: 12 } },
          { locators: [{ label: "Queue" }], is: ["Child maintenance"] },
        ],
        fields: {
          caseReference: {
            locators: [{ role: "heading" }],
            part: { take: "digits", length: 12 },
          },
          role: {
            locators: [{ label: "Client" }],
            values: { "Receiving parent": "pwc", "Paying parent": "nrp", Other: null },
          },
          firstContact: {
            locators: [{ label: "First contact" }],
            values: { Yes: true, No: false },
          },
          owningTeam: { locators: [{ label: "Team" }], values: { "(no value)": null } },
        },
      },
      {
        addresses: [expect.stringMatching(/^http:\/\/localhost:\d+\/calls\/\*$/)],
        place: "frame",
        fields: {
          direction: {
            locators: [{ label: "Direction" }],
            values: { Outgoing: "outbound", Incoming: "inbound" },
          },
        },
      },
    ],
  });
});

it("is at work at once: the panel shows the case, and takes no other record for one", async () => {
  await page.bringToFront();
  await page.goto(crm.caseUrl(1));
  const panel = await openPanel(desk, page);
  await shows(panel, "121001234567");
  await shows(panel, "Outgoing");
  await page.goto(crm.caseUrl(4));
  await shows(panel, "No case on this screen");
});

it("brings the bar back after the page was loaded anew, and takes it away with the wizard", async () => {
  const again = await startTeaching(desk, page);
  await again.press(/^A console/);
  await again.barSays("Click the case reference on this page.");
  await page.reload();
  await again.barSays("Click the case reference on this page.");
  await page.keyboard.press("Escape");
  await again.reads("Nothing was pointed at yet");
  await again.press("Go back to pointing");
  await again.barSays("Click the case reference on this page.");
  await again.options.close();
  await until("no bar", async () => (await page.$("verbatim-teaching")) === null);
});

it("leaves nothing in the page", async () => {
  expect(await page.$$("verbatim-teaching, verbatim-outline")).toEqual([]);
});
