import * as z from "zod/mini";
import { browser } from "./extension";

/** How many days readings are kept, unless it is set otherwise. */
export const DEFAULT_DAYS = 400;

/** A month at least: less would lose what is owed between two calls; and not for ever. */
export const retentionDaysSchema = z.int().check(z.gte(30), z.lte(2000));

const KEY = "retention";
const storedSchema = z.object({ days: retentionDaysSchema });

/** How many days readings are kept. */
export async function readRetention(): Promise<number> {
  const stored = await browser.storage.local.get(KEY);
  return z.safeParse(storedSchema, stored[KEY]).data?.days ?? DEFAULT_DAYS;
}

export const saveRetention = (days: number): Promise<void> =>
  browser.storage.local.set({ [KEY]: { days } });
