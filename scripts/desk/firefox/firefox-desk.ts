import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import manifest from "../../../manifest.json" with { type: "json" };
import { geckoIdOf } from "../../build/manifest";
import { findBrowser } from "../../find-browser.mjs";
import { startPracticeConsole } from "../../practice-console/server";
import { BY_POLICY, until } from "../desk";
import { browserWindow, contextsOf, evaluateIn, type Scripts, sourceOf } from "./browser-window";
import { type DeskWindow, FirefoxView, prepareWindow, type ViewKind } from "./firefox-view";

const root = new URL("../../../", import.meta.url).pathname;
const HOST = "76657262-6174-496d-8000-000000000001";

/** What Firefox's own window has, as far as it is used here. */
declare const gBrowser: { addTrustedTab(url: string, options: object): unknown };
declare const gURLBar: { focus(): void };
declare const SidebarController: {
  show(id: string): Promise<boolean>;
  hide(): void;
  isOpen: boolean;
};
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      /** Undefined while the event page isn't there. */
      backgroundContext: object | undefined;
      terminateBackground(options: object): Promise<void>;
    };
  };
};
declare const ChromeUtils: {
  importESModule(url: "resource://gre/modules/ExtensionPermissions.sys.mjs"): {
    ExtensionPermissions: Record<
      "add" | "remove",
      (id: string, what: { permissions: string[]; origins: string[] }, of: object) => Promise<void>
    >;
  };
};

export interface FirefoxDeskOptions {
  /** Which build; the practice build by default. */
  build?: "store" | "managed" | "practice";
  /** An unpacked extension, where it isn't in `dist/`, or `BY_POLICY`. */
  extension?: string;
  /** Whether a person is to see it. */
  isShown?: boolean;
}

/** A Firefox with the built extension, and a practice console to use it on. */
export interface FirefoxDesk {
  browser: Browser;
  consoleUrl: string;
  profile: string;
  /** Where the extension's pages are: `moz-extension://…/`. */
  pages: string;
  /** Firefox's own window. */
  firefox: Scripts;
  /** A quiet page of the extension, with its API and none of its code. */
  extension: Scripts;
  open(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab, as one of its own links does. */
  openPage(path: string): Promise<Page>;
  /** Opens the sidebar from Firefox's own menu. */
  openSidebar(): Promise<FirefoxView>;
  closeSidebar(): Promise<void>;
  /** The sidebar that is open, or the popup, once it shows something. */
  view(kind: ViewKind): Promise<FirefoxView>;
  /** A person's hand on the add-on's page of permissions. */
  changeSiteAccess(change: "add" | "remove", site: string): Promise<void>;
  /** Stops the extension's event page, as Firefox does when it is idle, whatever it is doing. */
  stopBackground(): Promise<void>;
  /** Presses a command's keys in Firefox's own window, where its shortcuts are heard. */
  pressCommand(name: keyof typeof manifest.commands): Promise<void>;
  /** Ends Firefox and starts it again on the same profile. */
  restart(how?: "close" | "kill"): Promise<void>;
  close(): Promise<void>;
}

/** "Alt+Shift+Down" as Firefox's own tests call the key. Every command has the same modifiers. */
function keyOf(shortcut: string): string {
  const name = shortcut.replace("Alt+Shift+", "");
  return name.length === 1 ? name : `KEY_Arrow${name}`;
}

async function launch(profile: string, isShown: boolean): Promise<Browser> {
  const executablePath = findBrowser("firefox");
  if (executablePath === undefined) throw new Error("No Firefox was found.");
  return puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: !isShown,
    enableExtensions: true,
    userDataDir: profile,
    args: ["--remote-allow-system-access", "--width=1280", "--height=1000"],
    extraPrefsFirefox: {
      // The extension's address is the same at each start.
      "extensions.webextensions.uuids": JSON.stringify(
        Object.fromEntries(
          (["store", "managed", "practice"] as const).map((build) => [geckoIdOf(build), HOST]),
        ),
      ),
      // A popup closes when the focus goes, which in a window nobody looks at is at once.
      "ui.popup.disable_autohide": !isShown,
    },
    defaultViewport: null,
  });
}

