import { rmSync } from "node:fs";
import type { Frame, Page } from "puppeteer-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Desk, startDesk, until } from "../../scripts/desk/desk";
import { startFirefoxDesk } from "../../scripts/desk/firefox/firefox-desk";
import { copyBuild, idOfFolder } from "./driver/build-copy";
import { describeInFirefox } from "./driver/firefox";
import { maySetPolicies, setChromiumPolicy } from "./driver/policies";

const start = async (extension?: string): Promise<Desk> => {
  const desk = await startDesk(extension === undefined ? {} : { extension });
  onTestFinished(() => desk.close());
  return desk;
};

/** A copy of the store build that begins on a profile of its own. */
const store = (): string => {
  const folder = copyBuild("store", {});
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

const isWelcome = (url: string): boolean => url.endsWith("/src/welcome/index.html");

const welcomePage = async (desk: Desk): Promise<Page> => {
  const target = await desk.browser.waitForTarget((each) => isWelcome(each.url()));
  const page = await target.asPage();
  await page.bringToFront();
  await page.waitForSelector("h1");
  return page;
};

const instruction = (page: Page): Promise<string> =>
  page.$eval(".instruction", (element) => element.textContent ?? "");

/** What the practice call says is to be done, once it says so. */
const says = (page: Page, text: string): Promise<boolean> =>
  until(`"${text}"`, async () => (await instruction(page)).includes(text));

const practicePanel = (page: Page): Promise<Frame> =>
  until("the practice panel", async () => {
    const frame = page.frames().find((each) => each.url().endsWith("#practice"));
    return (await frame?.$(".duty")) === null ? undefined : frame;
  });

/** Presses Tab until a button has the focus, in the page or in the panel. */
const tabTo = (page: Page, frame: Page | Frame, name: string): Promise<boolean> =>
  until(`the focus on "${name}"`, async () => {
    await page.keyboard.press("Tab");
    return frame.evaluate(
      (text) => document.activeElement?.textContent?.includes(text) === true,
      name,
    );
  });

/** Every key that anything is kept under, in both stores. */
const keptKeys = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.local.get());
    for (const { name = "" } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      for (const store of db.objectStoreNames) {
        const request = db.transaction(store).objectStore(store).getAllKeys();
        keys.push(
          ...(await new Promise<string[]>((done, fail) => {
            request.onsuccess = () => done(request.result.map(String));
            request.onerror = () => fail(request.error);
          })),
        );
      }
      db.close();
    }
    return keys;
  });

/** What a call leaves behind, open or over. */
const OF_CALLS = /^(call|day|bindings|timings|readings|chain):|^(open|head|wordings)$/;

describe("the welcome page", () => {
  it("opens once, when somebody has installed the store build herself", async () => {
    const desk = await start(store());
    await welcomePage(desk);
    await desk.restart();
    await desk.worker();
    const urls = desk.browser.targets().map((each) => each.url());
    expect(urls.filter(isWelcome)).toEqual([]);
  });

  it("is gone through by keyboard: the practice call is read to its end, and nothing is kept", async () => {
    const desk = await start(store());
    const page = await welcomePage(desk);
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });

    await tabTo(page, page, "Start the practice call");
    await page.keyboard.press("Enter");
    const panel = await practicePanel(page);
    await until("the keyboard in the panel", () => panel.evaluate(() => document.hasFocus()));
    expect(await panel.$eval(".practice", (banner) => banner.textContent)).toBe(
      "Practice: nothing is kept",
    );

    await says(page, "The first statement that is due opens");
    await page.keyboard.press("Space");
    await says(page, "on to the next passage");
    await until("the end of the statement", async () => {
      if ((await panel.$(".passage--now")) === null) return true;
      await page.keyboard.press("Space");
      return false;
    });
    await says(page, "to see every key");
    expect(await panel.$$eval(".duty-state", (each) => each.map((one) => one.textContent))).toEqual(
      [expect.any(String), expect.any(String), expect.stringMatching(/^read /)],
    );
    expect(await panel.$eval(".save", (line) => line.textContent)).toBe(
      "Practice: nothing is kept",
    );
    await page.keyboard.press("?");
    await says(page, "to put the list away");
    const keys = await until("the browser's shortcuts", async () => {
      const text = await panel.$eval(".sheet", (sheet) => sheet.textContent ?? "");
      return text.includes("Alt + Shift + O") && text;
    });
    expect(keys).toContain("chrome://extensions/shortcuts");
    await page.keyboard.press("Escape");
    await says(page, "the route for a suicide threat");
    await page.keyboard.press("s");
    await says(page, "No key leaves it by accident");
    await tabTo(page, panel, "Pressed by mistake");
    await page.keyboard.press("Enter");
    await says(page, "the call is over");
    await page.keyboard.press("q");
    await says(page, "That was a call");

    expect((await keptKeys(page)).filter((key) => OF_CALLS.test(key))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("opens the panel with its button", async () => {
    const desk = await start(store());
    const page = await welcomePage(desk);
    await tabTo(page, page, "Open the panel");
    await page.keyboard.press("Enter");
    await desk.browser.waitForTarget((each) => each.url().endsWith("/src/panel/index.html"));
  });

  it("doesn't open by itself in the practice build", async () => {
    const desk = await start();
    const worker = await desk.worker();
    // Written once it was decided that nothing is shown.
    await until("the decision", () =>
      worker.evaluate(async () => "welcome" in (await chrome.storage.session.get("welcome"))),
    );
    expect(desk.browser.targets().filter((each) => isWelcome(each.url()))).toEqual([]);
  });
});

describe.runIf(maySetPolicies.chromium)(
  "a policy that comes some seconds after the install",
  () => {
    it.each([
      ["that it opens", "managed", true, 1],
      ["that it doesn't", "managed", false, 0],
      ["nothing of it", "managed", undefined, 0],
    ] as const)("says %s: in the %s build", async (_says, build, showWelcome, count) => {
      const folder = copyBuild(build, { key: undefined });
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const values = { handlerId: "h-7", ...(showWelcome === undefined ? {} : { showWelcome }) };
      const set = setChromiumPolicy("welcome", {
        "3rdparty": { extensions: { [idOfFolder(folder)]: values } },
      });
      onTestFinished(() => set.remove());
      const desk = await start(folder);
      const worker = await desk.worker();
      await until("the policy", () =>
        worker.evaluate(async () => "handlerId" in (await chrome.storage.managed.get())),
      );
      const opened = () => desk.browser.targets().filter((each) => isWelcome(each.url())).length;
      if (count > 0) await until("the page", async () => opened() === count);
      expect(opened()).toBe(count);
    });
  },
);

/** Firefox's own API, in the pages of the extension. */
declare const browser: typeof chrome;

describeInFirefox("the welcome page in Firefox", () => {
  it.each([
    ["store", 1],
    ["managed", 0],
  ] as const)("opens by itself in the %s build: %i", async (build, count) => {
    const desk = await startFirefoxDesk({ build });
    onTestFinished(() => desk.close());
    const opened = () =>
      desk.extension.run(async () => {
        const decided = await browser.storage.session.get("welcome");
        const tabs = await browser.tabs.query({});
        const pages = tabs.filter(({ url = "" }) => url.endsWith("/src/welcome/index.html"));
        return { isDecided: "welcome" in decided || pages.length > 0, count: pages.length };
      });
    await until("the decision", async () => (await opened()).isDecided);
    expect((await opened()).count).toBe(count);
  });
});
