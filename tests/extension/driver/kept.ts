import type { Desk } from "../../../scripts/desk/desk";
import type { Binding } from "../../../src/call/binding";
import type { SealedCall } from "../../../src/ledger/sealed-call";

/** What a desk's `storage.local` holds of its calls. */
export interface Kept {
  /** All of it, as text. */
  json: string;
  open: string[];
  calls: SealedCall[];
  /** The bindings of each sealed call. */
  bindings: (Binding | null)[][];
}

/** Reads what a desk has kept. */
export async function keptOf(desk: Desk): Promise<Kept> {
  const worker = await desk.worker();
  const json = await worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  const kept = JSON.parse(json) as Record<string, unknown>;
  const all = <T>(prefix: string) =>
    Object.keys(kept)
      .filter((key) => key.startsWith(prefix))
      .sort()
      .map((key) => kept[key] as T);
  return {
    json,
    open: (kept.open as string[] | undefined) ?? [],
    calls: all<{ calls: SealedCall[] }>("day:").flatMap(({ calls }) => calls),
    bindings: all<{ calls: Record<string, Kept["bindings"][number]> }>("bindings:").flatMap(
      ({ calls }) => Object.values(calls),
    ),
  };
}
