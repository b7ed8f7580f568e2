import type { Browser, Page } from "puppeteer-core";
import { type Clock, scriptTimes, TRACED, type TraceEvent } from "./script-time";

/**
 * A page has loaded and come to rest after so many ms. What is put off is counted, too: Verbatim looks
 * at a page again half a second later where the first look was long.
 */
export const SETTLED_AFTER = 700;

/** How long scripts ran in a page, in ms. */
export interface ScriptTime {
  /** From the navigation until it had come to rest. */
  loading: number;
  /** While it was worked in afterwards. */
  working: number;
}

/**
 * Opens a page in a tab of its own, lets it come to rest, and works in it.
 *
 * @param work what is done in the page once it has come to rest
 */
export async function timePage(
  browser: Browser,
  url: string,
  work: (page: Page) => Promise<unknown> = async () => undefined,
  clock: Clock = "processor",
): Promise<ScriptTime> {
  const page = await browser.newPage();
  try {
    await page.bringToFront();
    await page.tracing.start({ categories: TRACED });
    await page.goto(url, { waitUntil: "load" });
    await new Promise((done) => setTimeout(done, SETTLED_AFTER));
    await page.evaluate(() => console.timeStamp("bench: settled"));
    await work(page);
    await page.evaluate(() => console.timeStamp("bench: done"));
    const json = new TextDecoder().decode(await page.tracing.stop());
    const { traceEvents } = JSON.parse(json) as { traceEvents: TraceEvent[] };
    const marks = ["bench: settled", "bench: done"];
    const [loading = Number.NaN, working = Number.NaN] = scriptTimes(traceEvents, marks, clock);
    return { loading, working };
  } finally {
    await page.close();
  }
}

/** What `timePage` measures, for the list of what the clocks span. */
export const SCRIPT_TIME =
  "processor time of all script on the page’s own thread (the page’s, its frames’ and content scripts’), " +
  "its compiling, what follows a promise and what the browser does at a script’s asking included, from " +
  "the browser’s trace; not in it is what the browser does for any content script before that runs " +
  "(about 0.4 ms a frame)";
