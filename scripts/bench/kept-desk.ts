import type { Page } from "puppeteer-core";
import { caseUrl, type Desk, openPanel, startDesk } from "../desk/desk";
import { shows } from "../desk/panel";
import { seed, seededRecords } from "../desk/seeded-ledger";
import { compilePolicy } from "../policy/editions";

/** A browser with an extension and its panel. */
export interface PanelDesk {
  desk: Desk;
  panel: Page;
}

const CASE = "121 0012 34567";

/**
 * Starts a desk with a panel on a case.
 *
 * @param events how many of earlier calls are kept
 * @param extension another practice build than this one
 */
export async function startKeptDesk(events: number, extension?: string): Promise<PanelDesk> {
  // Made before the browser starts: they take long, and an idle worker goes to sleep meanwhile.
  const { pack } = await compilePolicy();
  const records = events === 0 ? undefined : await seededRecords(events, pack, Date.now());
  const desk = await startDesk(extension === undefined ? {} : { extension });
  try {
    if (records !== undefined) await seed(desk, records);
    const panel = await openPanel(desk, await desk.open(caseUrl(desk, CASE)));
    await shows(panel, CASE);
    return { desk, panel };
  } catch (error) {
    await desk.close();
    throw error;
  }
}
