import type { Page } from "puppeteer-core";
import { caseUrl, type Desk, startDesk } from "../desk/desk";
import { type Figure, spreadOf } from "./statistics";

const SETTLED_AFTER = 600;

/** Script time, in ms, of loading the practice case screen and letting it settle. */
async function scriptTimeOfLoad(desk: Desk, page: Page): Promise<number> {
  await page.goto("about:blank");
  await page.goto(caseUrl(desk, "121 0012 34567"), { waitUntil: "load" });
  await new Promise((done) => setTimeout(done, SETTLED_AFTER));
  const { ScriptDuration } = await page.metrics();
  return (ScriptDuration ?? Number.NaN) * 1000;
}

/** What the content script adds to loading a page: with the extension and without, in turn. */
export async function measureLoad(pairs: number): Promise<Figure> {
  const [ours, bare] = [await startDesk(), await startDesk({ extension: null })];
  try {
    const [page, barePage] = [await ours.browser.newPage(), await bare.browser.newPage()];
    await scriptTimeOfLoad(ours, page);
    await scriptTimeOfLoad(bare, barePage);
    const [a, b]: [number[], number[]] = [[], []];
    for (let pair = 0; pair < pairs; pair++) {
      a.push(await scriptTimeOfLoad(ours, page));
      b.push(await scriptTimeOfLoad(bare, barePage));
    }
    return {
      name: "script time of loading the practice case screen",
      spans:
        "all script in the page's process, page, softphone frame and content scripts, from navigation " +
        `until ${SETTLED_AFTER} ms after load (the browser's own ScriptDuration)`,
      unit: "ms",
      ours: spreadOf(a),
      floor: spreadOf(b),
      floorName: "no extension",
      compared: { as: "difference", spread: spreadOf(a.map((value, at) => value - (b[at] ?? 0))) },
    };
  } finally {
    await ours.close();
    await bare.close();
  }
}
