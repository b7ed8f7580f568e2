import * as z from "zod/mini";
import { STORE_NAMES, type StoreName } from "./both";

const lagSchema = z.union([z.literal("all"), z.array(z.string())]);

/** What a store lacks: records, by key, or all: it can't be used. */
export type Lag = z.infer<typeof lagSchema>;

/** How the two stores stand, for as long as the browser runs. */
export const storesStateSchema = z.object({
  /** The reading goes to the other store for what a store lacks. */
  behind: z.object({ "storage.local": lagSchema, IndexedDB: lagSchema }),
  /** When what is wrong was last tried to be put right: ms since 1970. */
  triedAt: z.number(),
  /** The keys of the last write: a worker that died in the middle of it left the stores unlike. */
  writing: z.array(z.string()),
  /** Whether something is to go for good and mayn't have gone yet. */
  hasIntent: z.boolean(),
});
export type StoresState = z.infer<typeof storesStateSchema>;
export type Behind = StoresState["behind"];

export const NOTHING_BEHIND: Behind = { "storage.local": [], IndexedDB: [] };

export const isBehind = (behind: Behind): boolean =>
  STORE_NAMES.some((name) => behind[name].length > 0);

/** Of these keys, those that a store lacks. */
export const lackingIn = (behind: Behind, store: StoreName, keys: readonly string[]): string[] => {
  const lag = behind[store];
  return keys.filter((key) => lag === "all" || lag.includes(key));
};

export const lagWith = (lag: Lag, keys: readonly string[]): Lag =>
  lag === "all" ? lag : [...new Set([...lag, ...keys])];

/** What can't be used, or isn't finished, is tried again after so long. */
const RETRY_MS = 60_000;

/** Whether it is time to try again to put right what is wrong. @param now ms since 1970 */
export const isDue = ({ behind, triedAt, hasIntent }: StoresState, now: number): boolean =>
  (hasIntent || STORE_NAMES.some((name) => behind[name] === "all")) &&
  Math.abs(now - triedAt) > RETRY_MS;

/**
 * What the stores lack if the last write was interrupted: IndexedDB, which is written to first, may
 * be ahead by it. Nobody was told of that write, so it is brought back to what the first store has.
 */
export function withInterrupted({ behind, writing }: StoresState): Behind {
  const [first, second] = STORE_NAMES;
  const lacking = lackingIn(behind, first, writing);
  const keys = writing.filter((key) => !lacking.includes(key));
  return { ...behind, [second]: lagWith(behind[second], keys) };
}
