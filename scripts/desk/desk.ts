import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, {
  type Browser,
  type ElementHandle,
  type Page,
  type WebWorker,
} from "puppeteer-core";
import { findBrowser } from "../find-browser.mjs";
import { startPracticeConsole } from "../practice-console/server";

const root = new URL("../../", import.meta.url).pathname;

/** For a desk whose extension a policy installs; one of it has to allow `DeveloperToolsAvailability`. */
export const BY_POLICY = "by policy";

/** What the driver switches off, and a browser needs to do what a policy says. */
const NEEDED_BY_POLICY = [
  "--disable-extensions",
  "--disable-component-extensions-with-background-pages",
  "--disable-background-networking",
];

export interface DeskOptions {
  /** The unpacked extension; the practice build by default, none for null, or `BY_POLICY`. */
  extension?: string | null;
  /** A profile folder to start on; a fresh one by default. */
  profile?: string;
  /** Chromium or Chrome by default. */
  kind?: "chromium" | "edge";
  /** Further switches of the browser's command line. */
  switches?: readonly string[];
}

/** A browser with the built extension, and a practice console to use it on. */
export interface Desk {
  browser: Browser;
  /** The console's address; a case is at `case("121 0012 34567")`. */
  consoleUrl: string;
  profile: string;
  /** Opens a page in the first window. */
  open(url: string): Promise<Page>;
  /** The extension's worker, started if it sleeps. */
  worker(): Promise<WebWorker>;
  /** Ends the browser and starts it again on the same profile, with another build if one is given. */
  restart(how?: "close" | "kill", build?: string): Promise<void>;
  close(): Promise<void>;
}

async function launch(
  extension: string | null,
  profile: string,
  { switches = [], kind = "chromium" }: DeskOptions,
): Promise<Browser> {
  const executablePath = findBrowser(kind);
  if (executablePath === undefined) throw new Error(`No ${kind} was found.`);
  const isByPolicy = extension === BY_POLICY;
  return puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: isByPolicy || (extension === null ? false : [extension]),
    ignoreDefaultArgs: isByPolicy ? NEEDED_BY_POLICY : false,
    userDataDir: profile,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--window-size=1280,1000",
      "--no-first-run",
      ...(isByPolicy ? [] : ["--disable-background-networking"]),
      ...switches,
    ],
    defaultViewport: { width: 1280, height: 800 },
  });
}

/** Starts a desk. Close it when done: nothing of it stays. */
export async function startDesk(options: DeskOptions = {}): Promise<Desk> {
  const extension =
    options.extension === undefined ? join(root, "dist/chrome-practice") : options.extension;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "verbatim-desk-"));
  const { consoleUrl, close } = await startPracticeConsole({ port: 0, softphonePort: 0 });
  const desk: Desk = {
    browser: await launch(extension, profile, options),
    consoleUrl,
    profile,
    async open(url) {
      const page = await desk.browser.newPage();
      await page.goto(url);
      return page;
    },
    async worker() {
      const target = await desk.browser.waitForTarget(
        (each) => each.type() === "service_worker" && each.url().startsWith("chrome-extension://"),
      );
      const worker = await target.worker();
      if (worker === null) throw new Error("The extension's worker can't be reached.");
      // A worker can be reached a moment before it has its globals.
      await until("the worker", () => worker.evaluate(() => typeof chrome !== "undefined"));
      return worker;
    },
    async restart(how = "close", build) {
      if (how === "kill") {
        const process = desk.browser.process();
        const gone = new Promise((done) => process?.once("exit", done));
        process?.kill("SIGKILL");
        await gone;
      } else {
        await desk.browser.close();
      }
      // A profile keeps an unpacked extension's worker; an update from a store brings its own.
      if (build !== undefined) {
        rmSync(join(profile, "Default/Service Worker"), { recursive: true, force: true });
      }
      desk.browser = await launch(build ?? extension, profile, options);
    },
    async close() {
      await desk.browser.close();
      await close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return desk;
}

/** The address of a case on the practice console. */
export const caseUrl = ({ consoleUrl }: Pick<Desk, "consoleUrl">, reference: string): string =>
  `${consoleUrl}cases/${reference.replaceAll(" ", "")}?delay=0&dial=0`;

/** The chip in a page: in a closed shadow root, reached as assistive technology reaches it. */
export const chip = (page: Page): Promise<ElementHandle | null> => page.$("aria/Open Verbatim");

/** Waits until something is so. @throws with what was last seen, after ten seconds */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  ms = 10_000,
): Promise<T> {
  const end = Date.now() + ms;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const seen = await look();
      if (seen) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`Waited in vain for: ${what}. Last: ${String(last)}`);
}

/** The real side panels that are open. */
export async function panels(desk: Desk): Promise<Page[]> {
  const targets = desk.browser
    .targets()
    .filter((each) => each.url().endsWith("/src/panel/index.html"));
  return Promise.all(targets.map((each) => each.asPage()));
}

/** Opens the panel as a handler does: with a click on the chip. */
export async function openPanel(desk: Desk, page: Page): Promise<Page> {
  const before = new Set(desk.browser.targets());
  const button = await until("the chip", () => chip(page));
  await button.click();
  const target = await desk.browser.waitForTarget(
    (each) => !before.has(each) && each.url().endsWith("/src/panel/index.html"),
  );
  const panel = await target.asPage();
  panel.on("console", (message) => {
    if (message.type() === "error") console.log("panel:", message.text());
  });
  // A side panel has no width at first, and may have drawn itself by the time it gets one.
  await until("the panel's width", () => panel.evaluate(() => innerWidth > 0));
  return panel;
}
