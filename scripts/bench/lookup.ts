import { rmSync } from "node:fs";
import MiniSearch from "minisearch";
import type { Page } from "puppeteer-core";
import { createLookup } from "../../src/policy/lookup";
import type { Pack, PackFile } from "../../src/policy/pack";
import { packInEnglish } from "../../src/policy/statements-in";
import { SYNONYMS } from "../../src/policy/synonyms";
import { canonicalWords } from "../../src/policy/wording";
import { type Desk, startDesk, until } from "../desk/desk";
import type { Ask } from "./ask";
import { buildWith, builtPack, enlarged } from "./lookup-build";
import { type Figure, figureOf } from "./statistics";

const SIZES = [15, 2000] as const;
const FLOOR = "plain MiniSearch";

/** What is typed, letter by letter, a query a time: whole words, a beginning, a misspelling. */
const QUERIES = ["recording", "special paym", "sensetive", "wants to complain", "contact details"];

const OURS = { path: "src/popup/index.html", item: ".result" };
const BARE = { path: "floor.html", item: "li" };

async function openPopup(desk: Desk, { path, item }: typeof OURS): Promise<Page> {
  const worker = await desk.worker();
  await worker.evaluate(async (popup) => {
    await chrome.action.setPopup({ popup });
    await chrome.action.openPopup();
  }, path);
  const target = await desk.browser.waitForTarget((each) => each.url().endsWith(`/${path}`));
  const popup = await target.asPage();
  await until("the list of all sections", () => popup.$(item));
  return popup;
}

/** From the key event's own time to the frame after the results changed; null if they did not. */
async function timeKey(popup: Page, letter: string): Promise<number | null> {
  // Nothing has a name in here: a bundler would mark it with a helper that the page hasn't.
  await popup.evaluate(() => {
    const state = { pressedAt: 0, hasChanged: false };
    const painted = new Promise<number | null>((resolve) => {
      const observer = new MutationObserver(() => {
        if (state.pressedAt === 0 || state.hasChanged) return;
        state.hasChanged = true;
        observer.disconnect();
        requestAnimationFrame(() =>
          setTimeout(() => resolve(performance.now() - state.pressedAt), 0),
        );
      });
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      addEventListener(
        "keydown",
        (event) => {
          state.pressedAt = event.timeStamp;
        },
        { capture: true, once: true },
      );
      addEventListener(
        "input",
        () =>
          // Three frames without a change: there is none to come.
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                if (state.hasChanged) return;
                observer.disconnect();
                resolve(null);
              }),
            ),
          ),
        { once: true },
      );
    });
    Object.assign(window, { painted });
  });
  await popup.keyboard.press(letter === " " ? "Space" : (letter as "a"));
  return popup.evaluate(() => (window as unknown as { painted: Promise<number | null> }).painted);
}

async function timeQuery(desk: Desk, page: typeof OURS, query: string) {
  const popup = await openPopup(desk, page);
  const times: (number | null)[] = [];
  for (const letter of query) times.push(await timeKey(popup, letter));
  await popup.close();
  return times;
}

const inWords = ({ sections }: { sections: readonly unknown[] }): string =>
  sections.length.toLocaleString("en-GB");

async function measureKeys(pack: PackFile, queries: number): Promise<Figure> {
  const folder = await buildWith(pack);
  const desk = await startDesk({ extension: folder });
  try {
    await desk.open("about:blank");
    const pairs: [ours: number, floor: number][] = [];
    for (let at = -1; at < queries; at++) {
      const query = QUERIES[(at + QUERIES.length) % QUERIES.length] ?? "";
      const inOrder = at % 2 === 0 ? [OURS, BARE] : [BARE, OURS];
      const times = new Map<typeof OURS, (number | null)[]>();
      for (const page of inOrder) times.set(page, await timeQuery(desk, page, query));
      const [a = [], b = []] = [times.get(OURS), times.get(BARE)];
      // The first warms both up.
      if (at < 0) continue;
      a.forEach((ours, key) => {
        const floor = b[key] ?? null;
        if (ours !== null && floor !== null) pairs.push([ours, floor]);
      });
    }
    return figureOf(
      {
        name: `key press → results painted in the popup, ${inWords(pack)} sections`,
        spans:
          `from the trusted keydown event's own time stamp to the frame after the list changed ` +
          `(requestAnimationFrame, then a task); ${queries} queries typed letter by letter, each into ` +
          "a newly opened popup, the pack already read and indexed; keys that change nothing in ours " +
          "are left out of both. Beside it, in the same browser's popup and in turn: MiniSearch with " +
          "the same fields and default options (whole words only, so often nothing to paint), and a " +
          "plain list of titles, as long as ours at most (50)",
        unit: "ms",
        floorName: `${FLOOR} and a list`,
        compared: "ratio",
        goals: [{ of: "compared", at: "median", most: 1.5 }],
      },
      { ours: pairs.map(([ours]) => ours), floor: pairs.map(([, floor]) => floor) },
    );
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const timeOf = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

function indexPlainly({ sections }: Pack): void {
  new MiniSearch({ fields: ["title", "synonyms", "words"] }).addAll(
    sections.map(({ id, title, blocks }) => ({
      id,
      title,
      words: canonicalWords(blocks),
      synonyms: SYNONYMS[id] ?? "",
    })),
  );
}

function measureIndex(pack: Pack, pairs: number): Figure {
  const [a, b]: [number[], number[]] = [[], []];
  for (let pair = -3; pair < pairs; pair++) {
    const one = timeOf(() => createLookup(pack));
    const other = timeOf(() => indexPlainly(pack));
    // The first three warm both up.
    if (pair < 0) continue;
    a.push(one);
    b.push(other);
  }
  return figureOf(
    {
      name: `indexing ${inWords(pack)} sections`,
      spans:
        "createLookup on a pack that has been read, in Node; beside it MiniSearch's addAll of the " +
        "same sections and fields with default options",
      unit: "ms",
      floorName: FLOOR,
      compared: "ratio",
      goals: [],
    },
    { ours: a, floor: b },
  );
}

/** Looking up: key press to paint, at the policy's size and at 2,000 sections; and indexing. */
export async function measureLookup({ isFull }: Ask): Promise<Figure[]> {
  const pack = builtPack();
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const sized = enlarged(pack, size);
    figures.push(await measureKeys(sized, isFull ? 15 : 2));
    if (isFull) figures.push(measureIndex(packInEnglish(sized), 15));
  }
  return figures;
}
