import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { shows } from "../../scripts/desk/panel";

let desk: Desk;
let panel: Page;
let options: Page;
/** Where the call is: the panel goes by the tab that is active. */
let page: Page;

const stored = async (): Promise<unknown> => {
  const worker = await desk.worker();
  return worker.evaluate(async () => (await chrome.storage.local.get("preferences")).preferences);
};

const isCalled = (text: string): Promise<boolean> =>
  until(`"${text}" in the options`, () =>
    options.evaluate((words) => document.body.textContent?.includes(words) === true, text),
  );

/** Sets the key of an action, and saves. */
async function setKey(action: string, key: string): Promise<void> {
  await options.bringToFront();
  await options.focus(`#key-${action}`);
  await options.keyboard.press("Enter");
  await options.keyboard.press(key as "z");
  await (await until("its button", () => options.$(".save-line .button"))).click();
}

async function isEndCallBy(key: string): Promise<void> {
  await page.bringToFront();
  await until(`“End call” by ${key}`, async () => {
    const button = await panel.$(`[aria-keyshortcuts="${key}"]`);
    return button !== null;
  });
}

const textSize = (): Promise<string> =>
  panel.evaluate(() => getComputedStyle(document.documentElement).fontSize);

beforeAll(async () => {
  desk = await startDesk();
  page = await desk.open(caseUrl(desk, "121 0012 34567"));
  panel = await openPanel(desk, page);
  await shows(panel, "Call recording");
  // The call begins with the first press.
  await panel.keyboard.press("Space");
  await until("the reader", () => panel.$(".passage--now"));
  await panel.keyboard.press("Space");
  await panel.keyboard.press("Escape");
  await isEndCallBy("q");
  const { host } = new URL(panel.url());
  options = await desk.open(`chrome-extension://${host}/src/options/index.html#keys`);
  await options.waitForSelector("#key-endCall");
});
afterAll(() => desk.close());

describe("a key that is changed in the options", () => {
  it("works in a panel that is open, at once", async () => {
    await setKey("endCall", "z");
    await isCalled("Saved.");
    expect(await stored()).toEqual({ version: 1, textSize: 100, keys: { endCall: "z" } });
    await isEndCallBy("z");
  });

  it("that clashes is refused, and the panel's stays", async () => {
    await setKey("endCall", "o");
    await isCalled("O does two things");
    expect(await stored()).toEqual({ version: 1, textSize: 100, keys: { endCall: "z" } });
    await isEndCallBy("z");
  });

  it("does what it says, and its old one nothing", async () => {
    await panel.keyboard.press("q");
    await panel.keyboard.press("z");
    await shows(panel, "Call ended");
  });
});

describe("the size of the panel's text", () => {
  it("grows by its button, and is kept beside the keys", async () => {
    expect(await textSize()).toBe("16px");
    await (await until("its button", () => panel.$(".text-size button + button"))).click();
    await until("20 px", async () => (await textSize()) === "20px");
    await until("it kept", async () => JSON.stringify(await stored()).includes('"textSize":125'));
    expect(await stored()).toEqual({ version: 1, textSize: 125, keys: { endCall: "z" } });
  });

  it("is there again when the panel is loaded anew; other pages go by the browser's", async () => {
    await panel.reload();
    await until("20 px", async () => (await textSize()) === "20px");
    await options.reload();
    await options.waitForSelector("#key-endCall");
    expect(await options.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
      "16px",
    );
  });
});

describe("preferences that can't be read", () => {
  it("leave the keys that there are at first, and the log says so", async () => {
    const said: string[] = [];
    panel.on("console", (message) => said.push(message.text()));
    const worker = await desk.worker();
    await worker.evaluate(() =>
      chrome.storage.local.set({
        preferences: { version: 1, textSize: 100, keys: { suicideThreat: "" } },
      }),
    );
    await until("16 px", async () => (await textSize()) === "16px");
    expect(await panel.$('[aria-keyshortcuts="s"]')).not.toBeNull();
    expect(said.join("\n")).toContain("The preferences can't be read; the defaults hold.");
  });
});

describe("the browser-wide shortcuts", () => {
  it("are bound as they are suggested: none clashes with this browser's own", async () => {
    const worker = await desk.worker();
    const commands = await worker.evaluate(() => chrome.commands.getAll());
    expect(
      Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut])),
    ).toMatchObject({
      "open-panel": "Alt+Shift+O",
      "suicide-threat": "Alt+Shift+U",
      "client-says": "Alt+Shift+K",
      "next-passage": expect.stringContaining("Alt+Shift+Down"),
    });
  });
});
