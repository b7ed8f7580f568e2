import { afterEach, beforeEach, expect, it } from "vitest";
import { dial } from "../../scripts/desk/console";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { isSaved, passageNow, shows } from "../../scripts/desk/panel";

const CASE = "121 0012 34567";

let desk: Desk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.close());

it("a press on a call is answered to the panel that it was made in, and told to no page", async () => {
  const page = await desk.open(caseUrl(desk, CASE));
  const panel = await openPanel(desk, page);
  await shows(panel, CASE);
  const listening = await desk.open(panel.url().replace("/panel/", "/options/"));
  await listening.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    chrome.runtime.onMessage.addListener((message: { kind: string }) => {
      told.push(message.kind);
    });
  });
  // The panel is about the tab that is in front.
  await page.bringToFront();
  await shows(panel, CASE);
  await dial(page, "PWC");
  await panel.keyboard.press("Space");
  await until("the reader", () => passageNow(panel));
  const told = () =>
    listening.evaluate(() => (window as never as { told: string[] }).told.splice(0));
  // The console has said by then what it has to say of the connection.
  await until("silence", async () => {
    await new Promise((done) => setTimeout(done, 500));
    return (await told()).length === 0;
  });
  const before = await passageNow(panel);
  await panel.keyboard.press("ArrowDown");
  await until("the next passage", async () => (await passageNow(panel)) !== before);
  await isSaved(panel);
  // The key's own question to the background comes to every page of the extension.
  expect((await told()).filter((kind) => kind !== "record")).toEqual([]);
  await panel.evaluate(() => chrome.runtime.sendMessage({ kind: "view", tab: 1 }));
  expect(await told()).toContain("view changed");
});
