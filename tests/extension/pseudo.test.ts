import type { KeyInput, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { choose, dial, goToCase, hangUp } from "../../scripts/desk/console";
import { caseUrl, type Desk, startDesk, until } from "../../scripts/desk/desk";
import { passageNow, readToEnd, shownText } from "../../scripts/desk/panel";
import { compilePolicy } from "../../scripts/policy/editions";
import { cases } from "../../scripts/practice-console/cases";
import { isNoteLine } from "../../src/call/note-form";
import { MANAGED_KEYS } from "../../src/managed/managed-keys";
import type { PlainKey } from "../../src/words/messages";
import { policyWords } from "../words/policy-words";
import { notFromMessages, notFromMessagesIn, odd } from "./driver/odd-words";
import { openPopup } from "./driver/popup";

const BUILD = new URL("../../dist/chrome-pseudo", import.meta.url).pathname;
const FIRST = "121 0012 34567";
const OTHER = "121 0012 34575";

const { pack } = await compilePolicy();
/**
 * What may stand on a screen and is no message: the policy's words, the console's, its name as a
 * profile and as a tab, its hosts, and the names that an administrator's policy has for settings.
 */
const KNOWN = [
  ...policyWords(pack),
  ...cases.flatMap(({ owningTeam, markers }) => [owningTeam, ...markers]),
  ...["Practice console", "Casework Desk", "127.0.0.1 and localhost"],
  ...MANAGED_KEYS,
];

let desk: Desk;
let base: string;
beforeAll(async () => {
  desk = await startDesk({ extension: BUILD });
  base = new URL("/src/", (await desk.worker()).url()).href;
});
afterAll(() => desk.close());

/**
 * Waits until a page has something on it.
 *
 * @returns what no message says there, and whether it scrolls sideways, 40 % longer as it all is
 */
async function plainTexts(page: Page, selector: string): Promise<string[]> {
  await until(selector, () => page.$(selector));
  // The line for the case notes is the same in every language.
  const lines = await page.$$eval("p", (texts) => texts.map((each) => each.textContent ?? ""));
  const texts = await notFromMessages(page, [...KNOWN, ...lines.filter(isNoteLine)]);
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  return scrollWidth > clientWidth ? [...texts, `${scrollWidth} px in ${clientWidth} px`] : texts;
}

describe("in the language nobody speaks", () => {
  it("the browser’s own list of extensions, its shortcuts and its menus say messages", async () => {
    const worker = await desk.worker();
    const said = await worker.evaluate(async () => {
      const { name, description } = chrome.runtime.getManifest();
      const commands = await chrome.commands.getAll();
      return [
        name,
        description,
        await chrome.action.getTitle({}),
        ...commands
          .filter(({ name }) => name !== "_execute_action")
          .map((each) => each.description),
      ];
    });
    expect(said).toHaveLength(7);
    for (const each of said) expect(each).toMatch(/^⟦.*⟧$/);

    const menu = await worker.evaluate(async () => {
      const made: unknown[] = [];
      await chrome.contextMenus.removeAll();
      Object.defineProperty(chrome.contextMenus, "create", {
        configurable: true,
        value: (entry: { title?: string }) => made.push(entry.title),
      });
      const { onInstalled } = chrome.runtime as unknown as {
        onInstalled: { dispatch(details: object): void };
      };
      onInstalled.dispatch({ reason: "update", previousVersion: "0.0.1" });
      return made;
    });
    expect(menu).toEqual([expect.stringMatching(/^⟦[^a-z]*“%s”[^a-z]*⟧$/)]);
  });
});

describe("every text is a message’s, or the policy’s, or the console’s", () => {
  it("through a call, on the chip, in the panel and in the log", async () => {
    const page = await desk.open(caseUrl(desk, FIRST));
    const chip = await until("the chip", () => page.$(`aria/${odd("chipOpen")}`));
    expect(await notFromMessagesIn(page, "verbatim-chip", [])).toEqual([]);
    await chip.click();
    const target = await desk.browser.waitForTarget((each) =>
      each.url().endsWith("/src/panel/index.html"),
    );
    const panel = await target.asPage();
    const keys = async (...pressed: KeyInput[]) => {
      for (const key of pressed) await panel.keyboard.press(key);
    };
    const press = async (key: PlainKey) => {
      const button = await until(key, () => panel.$(`aria/${odd(key)}[role="button"]`));
      await button.click();
    };

    /** What she does in turn, and what stands there then. */
    const steps: [does: string, act: () => Promise<unknown>, shows: string][] = [
      ["opens the panel", () => Promise.resolve(), ".duty"],
      ["rings the client", () => dial(page, "PWC"), '[aria-keyshortcuts="q" i]'],
      ["looks at the keys", () => keys("?"), ".sheet .keys"],
      ["asks what to do", () => keys("Escape", "/"), ".sheet .search"],
      ["types what the client says", () => panel.keyboard.type("recording"), ".choice mark"],
      ["hears a bogus caller", () => keys("Escape", "b"), "[data-situation]"],
      ["begins to read", () => keys("Escape", "Space"), ".passage--now"],
      ["reads it, and begins the next", () => readSome(panel), ".passage--now"],
      ["stops", () => keys("Space", "Escape"), ".duty"],
      ["hears a suicide threat", () => keys("s"), ".threat"],
      ["goes back to the call", () => press("threatBack"), ".duty"],
      ["sees another case", () => goToCase(page, OTHER), ".elsewhere"],
      ["comes back to this one", () => goToCase(page, FIRST), ".duty"],
      ["hangs up", () => hangUp(page), ".outcomes"],
      ["rings the other parent", () => ringOther(page), ".duty"],
    ];
    const found: string[] = [];
    for (const [does, act, shows] of steps) {
      await act();
      const texts = await plainTexts(panel, shows);
      found.push(...texts.map((text) => `She ${does}: ${text}`));
    }
    await hangUp(page);

    const log = await desk.open(`${base}log/index.html`);
    const call = await until("the call", () => log.$('a[href^="#call/"]'));
    found.push(...(await plainTexts(log, "main")));
    await call.click();
    found.push(...(await plainTexts(log, ".timeline")));
    for (const [view, shows] of LOG_PAGES) {
      await log.evaluate((hash) => {
        location.hash = hash;
      }, view);
      found.push(...(await plainTexts(log, shows)));
    }
    expect(found).toEqual([]);
    // It was in no language that anybody speaks.
    for (const each of [panel, log]) expect(await shownText(each)).toContain("⟦");
  });

  it("in the popup: what it lists, what it finds, a section whole", async () => {
    const popup = await openPopup(desk);
    expect(await plainTexts(popup, ".result")).toEqual([]);
    await popup.keyboard.type("false information");
    expect(await plainTexts(popup, ".result mark")).toEqual([]);
    await popup.keyboard.press("ArrowDown");
    await popup.keyboard.press("Enter");
    expect(await plainTexts(popup, ".section")).toEqual([]);
    expect(await shownText(popup)).toContain("⟦");
    await popup.close();
  });

  it.each([
    "options/index.html#organisation",
    "options/index.html#consoles",
    "options/index.html#policy",
    "options/index.html#keys",
    "options/index.html#add",
    "welcome/index.html",
  ])("on %s", async (address) => {
    const page = await desk.open(base + address);
    expect(await plainTexts(page, "h1")).toEqual([]);
    expect(await shownText(page)).toContain("⟦");
    await page.close();
  });
});

/** Pages of the log, and what only they have. */
const LOG_PAGES = [
  ["find", "main form"],
  ["check", "main .exports"],
  ["kept", "main dl"],
] as const;

async function readSome(panel: Page): Promise<void> {
  await readToEnd(panel);
  await panel.keyboard.press("Space");
  await until("the reader", () => passageNow(panel));
}

async function ringOther(page: Page): Promise<void> {
  await choose(page, "NRP");
  await dial(page, "NRP");
}