/** Starts a desk. Close it when done: nothing of it stays. */
export async function startFirefoxDesk(options: FirefoxDeskOptions = {}): Promise<FirefoxDesk> {
  const { build = "practice", isShown = false } = options;
  const folder = options.extension ?? join(root, `dist/firefox-${build}`);
  const profile = mkdtempSync(join(tmpdir(), "verbatim-firefox-"));
  const { consoleUrl, close } = await startPracticeConsole({ port: 0, softphonePort: 0 });
  const pages = `moz-extension://${HOST}/`;
  const id = geckoIdOf(build);

  const begin = async () => {
    const browser = await launch(profile, isShown);
    if (folder !== BY_POLICY) await browser.installExtension(folder);
    const firefox = await browserWindow(browser);
    await until("the extension", () =>
      firefox.run((extension) => WebExtensionPolicy.getByID(extension) !== null, id),
    );
    await prepareWindow(firefox);
    // An image of the extension's has its API, and none of its code hears what is said to pages.
    const quiet = await openTab(browser, firefox, `${pages}src/ui/icons/16.png`, true);
    const extension: Scripts = {
      run: (work, ...args) => evaluateIn(browser, quiet, sourceOf(work, args)),
    };
    return { browser, firefox, extension, quiet };
  };
  let now = await begin();

  const desk: FirefoxDesk = {
    consoleUrl,
    profile,
    pages,
    get browser() {
      return now.browser;
    },
    get firefox() {
      return now.firefox;
    },
    get extension() {
      return now.extension;
    },
    async open(url) {
      const page = await now.browser.newPage();
      await page.goto(url);
      return page;
    },
    async openPage(path) {
      await openTab(now.browser, now.firefox, pages + path, false);
      return until(path, async () => {
        for (const page of (await now.browser.pages()).toReversed()) {
          const address = await page.evaluate(() => location.href);
          if (address.startsWith(pages + path.replace(/#.*/, ""))) return page;
        }
        return undefined;
      });
    },
    async openSidebar() {
      await now.firefox.run(
        (sidebar) => SidebarController.show(sidebar),
        `${id.replaceAll(/[^a-z0-9_-]/g, "_")}-sidebar-action`,
      );
      return desk.view("sidebar");
    },
    closeSidebar: () => now.firefox.run(() => SidebarController.hide()),
    async view(kind) {
      const { browser, quiet } = now;
      const scope = `browser.extension.getViews({ type: "${kind}" })[0]`;
      const view = new FirefoxView(kind, now.firefox, {
        run: (work, ...args) => evaluateIn(browser, quiet, sourceOf(work, args, scope)),
      });
      await until(`the ${kind}`, () =>
        view.evaluate(() => document.readyState === "complete" && document.body !== null),
      );
      return view;
    },
    changeSiteAccess: (change, site) =>
      now.firefox.run(
        async (extension, how, origin) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule(
            "resource://gre/modules/ExtensionPermissions.sys.mjs",
          );
          const what = { permissions: [], origins: [origin] };
          const of = WebExtensionPolicy.getByID(extension).extension;
          await ExtensionPermissions[how](extension, what, of);
        },
        id,
        change,
        site,
      ),
    async stopBackground() {
      await now.firefox.run(async (extension) => {
        const own = WebExtensionPolicy.getByID(extension).extension;
        const before = own.backgroundContext;
        // A message can wake it again at once: then it is another one.
        while (before !== undefined && own.backgroundContext === before) {
          await own.terminateBackground({
            ignoreDevToolsAttached: true,
            disableResetIdleForTest: true,
          });
          await new Promise((done) => setTimeout(done, 10));
        }
      }, id);
    },
    pressCommand: (command) =>
      now.firefox.run(
        (name, held) => {
          const { verbatimDesk: own } = window as unknown as DeskWindow;
          // From a page's process a key that was made up doesn't come back to Firefox's own.
          gURLBar.focus();
          own?.events.synthesizeKey(name, held, window);
        },
        keyOf(manifest.commands[command].suggested_key.default),
        { altKey: true, shiftKey: true },
      ),
    async restart(how = "close") {
      if (how === "kill") {
        const process = now.browser.process();
        const gone = new Promise((done) => process?.once("exit", done));
        process?.kill("SIGKILL");
        await gone;
      } else {
        await now.browser.close();
      }
      now = await begin();
    },
    async close() {
      await now.browser.close();
      await close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return desk;
}

/** Opens a page of the extension, which Firefox lets only itself do. @returns its context's id */
async function openTab(
  browser: Browser,
  firefox: Scripts,
  url: string,
  inBackground: boolean,
): Promise<string> {
  const before = new Set((await contextsOf(browser, "content")).map(({ context }) => context));
  await firefox.run(
    (address, isBehind) => {
      gBrowser.addTrustedTab(address, { inBackground: isBehind });
    },
    url,
    inBackground,
  );
  return until(`the tab of ${url}`, async () => {
    const tabs = await contextsOf(browser, "content");
    return tabs.find((each) => !before.has(each.context) && each.url === url)?.context;
  });
}
