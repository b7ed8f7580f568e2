import type { CDPSession, Page } from "puppeteer-core";
import { dial, hangUp } from "../desk/console";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../desk/desk";
import { isSaved, passageNow, shows } from "../desk/panel";
import { pause } from "./pairs";
import { type HeapParts, heapPartsOf, processorTimes } from "./used-memory";

/** A day is 120 calls in eight hours, and 2,000 cases looked at: so much is a part of it. */
export const PARTS_A_DAY = 120;
export const PART_SECONDS = (8 * 60 * 60) / PARTS_A_DAY;
const SWITCHES = 17;
const PRESSES = 8;
/** Two cases, or two presses of a key, are so many ms apart. */
const PACE = 40;
/** What comes of a case or a call has been done after so many ms. */
const REST = 500;

const CALLED = "121 0012 34567";
const SHOWN = "121 0012 40011";

/** A browser on a practice console, with an extension's panel or without. */
export interface DayDesk {
  desk: Desk;
  page: Page;
  panel: Page | undefined;
  browser: CDPSession;
}

/** @param extension a practice build; undefined for this one, null for none */
export async function startDayDesk(extension: string | null | undefined): Promise<DayDesk> {
  const desk = await startDesk({
    ...(extension !== undefined && { extension }),
    // The browser itself holds back a page that changes its address more than twenty times a second.
    switches: ["--disable-ipc-flooding-protection"],
  });
  const panel = extension === null ? undefined : await openPanelElsewhere(desk);
  const page = await desk.open(caseUrl(desk, SHOWN));
  return { desk, page, panel, browser: await desk.browser.target().createCDPSession() };
}

/**
 * Opens the panel from another page than the one that is measured: the driver finds the chip by its
 * name, for which the browser keeps an accessibility tree of that page from then on, and it grows.
 */
async function openPanelElsewhere(desk: Desk): Promise<Page> {
  const elsewhere = await desk.open(caseUrl(desk, SHOWN));
  const panel = await openPanel(desk, elsewhere);
  await elsewhere.close();
  return panel;
}

/** Looks at some cases, calls one client, reads, hangs up, and turns to the case it began with. */
export async function replayPart({ page, panel }: DayDesk): Promise<void> {
  await page.evaluate(
    async (switches, pace) => {
      const links = [...document.querySelectorAll<HTMLElement>("a[data-case]")];
      for (let nth = 0; nth < switches; nth++) {
        links[nth % links.length]?.click();
        await new Promise((done) => setTimeout(done, pace));
      }
    },
    SWITCHES,
    PACE,
  );
  await turnTo(page, CALLED);
  await dial(page, "PWC");
  await pause(REST);
  if (panel !== undefined) await until("a passage to read", () => readFirst(panel));
  for (let press = 0; press < PRESSES; press++) {
    await panel?.keyboard.press("ArrowDown");
    await pause(PACE);
  }
  if (panel !== undefined) await isSaved(panel);
  await hangUp(page);
  await turnTo(page, SHOWN);
  await pause(REST);
  if (panel !== undefined) await shows(panel, SHOWN);
}

/** Turns to a case. No element is taken hold of: the driver would keep it, and what it stood in. */
const turnTo = (page: Page, reference: string): Promise<void> =>
  page.evaluate(
    async (digits) => {
      document.querySelector<HTMLElement>(`a[data-case="${digits}"]`)?.click();
      const shown = '[data-field="case-reference"]';
      while (document.querySelector(shown)?.textContent?.replaceAll(" ", "") !== digits) {
        await new Promise((done) => setTimeout(done));
      }
    },
    reference.replaceAll(" ", ""),
  );

/** Opens a statement: that which is due, or the first there is when this client was told all. */
async function readFirst(panel: Page): Promise<boolean> {
  if ((await passageNow(panel)) !== undefined) return true;
  await panel.evaluate(() => document.querySelector<HTMLElement>(".duty-name")?.click());
  return (await passageNow(panel)) !== undefined;
}

/** The processor time of all of a browser's processes so far, in seconds. */
export async function processorTime({ browser }: DayDesk): Promise<number> {
  const times = await processorTimes(browser);
  return [...times.values()].reduce((sum, time) => sum + time, 0);
}

/** What is held on to: heaps in kB, everything else is a number of things. */
export type Held = Record<
  | "page heap"
  | "panel heap"
  | "worker heap"
  | "panel code"
  | "worker code"
  | "page listeners"
  | "panel listeners"
  | "page nodes"
  | "panel nodes",
  number
>;

/** Throws the garbage out, and counts the rest. What isn't there holds nothing. */
export async function held({ desk, page, panel }: DayDesk): Promise<Held> {
  const [ofPage, ofPanel] = [await holds(page), panel === undefined ? NOTHING : await holds(panel)];
  const ofWorker =
    panel === undefined ? NOTHING : inKilobytes(await heapPartsOf((await desk.worker()).client));
  return {
    "page heap": ofPage.objects,
    "panel heap": ofPanel.objects,
    "worker heap": ofWorker.objects,
    "panel code": ofPanel.code,
    "worker code": ofWorker.code,
    "page listeners": ofPage.listeners,
    "panel listeners": ofPanel.listeners,
    "page nodes": ofPage.nodes,
    "panel nodes": ofPanel.nodes,
  };
}

const NOTHING = { objects: 0, code: 0, listeners: 0, nodes: 0 };

const inKilobytes = ({ objects, code }: HeapParts) => ({
  objects: objects * 1000,
  code: code * 1000,
});

async function holds(page: Page) {
  const session = await page.createCDPSession();
  const heap = inKilobytes(await heapPartsOf(session));
  await session.detach();
  const { JSEventListeners = Number.NaN, Nodes = Number.NaN } = await page.metrics();
  return { ...heap, listeners: JSEventListeners, nodes: Nodes };
}
