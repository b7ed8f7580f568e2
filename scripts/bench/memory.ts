import type { CDPSession, Page } from "puppeteer-core";
import { type Desk, openPanel, startDesk } from "../desk/desk";
import { caseScreenHtml, servePage } from "../desk/page-server";
import { shows } from "../desk/panel";
import type { Measure } from "./ask";
import { inPairs, pause } from "./pairs";
import { openBarePanel } from "./side-panel";
import { type Comparison, type Figure, figureOf, type Goal } from "./statistics";
import { heapOf, processOf, shareOfMemory } from "./used-memory";

const FLOOR = new URL("floor-empty", import.meta.url).pathname;
const CASE = "121 0012 34567";
const FRAMES = 20;
/** What an extension does in new frames has been done after so many ms. */
const REST = 1000;

const SCREEN = caseScreenHtml({
  "Case reference": CASE,
  "Client role": "Parent with care",
  "Call state": "Idle",
  Direction: "Incoming",
});
/** The practice console knows a frame by this, and reads the call’s state there. */
const IN_FRAME = "?console=memory";

/** A browser with an extension whose panel is open on a page with a case. */
interface Rig {
  desk: Desk;
  url: string;
  panel: Page;
  browser: CDPSession;
}

/** What was measured at once. */
type Used = Record<"frame" | "frameProcess" | "panel" | "worker" | "process", number>;

/** What each of many frames with a case adds to a page that has one. */
async function frames({ desk, url, browser }: Rig) {
  const page = await desk.open(url);
  try {
    await pause(REST);
    const session = await page.createCDPSession();
    const pid = await processOf(page, browser);
    const before = [await heapOf(session), shareOfMemory(pid)] as const;
    await page.evaluate(
      async (address, many) => {
        const loading = Array.from({ length: many }, () => {
          const frame = document.createElement("iframe");
          frame.src = address;
          document.body.append(frame);
          return new Promise((done) => frame.addEventListener("load", done));
        });
        await Promise.all(loading);
      },
      `${url}${IN_FRAME}`,
      FRAMES,
    );
    await pause(REST);
    const after = [await heapOf(session), shareOfMemory(pid)] as const;
    return {
      frame: (after[0] - before[0]) / FRAMES,
      frameProcess: (after[1] - before[1]) / FRAMES,
    };
  } finally {
    await page.close();
  }
}

async function use(rig: Rig, isOurs: boolean): Promise<Used> {
  const { desk, panel, browser } = rig;
  const ofFrames = await frames(rig);
  await panel.reload();
  if (isOurs) await shows(panel, CASE);
  await pause(REST);
  const session = await panel.createCDPSession();
  const worker = await desk.worker();
  const used = {
    ...ofFrames,
    panel: await heapOf(session),
    worker: await heapOf(worker.client),
    process: shareOfMemory(await processOf(panel, browser)),
  };
  await session.detach();
  return used;
}

const MOST: Goal[] = [{ of: "compared", at: "median", most: 0.5 }];

/** What is measured of each, in words. */
const MEASURED: [of: keyof Used, name: string, spans: string, goals: Goal[]][] = [
  [
    "frame",
    "memory: content script, per frame",
    `${FRAMES} frames of the same site, each with what a console shows of a call, added to a page that has a case: what the engine’s ` +
      "heap, the browser’s objects behind it and buffers grow by after garbage collection, the page’s own " +
      "included, a frame. The page’s engine holds all worlds of all its frames: beside it an empty content script",
    MOST,
  ],
  [
    "frameProcess",
    "memory of the page’s process, per frame",
    "the same frames: what the process’s share of the machine’s memory (PSS) grows by, compiled code and what " +
      "the allocators keep included; as much as a few pages of memory either way is chance",
    [],
  ],
  [
    "panel",
    "memory: panel",
    "the open panel on a case, loaded anew: engine’s heap, browser’s objects and buffers after garbage collection; " +
      "beside it an empty page as a panel",
    [],
  ],
  [
    "worker",
    "memory: worker",
    "the worker, when the panel has its answer: as the panel’s; beside it an empty worker",
    [],
  ],
  [
    "process",
    "memory of the extension’s process",
    "the process that the panel is in, and the worker with it: its share of the machine’s memory (PSS)",
    [],
  ],
];
const COMPARED: Comparison = "difference";

/** What the content script, the panel and the worker hold, beside an empty one of each. */
export const measureMemory: Measure = async ({ isFull, other }) => {
  const server = await servePage(SCREEN);
  const desks: Desk[] = [];
  const start = async (
    extension: string | undefined,
    open: (desk: Desk, page: Page) => Promise<Page>,
  ) => {
    const desk = await startDesk(extension === undefined ? {} : { extension });
    desks.push(desk);
    const page = await desk.open(server.url);
    const panel = await open(desk, page);
    return {
      desk,
      url: server.url,
      panel,
      browser: await desk.browser.target().createCDPSession(),
    };
  };
  try {
    const ours = await start(undefined, openPanel);
    const empty = await start(FLOOR, (desk) => openBarePanel(desk));
    const another = other?.isOurs === true ? await start(other.folder, openPanel) : undefined;
    const taken: Used[][] = [[], [], []];
    const once = (rig: Rig, which: number) => async () => {
      taken[which]?.push(await use(rig, which !== 1));
      return 0;
    };
    await inPairs(isFull ? 10 : 3, 1, [
      once(ours, 0),
      once(empty, 1),
      ...(another ? [once(another, 2)] : []),
    ]);
    return MEASURED.map(([of, name, spans, goals]): Figure => {
      const [one = [], least = [], others = []] = taken.map((each) =>
        // The first warms all up.
        each.slice(1).map((used) => used[of]),
      );
      return figureOf(
        { name, spans, unit: "MB", floorName: "an empty one", compared: COMPARED, goals },
        { ours: one, floor: least, other: another && others },
      );
    });
  } finally {
    for (const desk of desks) await desk.close();
    await server.close();
  }
};
