import { withLedger } from "./ledger-store";
import { forgetTab, readTab, writeTab } from "./tab-store";
import { noteVisit } from "./visits";

/** Forgets a tab that was closed; the visit in it is over. */
export const closeTab = (tab: number): Promise<void> =>
  withLedger(async () => {
    const { visit } = await readTab(tab);
    if (visit !== null) noteVisit(visit.console, visit.visit);
    await forgetTab(tab);
  });

/** Another tab has taken a tab's place: a page made ready beforehand may have an id of its own. */
export const replaceTab = (removed: number, added: number): Promise<void> =>
  withLedger(async () => {
    await writeTab(added, await readTab(removed));
    await forgetTab(removed);
  });
