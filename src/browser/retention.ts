import * as z from "zod/mini";
import { retentionDaysSchema } from "../managed/retention-days";
import { browser } from "./extension";
import { needMayChange, readManaged } from "./managed-settings";

/** How many days readings are kept, unless it is set otherwise. */
const DEFAULT_DAYS = 400;

const KEY = "retention";
const storedSchema = z.object({ days: retentionDaysSchema });

/** How many days readings are kept: as a policy says, or this desk. */
export async function readRetention(): Promise<number> {
  const { retentionDays } = await readManaged();
  if (retentionDays !== undefined) return retentionDays;
  const stored = await browser.storage.local.get(KEY);
  return z.safeParse(storedSchema, stored[KEY]).data?.days ?? DEFAULT_DAYS;
}

/** Only the background calls it. @throws {RuledOutError} */
export async function saveRetention(days: number): Promise<void> {
  await needMayChange("retention");
  await browser.storage.local.set({ [KEY]: { days } });
}
