import type { Page } from "puppeteer-core";
import { type Desk, until } from "../../../scripts/desk/desk";
import type { View } from "../../../src/browser/view";
import type { Profile } from "../../../src/profile/profile";
import type { Visits } from "../../../src/profile/visits";

/** A page of the extension's own, from which a test asks the background what such pages may ask. */
export interface Office {
  page: Page;
  save(profile: Profile): Promise<unknown>;
  /** @param id null for all of them, where they can't be read */
  remove(id: string | null): Promise<unknown>;
  /** What the background knows of the tab with this page. */
  view(page: Page): Promise<View>;
  /** What is stored of the last visits. */
  visits(): Promise<Visits>;
}

/** Opens one in a tab of its own. */
export async function openOffice(desk: Desk): Promise<Office> {
  const worker = await desk.browser.waitForTarget(
    (each) => each.type() === "service_worker" && each.url().startsWith("chrome-extension://"),
  );
  const { host } = new URL(worker.url());
  const page = await desk.open(`chrome-extension://${host}/src/options/index.html`);
  const send = (message: unknown): Promise<unknown> =>
    page.evaluate((each) => chrome.runtime.sendMessage(each), message);
  return {
    page,
    save: (profile) => send({ kind: "save console", profile }),
    remove: (console) => send({ kind: "remove console", id: console }),
    view: async (other) => (await send({ kind: "view", tab: await tabOf(page, other) })) as View,
    visits: () =>
      page.evaluate(
        async () =>
          ((await chrome.storage.local.get("visits")).visits as { consoles: Visits } | undefined)
            ?.consoles ?? {},
      ),
  };
}

const tabs = new WeakMap<Page, number>();

/** The id of the tab with this page: the one that is in front once the page is brought there. */
async function tabOf(office: Page, page: Page): Promise<number> {
  const known = tabs.get(page);
  if (known !== undefined) return known;
  await page.bringToFront();
  const address = page.url();
  const tab = await until("the tab", () =>
    office.evaluate(async (url) => {
      const [each] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const isIt = each?.url === undefined || each.url === url;
      return isIt ? each?.id : undefined;
    }, address),
  );
  tabs.set(page, tab);
  return tab;
}
