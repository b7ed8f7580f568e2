import type { Page } from "puppeteer-core";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../desk/desk";
import { passageNow, shows } from "../desk/panel";
import { seed, seededRecords } from "../desk/seeded-ledger";
import { compilePolicy } from "../policy/editions";
import { type Figure, figureOf } from "./statistics";

const CASE = "121 0012 34567";
const KEPT = [10_000, 200_000] as const;

/** A desk that has kept so many events, with a panel on a case. */
interface Rig {
  desk: Desk;
  panel: Page;
}

async function setUp(events: number): Promise<Rig> {
  const desk = await startDesk();
  const { pack } = await compilePolicy();
  if (events > 0) await seed(desk, await seededRecords(events, pack, Date.now()));
  const page = await desk.open(caseUrl(desk, CASE));
  const panel = await openPanel(desk, page);
  await shows(panel, CASE);
  // When the panel shows that a press is saved, by its own clock.
  await panel.evaluate(() => {
    const state = { pressedAt: 0, savedAt: 0 };
    Object.assign(window, { state });
    addEventListener("keydown", () => Object.assign(state, { pressedAt: performance.now() }), true);
    new MutationObserver(() => {
      const line = document.querySelector(".save")?.textContent;
      if (line === "Saved") state.savedAt = performance.now();
      else state.savedAt = 0;
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return { desk, panel };
}

/** Reads one passage, undoing a statement that has come to its end. @returns ms until it is saved */
async function savePassage({ panel }: Rig): Promise<number> {
  if ((await passageNow(panel)) === undefined) {
    const undo = await panel.$('[data-statement="offence"] .duty-line > .link');
    await undo?.click();
    await (await panel.$('[data-statement="offence"] .duty-name'))?.click();
    await until("the reader", () => passageNow(panel));
    await new Promise((done) => setTimeout(done, 100));
  }
  await panel.evaluate(() =>
    Object.assign((window as never as { state: object }).state, { savedAt: 0 }),
  );
  await panel.keyboard.press("ArrowDown");
  const took = await panel.waitForFunction(() => {
    const { pressedAt, savedAt } = (
      window as never as { state: { pressedAt: number; savedAt: number } }
    ).state;
    return savedAt > pressedAt ? savedAt - pressedAt : false;
  });
  return Number(await took.jsonValue());
}

/** Stops the worker and asks for the tab's view. @returns ms until it is there */
async function coldView({ desk, panel }: Rig): Promise<number> {
  await (await desk.worker()).close();
  return panel.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const before = performance.now();
    await chrome.runtime.sendMessage({ kind: "view", tab: tab?.id });
    return performance.now() - before;
  });
}

/** What each figure costs with a full ledger, beside an empty one in the same run. */
export async function measureLedger(pairs: number): Promise<Figure[]> {
  const empty = await setUp(0);
  const figures: Figure[] = [];
  try {
    for (const kept of KEPT) {
      const full = await setUp(kept);
      try {
        for (const [name, spans, once] of [
          ["a passage: key press → shown as saved", SAVING, savePassage],
          ["a client’s duties from a cold worker", COLD, coldView],
        ] as const) {
          const [a, b]: [number[], number[]] = [[], []];
          for (let pair = -2; pair < pairs; pair++) {
            const [one, other] = [await once(full), await once(empty)];
            if (pair < 0) continue;
            a.push(one);
            b.push(other);
          }
          figures.push(
            figureOf(
              {
                name: `${name}, ${kept.toLocaleString("en-GB")} events kept`,
                spans,
                floorName: "none kept",
                compared: "ratio",
              },
              { ours: a, floor: b },
            ),
          );
        }
      } finally {
        await full.desk.close();
      }
    }
  } finally {
    await empty.desk.close();
  }
  return figures;
}

const SAVING =
  "from the keydown in the panel to its document saying “Saved”: both stores, a message each way";
const COLD =
  "the worker stopped; from asking for the tab’s view in the panel to the answer: the worker’s start included";
