import * as z from "zod/mini";
import { type Changes, type Desk, VERSION } from "../records";
import type { Means } from "./means";
import { migrate1To2 } from "./migrate-1-to-2";
import { isVersion1 } from "./version-1";

/** The ledger of an earlier version couldn't be brought to this one's shape. It is as it was. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

/** What a migration takes from outside. */
export interface Migrating {
  means: Means;
  desk: Desk;
}

interface Migration {
  from: number;
  /** What changes in a store that holds these records: all of it in one write. */
  run(records: Readonly<Record<string, unknown>>, migrating: Migrating): Promise<Changes>;
}

/** Each from one version to the next. A number is never used again. */
const MIGRATIONS: readonly Migration[] = [{ from: 1, run: migrate1To2 }];

/** The version that the record `ledger` says; undefined where it says none. */
export const statedVersion = (ledger: unknown): number | undefined =>
  z.safeParse(z.object({ version: z.int() }), ledger).data?.version;

/** The version that records are of which say none: the first, where any can only be of that. */
export const unstatedVersion = (records: Readonly<Record<string, unknown>>): number | undefined =>
  Object.values(records).some(isVersion1) ? 1 : undefined;

/**
 * What changes in a store for its records to be of this version.
 *
 * @throws MigrationError
 */
export async function migrate(
  records: Readonly<Record<string, unknown>>,
  from: number,
  migrating: Migrating,
): Promise<Changes> {
  let there = records;
  for (let version = from; version < VERSION; version++) {
    const migration = MIGRATIONS.find((each) => each.from === version);
    if (migration === undefined) {
      throw new MigrationError(`Nothing brings version ${version} to the next.`);
    }
    try {
      const { set, remove } = await migration.run(there, migrating);
      there = {
        ...Object.fromEntries(Object.entries(there).filter(([key]) => !remove.includes(key))),
        ...set,
      };
    } catch (error) {
      const says = `The ledger couldn't be brought from version ${version} to the next.`;
      throw new MigrationError(says, { cause: error });
    }
  }
  return { set: there, remove: Object.keys(records).filter((key) => !(key in there)) };
}
