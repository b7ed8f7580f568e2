import { type Desk, keys, VERSION } from "../records";
import type { Both } from "./both";
import type { Means } from "./means";
import { MigrationError, migrate, statedVersion, unstatedVersion } from "./migrations";
import type { RecordStore } from "./record-store";
import type { Settled } from "./settled";

/**
 * Only the first store can hold an older version: the second came with the second version. What
 * looks like the first version beside a second store that is of the second is damage.
 *
 * @returns whether anything was migrated
 */
export async function migrateFirst(
  [first]: Both<RecordStore>,
  [stated, statedSecond]: Both<Settled<Readonly<Record<string, unknown>>>>,
  means: Means,
): Promise<boolean> {
  if ("error" in stated) return false;
  const own = statedVersion(stated.value[keys.ledger]);
  if (own === VERSION) return false;
  const second = "value" in statedSecond ? statedSecond.value[keys.ledger] : undefined;
  if (own === undefined && statedVersion(second) !== undefined) return false;
  const records = await first.get(await first.keys());
  const from = own ?? unstatedVersion(records);
  if (from === undefined) return false;
  const desk: Desk = { version: 2, id: means.random(8), key: means.random(32) };
  const changes = await migrate(records, from, { means, desk });
  try {
    await first.write(changes);
  } catch (error) {
    throw new MigrationError("The migrated ledger couldn't be written.", { cause: error });
  }
  return true;
}
