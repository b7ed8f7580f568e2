import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { type Desk, startDesk } from "../desk/desk";
import type { Ask, Measure } from "./ask";
import { buildWith, builtPack, enlarged } from "./lookup-build";
import { inPairs, pause } from "./pairs";
import { ignoreNewPages } from "./side-panel";
import { type Figure, figureOf } from "./statistics";

const FLOOR = new URL("floor-popup", import.meta.url).pathname;
const SIZES = [15, 2000] as const;
const OURS = "src/popup/index.html";
const EMPTY = "empty.html";
/** A popup that was closed is gone after so many ms. */
const REST = 250;

/** A browser with a page that popups open over. */
interface Rig {
  desk: Desk;
  page: Page;
}

/** Puts the watch into a build's popup, and an empty popup beside it. */
function addFloor(folder: string): string {
  cpSync(FLOOR, folder, { recursive: true });
  const file = join(folder, OURS);
  const html = readFileSync(file, "utf8");
  const watched = html.replace("<head>", '<head><script src="/opening.js"></script>');
  if (watched === html) throw new Error("The popup's page has no head.");
  writeFileSync(file, watched);
  return folder;
}

/** Opens a popup, and closes it. @returns ms until one can type */
async function openPopup({ desk, page }: Rig, popup: string): Promise<number> {
  // A popup leaves no window the active one, and only over that one another opens.
  await page.bringToFront();
  const worker = await desk.worker();
  const took = await worker.evaluate(async (page) => {
    await chrome.action.setPopup({ popup: page });
    const channel = new BroadcastChannel("opening");
    const ready = new Promise<number>((done, fail) => {
      channel.onmessage = ({ data }) => done(Number(data));
      setTimeout(() => fail(new Error("Nobody can type into the popup.")), 10_000);
    });
    const clicked = performance.timeOrigin + performance.now();
    await chrome.action.openPopup();
    const typed = await ready;
    channel.postMessage("close");
    channel.close();
    return typed - clicked;
  }, popup);
  await pause(REST);
  return took;
}

async function measureSize(sections: number, { isFull, other }: Ask): Promise<Figure> {
  const folders: string[] = [];
  const desks: Desk[] = [];
  const start = async (folder: string) => {
    folders.push(folder);
    const desk = await startDesk({ extension: addFloor(folder) });
    desks.push(desk);
    const page = await desk.open("about:blank");
    await desk.worker();
    await ignoreNewPages(desk);
    return { desk, page };
  };
  try {
    const ours = await start(await buildWith(enlarged(builtPack(), sections)));
    const copyOf = (folder: string) => {
      const copy = mkdtempSync(join(tmpdir(), "verbatim-popup-"));
      cpSync(folder, copy, { recursive: true });
      return copy;
    };
    // Another build has a pack of its own, which is as long as ours is.
    const isAsOurs = other?.isOurs === true && sections === SIZES[0];
    const another = isAsOurs ? await start(copyOf(other.folder)) : undefined;
    const [one = [], least = [], others] = await inPairs(isFull ? 40 : 6, 1, [
      () => openPopup(ours, OURS),
      () => openPopup(ours, EMPTY),
      ...(another ? [() => openPopup(another, OURS)] : []),
    ]);
    return figureOf(
      {
        name: `popup: click → typing possible, ${sections.toLocaleString("en-GB")} sections`,
        spans: SPANS,
        unit: "ms",
        floorName: "an empty popup",
        compared: "ratio",
        goals: [{ of: "compared", at: "median", most: 1.5 }],
      },
      { ours: one, floor: least, other: others },
    );
  } finally {
    for (const desk of desks) await desk.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** From opening the popup until one can type in it, at the policy's size and at 2,000 sections. */
export const measurePopupOpen: Measure = async (ask) => {
  const figures: Figure[] = [];
  for (const size of ask.isFull ? SIZES : SIZES.slice(0, 1)) {
    figures.push(await measureSize(size, ask));
  }
  return figures;
};

const SPANS =
  "from the worker’s call of action.openPopup, which stands for the click, by the worker’s clock, to the first " +
  "frame in which the popup’s text field has the focus (requestAnimationFrame, then a task), by the popup’s (both tell the " +
  "time of day from this machine’s steady clock). Beside it, in the same browser and of the same extension, a popup that is one " +
  "text field which focuses itself. Opening the browser’s own window for it is in both, and the driver doesn’t stop either";
