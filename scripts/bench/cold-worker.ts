import { startDesk, until } from "../desk/desk";
import { stopWorker } from "../desk/ledger";
import type { Ask, Measure } from "./ask";
import { type PanelDesk, startKeptDesk } from "./kept-desk";
import { inPairs, pause } from "./pairs";
import { letWorkersStart, openBarePanel } from "./side-panel";
import { type Figure, figureOf } from "./statistics";

const FLOOR = new URL("floor-get", import.meta.url).pathname;
const EVENTS = 200_000;
/** The browser has done with a worker's end after so many ms. */
const REST = 150;

/** Stops the worker and asks it something. @returns ms until the panel has the answer */
async function askCold({ desk, panel }: PanelDesk, message: unknown): Promise<number> {
  await stopWorker(desk);
  await pause(REST);
  return panel.evaluate(async (asked) => {
    const before = performance.now();
    const answer: unknown = await chrome.runtime.sendMessage(asked);
    const took = performance.now() - before;
    if (typeof answer !== "object" || answer === null) throw new Error("There is no answer.");
    return took;
  }, message);
}

/** The question that our panel asks when it opens, and how long the answer is. */
async function viewOf({ panel }: PanelDesk) {
  const message = await panel.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return { kind: "view", tab: tab?.id };
  });
  const length = await until("the duties of a client", () =>
    panel.evaluate(async (asked) => {
      const view = (await chrome.runtime.sendMessage(asked)) as { isCase?: boolean };
      return view.isCase === true ? JSON.stringify(view).length : 0;
    }, message),
  );
  return { message, length };
}

/** An extension whose worker reads one record and answers with it. */
async function startFloor(length: number): Promise<PanelDesk> {
  const desk = await startDesk({ extension: FLOOR });
  await desk.open("about:blank");
  const panel = await openBarePanel(desk);
  await panel.evaluate(
    (letters) => chrome.storage.local.set({ record: "x".repeat(letters) }),
    length,
  );
  return { desk, panel };
}

async function measureWith(events: number, { isFull, other }: Ask): Promise<Figure> {
  const started: PanelDesk[] = [];
  const start = async (starting: Promise<PanelDesk>) => {
    const rig = await starting;
    started.push(rig);
    await letWorkersStart(rig.desk);
    return rig;
  };
  try {
    const ours = await start(startKeptDesk(events));
    const { message, length } = await viewOf(ours);
    const floor = await start(startFloor(length));
    const another =
      other?.isOurs === true ? await start(startKeptDesk(events, other.folder)) : undefined;
    const asked = another && (await viewOf(another)).message;
    const [one = [], least = [], others] = await inPairs(isFull ? 40 : 8, 2, [
      () => askCold(ours, message),
      () => askCold(floor, "record"),
      ...(another ? [() => askCold(another, asked)] : []),
    ]);
    return figureOf(
      {
        name: `cold worker → duties of a client, ${events.toLocaleString("en-GB")} events kept`,
        spans:
          "the worker stopped; from asking for the tab’s view in the open panel to the answer there, by the " +
          "panel’s clock: the worker’s start, its reading and the panel’s paint of the news that it " +
          "sends before it answers included. Beside it an extension whose worker is one listener that answers with one get of " +
          `a record as long as our answer (${length} letters). The driver doesn’t stop either at its start`,
        unit: "ms",
        floorName: "one bare get",
        compared: "ratio",
        goals: [{ of: "compared", at: "median", most: 2 }],
      },
      { ours: one, floor: least, other: others },
    );
  } finally {
    for (const { desk } of started) await desk.close();
  }
}

/** From a question to a worker that has been stopped to its answer, with very much kept. */
export const measureColdWorker: Measure = async (ask) => {
  const full = await measureWith(EVENTS, ask);
  return ask.isFull ? [full, await measureWith(0, ask)] : [full];
};
