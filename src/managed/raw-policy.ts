import * as z from "zod/mini";
import { issueSays } from "../call/issue-says";
import { nameNotKnown } from "../call/name-not-known";
import { MANAGED_KEYS, type ManagedKey } from "./managed-keys";
import { ProblemList } from "./problem-list";

/** A policy as it came, read one setting at a time, with what is wrong in it. */
export class RawPolicy {
  readonly problems = new ProblemList();
  /** The settings that were taken from it so far. */
  readonly set: ManagedKey[] = [];
  readonly #entries: ReadonlyMap<string, unknown>;

  constructor(raw: unknown) {
    this.#entries = new Map(Object.entries(typeof raw === "object" && raw !== null ? raw : {}));
  }

  /**
   * Takes a setting.
   *
   * @param read answers undefined where the setting can't be used, and says why
   * @returns undefined where it isn't set, or can't be used
   */
  take<T>(key: ManagedKey, read: (value: unknown) => T | undefined): T | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    const taken = read(value);
    if (taken !== undefined) this.set.push(key);
    return taken;
  }

  /** Takes a setting as a schema has it. @param says what is wrong with any that isn't so */
  check<T>(
    key: ManagedKey,
    schema: z.ZodMiniType<T>,
    says: z.core.$ZodErrorMap = issueSays,
  ): T | undefined {
    return this.take(key, (value) => {
      const { data, error } = z.safeParse(schema, value, { error: says });
      for (const { message } of error?.issues ?? []) this.problems.add(key, [message]);
      return data;
    });
  }

  /** Says which of its names stand for nothing. */
  refuseUnknown(): void {
    const known: readonly string[] = MANAGED_KEYS;
    for (const key of this.#entries.keys()) {
      if (!known.includes(key)) this.problems.add(key, [nameNotKnown(key.slice(0, 100), known)]);
    }
  }
}
