import { keys } from "../../src/ledger/records";
import { startDesk, until } from "../desk/desk";
import { passageNow } from "../desk/panel";
import type { Ask, Measure } from "./ask";
import { type PanelDesk, startKeptDesk } from "./kept-desk";
import { inPairs, pause } from "./pairs";
import { BARE_KEY, type Pressed, pressKey, watchKeys } from "./pressed-key";
import { openBarePanel } from "./side-panel";
import { type Figure, figureOf } from "./statistics";

const FLOOR = new URL("floor-save", import.meta.url).pathname;
const STATEMENT = '[data-statement="offence"]';
/** What follows a press has been done after so many ms: nothing of it falls into the next. */
const REST = 150;
const WARM_UPS = 4;

/** Opens the statement from its beginning, where it isn't open. */
async function openStatement({ panel }: PanelDesk): Promise<void> {
  if ((await passageNow(panel)) !== undefined) return;
  await until("the statement to read", async () => {
    await (await panel.$(`${STATEMENT} .duty-line > .link`))?.click();
    await (await panel.$(`${STATEMENT} .duty-name`))?.click();
    return passageNow(panel);
  });
  await pause(2 * REST);
}

/** Reads a passage, and comes to another one. @returns how long it took */
async function readPassage(rig: PanelDesk): Promise<{ painted: number; saved: number }> {
  for (let press = 0; press < 20; press++) {
    await openStatement(rig);
    const { painted, saved } = await pressKey(rig.panel, "ArrowDown");
    await pause(REST);
    // Not so where it only showed the rest of a long passage, or was the statement's last.
    if (painted !== null && saved !== null) return { painted, saved };
  }
  throw new Error("No key press comes to another passage.");
}

const pressBare = async ({ panel }: PanelDesk): Promise<number> => {
  const { painted } = await pressKey(panel, BARE_KEY);
  await pause(REST);
  return painted ?? Number.NaN;
};

/** The record of the call that is open, as it is kept. */
const openRecord = ({ panel }: PanelDesk): Promise<unknown> =>
  until("the call’s record", () =>
    panel.evaluate(
      async (list, prefix) => {
        const { [list]: ids } = (await chrome.storage.local.get(list)) as Record<string, string[]>;
        const key = `${prefix}${ids?.at(-1)}`;
        return (await chrome.storage.local.get(key))[key];
      },
      keys.open,
      keys.call(""),
    ),
  );

/** Has a record of ours kept by the floor. @returns ms from the key press until it says so */
async function saveBarely({ panel }: PanelDesk, record: unknown): Promise<number> {
  await panel.evaluate(
    (kept) => chrome.runtime.sendMessage({ kind: "keep", record: kept }),
    record,
  );
  const { saved }: Pressed = await pressKey(panel, "ArrowDown");
  await pause(REST);
  return saved ?? Number.NaN;
}

async function startFloor(): Promise<PanelDesk> {
  const desk = await startDesk({ extension: FLOOR });
  await desk.open("about:blank");
  return { desk, panel: await openBarePanel(desk) };
}

async function measureWith(events: number, { isFull, other }: Ask): Promise<Figure[]> {
  const rigs: PanelDesk[] = [];
  const start = async (starting: Promise<PanelDesk>) => {
    const rig = await starting;
    rigs.push(rig);
    await watchKeys(rig.panel);
    return rig;
  };
  try {
    const ours = await start(startKeptDesk(events));
    const floor = await start(startFloor());
    const another =
      other?.isOurs === true ? await start(startKeptDesk(events, other.folder)) : undefined;
    const pairs = isFull ? 60 : 15;
    const [painted = [], bare = [], otherPainted] = await inPairs(pairs, WARM_UPS, [
      async () => (await readPassage(ours)).painted,
      () => pressBare(ours),
      ...(another ? [async () => (await readPassage(another)).painted] : []),
    ]);
    const record = await openRecord(ours);
    const [saved = [], barely = [], otherSaved] = await inPairs(pairs, WARM_UPS, [
      async () => (await readPassage(ours)).saved,
      () => saveBarely(floor, record),
      ...(another ? [async () => (await readPassage(another)).saved] : []),
    ]);
    const kept = events === 0 ? "" : `, ${events.toLocaleString("en-GB")} events kept`;
    const bytes = JSON.stringify(record).length;
    return [
      figureOf(
        {
          name: `key press → next passage painted${kept}`,
          spans: PAINTED,
          unit: "ms",
          floorName: "a bare key press and paint",
          compared: "ratio",
          goals: [{ of: "compared", at: "median", most: 1.5 }],
        },
        { ours: painted, floor: bare, other: otherPainted },
      ),
      figureOf(
        {
          name: `key press → shown as saved${kept}`,
          spans: `${SAVED}, here of ${(bytes / 1000).toFixed(1)} kB`,
          unit: "ms",
          floorName: "one set, one strict write",
          compared: "ratio",
          goals: [{ of: "compared", at: "median", most: 2 }],
        },
        { ours: saved, floor: barely, other: otherSaved },
      ),
    ];
  } finally {
    for (const { desk } of rigs) await desk.close();
  }
}

/** A passage is read with a key: until the next one is painted, and until it is shown as saved. */
export const measureReading: Measure = async (ask) => {
  const figures = await measureWith(0, ask);
  return ask.isFull ? [...figures, ...(await measureWith(200_000, ask))] : figures;
};

const PAINTED =
  "from the trusted keydown event’s own time stamp in the side panel to the frame after another passage was " +
  "the one to read (requestAnimationFrame, then a task): up to one frame of waiting is in both. " +
  "Beside it, in the same panel, a key whose listener sets one text and keeps the event from the panel’s own";
const SAVED =
  "from the keydown event’s own time stamp to the panel’s document saying “Saved”: a message each way, both stores. " +
  "Beside it, in the side panel of another extension, a key that sends one message, whose worker writes the same record to " +
  "IndexedDB (strict durability) and then with one set, as ours does one after the other, and answers";
