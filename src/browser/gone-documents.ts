import { browser } from "./extension";
import type { ToContent } from "./messages";
import { TabQueues } from "./newest-only";
import { withoutDocuments } from "./tab-documents";
import type { Refresh } from "./tab-steps";
import { readTab } from "./tab-store";

const asking = new TabQueues<void>();

export const stopAsking = (tab: number): void => asking.forget(tab);

/** Whom not to ask, and what to make of one that doesn't answer in time. */
interface Ask {
  /** A document that is certainly there. */
  but: string;
  /**
   * A document that hangs answers nothing, nor does one that is kept for going back to. With a new
   * page on the screen the second is likely, else the first.
   */
  late: "gone" | "there";
}

/** How long a document has for its answer, in ms. */
const ANSWERS_WITHIN = 1000;

/**
 * Asks the documents of a tab whether they are still there, and forgets those that aren't: they
 * don't always get to say so themselves. Nothing waits for it.
 */
export function forgetGone(tab: number, ask: Ask, refresh: Refresh): void {
  asking
    .of(tab)
    .do(ask.late, () => askAll(tab, ask, refresh))
    .catch((error: unknown) => console.error("Verbatim failed at asking who is there.", error));
}

async function askAll(tab: number, { but, late }: Ask, refresh: Refresh): Promise<void> {
  const { documents } = await readTab(tab);
  const others = Object.keys(documents).filter((id) => id !== but);
  const asked = others.map(async (id) => {
    const answer = await answerOf(tab, id);
    return (answer === "late" ? late : answer) === "gone" ? [id] : [];
  });
  const gone = (await Promise.all(asked)).flat();
  if (gone.length > 0) await refresh(tab, (record) => withoutDocuments(record, gone));
}

function answerOf(tab: number, id: string): Promise<"there" | "gone" | "late"> {
  const question: ToContent = { kind: "still there" };
  const answer = browser.tabs.sendMessage(tab, question, { documentId: id }).then(
    () => "there" as const,
    () => "gone" as const,
  );
  const late = new Promise<"late">((done) => setTimeout(() => done("late"), ANSWERS_WITHIN));
  return Promise.race([answer, late]);
}
