import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, startDesk, until } from "../../scripts/desk/desk";
import { shownText } from "../../scripts/desk/panel";
import { compilePolicy } from "../../scripts/policy/editions";
import { wordsOfPassages } from "../../src/policy/wording";
import { openPopup, titles } from "./driver/popup";

const { pack } = await compilePolicy();

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
  await desk.open("about:blank");
});
afterAll(() => desk.close());

const UCB = "Unacceptable Client Behaviour and Potentially Violent Persons";

describe("the popup", () => {
  it.each([
    ["suicide", "Suicide Threats"],
    ["foi", "Freedom of Information"],
    ["recording", "Call Recording"],
    ["tape recorder", "Call Recording"],
    ["representative", "Representatives"],
    ["complant", "Complaints"],
    ["fined", "False Information Warnings"],
    ["special paym", "Special Payments"],
    ["interp", "Interpreters and Translation Services"],
    ["abuse", UCB],
  ])('finds for "%s" first: %s', async (query, title) => {
    const popup = await openPopup(desk);
    // The cursor is there from the start: no click.
    await popup.keyboard.type(query);
    await until(title, async () => (await titles(popup))[0] === title);
    await popup.close();
  });

  it("lists all 15 sections in the policy's order until something is typed", async () => {
    const popup = await openPopup(desk);
    await until("the sections", async () => (await titles(popup)).length === 15);
    expect(await titles(popup)).toEqual(pack.sections.map(({ title }) => title));
    await popup.close();
  });

  it("is no wider and no higher than a browser lets a popup be", async () => {
    const popup = await openPopup(desk);
    await until("the sections", async () => (await titles(popup)).length === 15);
    // The keys that open the panel are asked for, and come after it.
    await until("the keys", () => popup.$(".open-panel kbd"));
    const [width, height] = await popup.evaluate(() => [
      document.body.offsetWidth,
      document.documentElement.scrollHeight,
    ]);
    expect(width).toBe(400);
    expect(height).toBeLessThanOrEqual(600);
    await popup.close();
  });

  it("opens a section whole by arrow keys and Enter, and copies a statement's exact words", async () => {
    const popup = await openPopup(desk);
    await popup.keyboard.type("false information");
    await until("results", async () => (await titles(popup)).length > 0);
    await popup.keyboard.press("ArrowDown");
    await popup.keyboard.press("ArrowUp");
    await popup.keyboard.press("Enter");
    await until("the section", () => popup.$(".section"));
    const offence = pack.statements.find(({ id }) => id === "offence");
    const text = await shownText(popup);
    expect(text).toContain("must be given word for word");
    const session = await popup.createCDPSession();
    await session.send("Browser.grantPermissions", {
      permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"],
    });
    await (await popup.$(".copy .button"))?.click();
    await until("Copied", async () => (await shownText(popup)).includes("Copied"));
    const copied = await popup.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(wordsOfPassages(offence?.passages ?? []));
    await popup.close();
  });

  it("opens a section in the panel", async () => {
    const popup = await openPopup(desk);
    await popup.keyboard.type("special paym");
    await until("results", async () => (await titles(popup)).length > 0);
    await popup.keyboard.press("Enter");
    await (await until("the button", () => popup.$("aria/Open in the panel"))).click();
    const target = await desk.browser.waitForTarget((each) =>
      each.url().endsWith("/src/panel/index.html"),
    );
    const panel = await target.asPage();
    await until("the section", async () =>
      (await shownText(panel)).includes("some type of maladministration"),
    );
    await panel.close();
  });

  it("shows both editions' addresses where they differ, as unverified, and a dead link as one", async () => {
    const popup = await openPopup(desk);
    await popup.keyboard.type("freedom");
    await until("results", async () => (await titles(popup)).length > 0);
    await popup.keyboard.press("Enter");
    const links = await until("links", () =>
      popup.$$eval(".addresses li", (items) => items.map((item) => item.textContent)),
    );
    expect(links).toEqual([
      expect.stringMatching(/^http:\/\/intranlink\.link2.*web edition, unverified$/),
      expect.stringMatching(/^http:\/\/intralink\.link2.*print edition, unverified$/),
    ]);
    await popup.keyboard.press("Escape");
    await until("the search box", () => popup.$(".search"));
    await popup.keyboard.type("sensitive");
    await until("results", async () => (await titles(popup))[0]?.includes("Sensitive"));
    await popup.keyboard.press("Enter");
    await until("the gap", async () =>
      (await shownText(popup)).includes("The policy gives no address for this link."),
    );
    await popup.close();
  });
});
