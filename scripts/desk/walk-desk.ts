import { writeFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import manifest from "../../manifest.json" with { type: "json" };
import { openPanel, startDesk } from "./desk";
import { startFirefoxDesk } from "./firefox/firefox-desk";
import { FirefoxView } from "./firefox/firefox-view";
import type { PanelPage } from "./panel-page";

/** What a walk needs of a browser, whichever it is. */
export interface WalkDesk {
  consoleUrl: string;
  /** What a handler does to open the panel, as a sentence goes on after "She". */
  opensBy: string;
  /** What the pictures' names begin with. */
  prefix: string;
  open(url: string): Promise<Page>;
  openPanel(page: Page): Promise<PanelPage>;
  /** Writes a picture of the console's page or of the panel, as PNG. */
  picture(of: PanelPage, path: string, scheme: "light" | "dark"): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser for a walk. @throws if there is none of that kind */
export async function startWalkDesk(kind: "chromium" | "edge" | "firefox"): Promise<WalkDesk> {
  if (kind === "firefox") return firefoxWalkDesk();
  const desk = await startDesk({ kind });
  return {
    consoleUrl: desk.consoleUrl,
    opensBy: "clicks the chip",
    prefix: kind === "edge" ? "edge-" : "",
    open: (url) => desk.open(url),
    openPanel: (page) => openPanel(desk, page),
    async picture(of, path, scheme) {
      const page = of as Page;
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.screenshot({ path: path as `${string}.png` });
      await page.emulateMediaFeatures([]);
    },
    close: () => desk.close(),
  };
}

async function firefoxWalkDesk(): Promise<WalkDesk> {
  const desk = await startFirefoxDesk();
  return {
    consoleUrl: desk.consoleUrl,
    opensBy: `presses ${manifest.commands["open-panel"].suggested_key.default}, as the chip says`,
    prefix: "firefox-",
    open: (url) => desk.open(url),
    async openPanel() {
      await desk.pressCommand("open-panel");
      return desk.view("sidebar");
    },
    async picture(of, path, scheme) {
      const png =
        of instanceof FirefoxView ? await of.picture(scheme) : await (of as Page).screenshot();
      writeFileSync(path, png);
    },
    close: () => desk.close(),
  };
}
