import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { shownText, shows } from "../../scripts/desk/panel";

const ENGLISH = "121 0012 34567";
const WELSH = "121 0012 70240";
const TURKISH = "121 0013 34418";

let desk: Desk;
let page: Page;
let panel: Page;
beforeAll(async () => {
  desk = await startDesk();
  page = await desk.open(caseUrl(desk, WELSH));
  panel = await openPanel(desk, page);
});
afterAll(() => desk.close());

describe("a case in another language than the policy", () => {
  it("in Welsh: the policy says nothing about it, and the organisation's contact once it is there", async () => {
    await shows(panel, "The policy says nothing about Welsh");
    await shows(panel, "No Welsh contact was put in");
    const worker = await desk.worker();
    const organisation = { format: 1, contacts: { welsh: "Llinell Gymraeg" } };
    await worker.evaluate((each) => chrome.storage.local.set({ organisation: each }), organisation);
    await shows(panel, "Llinell Gymraeg");
  });

  it("in Turkish: what the policy says of clients who speak no English, quoted", async () => {
    await page.goto(caseUrl(desk, TURKISH));
    await shows(panel, "Your console says that this case’s language is Turkish");
    expect(await shownText(panel)).not.toContain("nothing about Welsh");
  });

  it("in English: nothing is said of languages", async () => {
    await page.goto(caseUrl(desk, ENGLISH));
    await shows(panel, ENGLISH);
    await until("the other case to go", async () => !(await shownText(panel)).includes("Turkish"));
    expect(await shownText(panel)).not.toContain("language is");
  });
});
