import type { Page } from "puppeteer-core";

/** What a panel sent and what it said of it, for as long as the browser lived to tell. */
export interface Witness {
  /** Passages that were shown as saved, by the ids of their presses. */
  saved: Set<string>;
  /** Passages that were sent to be saved. */
  sent: Set<string>;
  /** What the panel said of saving, one after the other. */
  said: string[];
}

/**
 * Watches what a panel shows. A press is shown as saved when "Saved" comes up after it was sent:
 * the panel says so only when nothing that was sent before is unanswered.
 */
export async function watch(panel: Page, witness = newWitness()): Promise<Witness> {
  await panel.exposeFunction("witnessed", (said: string, sent: string[]) => {
    witness.said.push(said);
    for (const id of sent) witness.sent.add(id);
    if (said.startsWith("Saved")) for (const id of sent) witness.saved.add(id);
  });
  await panel.evaluate(() => {
    const passages: string[] = [];
    const { runtime } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    const send = runtime.sendMessage as (message: unknown) => Promise<unknown>;
    Object.assign(runtime, {
      sendMessage: (message: { kind: string; deed?: { id: string; kind: string } }) => {
        if (message.kind === "record" && message.deed?.kind === "passage read") {
          if (!passages.includes(message.deed.id)) passages.push(message.deed.id);
        }
        return send.call(runtime, message);
      },
    });
    let last = "";
    let reported = 0;
    new MutationObserver(() => {
      const line = document.querySelector(".save")?.textContent ?? "";
      if (line === last) return;
      last = line;
      const { witnessed } = globalThis as unknown as {
        witnessed(said: string, sent: string[]): void;
      };
      // Those that were reported with an earlier "Saved" needn't be again.
      witnessed(line, passages.slice(reported));
      if (line.startsWith("Saved")) reported = passages.length;
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return witness;
}

export const newWitness = (): Witness => ({ saved: new Set(), sent: new Set(), said: [] });
