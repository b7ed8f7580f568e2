import { startDesk } from "../desk/desk";
import { servePage } from "../desk/page-server";
import { timePage } from "./timed-page";

/** What `slow/content.js` does on one page: 20 ms in each of eight ways. */
const WORK_MS = 8 * 20;

const VISITS = 3;

/**
 * Proves that a content script's time is counted, whatever makes it run, with an extension that
 * works for a time that is known.
 *
 * @returns what was found, in words
 * @throws where it isn't counted
 */
export async function checkInstrument(): Promise<string> {
  const server = await servePage("<p>Nothing runs here of its own.</p>");
  const desk = await startDesk({ extension: new URL("slow", import.meta.url).pathname });
  try {
    const visits: number[] = [];
    for (let visit = 0; visit < VISITS; visit++) {
      // By the machine's clock, since a script that works for a time knows no other.
      visits.push((await timePage(desk.browser, server.url, undefined, "machine")).loading);
    }
    // The first visit wakes the worker; on the others a busy machine only adds.
    const counted = Math.min(...visits.slice(1));
    const found =
      `Of ${WORK_MS} ms of work that a content script does in eight ways, ` +
      `${counted.toFixed(1)} ms are counted as script time.`;
    if (counted < WORK_MS) throw new Error(found);
    return found;
  } finally {
    await desk.close();
    await server.close();
  }
}
