import type { Finding } from "../finding";
import { keys } from "../records";
import { type Both, mapBothAsync, other, type Which } from "../stores/both";
import { NotSavedError } from "../stores/not-saved-error";
import type { RecordStore } from "../stores/record-store";
import { reading } from "../stores/store-read-error";
import { type Found, noteFound } from "./found";
import { isSame } from "./same";

type Records = Readonly<Record<string, unknown>>;

/** What is stored under some keys. */
export interface Stored {
  /** In each store; what stands in for a store that is empty or can't be used is the other's. */
  stored: Both<Records>;
  /** In each store, really. */
  actual: Both<Records>;
}

/** The two stores side by side, while they are compared and put right. */
export class Copies {
  /** What was put right or found wrong so far, with what there was before. */
  findings: Finding[] = [];
  /** Keys that a store should have taken and didn't. */
  readonly behind: Both<Set<string>> = [new Set(), new Set()];
  /** The store that has lost everything. */
  readonly lost: Which | undefined;
  /** Whether only one can be used: then there is nothing to compare it with. */
  readonly isAlone: boolean;

  private constructor(
    private readonly stores: Both<RecordStore>,
    private readonly usable: Both<boolean>,
    private readonly at: string,
    /** The keys in each store. */
    readonly keys: Both<readonly string[]>,
  ) {
    const empty = ([0, 1] as const).filter((which) => usable[which] && keys[which].length === 0);
    this.isAlone = !usable[0] || !usable[1];
    this.lost = empty.length === 1 && usable[0] && usable[1] ? empty[0] : undefined;
  }

  /**
   * @param usable which of them can be used at all
   * @param at UTC, ISO 8601
   * @throws StoreReadError
   */
  static async of(stores: Both<RecordStore>, usable: Both<boolean>, at: string): Promise<Copies> {
    const listed = await mapBothAsync(stores, async (store, which) =>
      usable[which] ? reading(which, store.keys()) : [],
    );
    return new Copies(stores, usable, at, listed);
  }

  /** The keys of either store that begin so. */
  keysOf(...prefixes: readonly string[]): string[] {
    const all = new Set(this.keys.flat());
    return [...all].filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
  }

  /** @throws StoreReadError */
  async read(wanted: readonly string[]): Promise<Stored> {
    const actual = await mapBothAsync(this.stores, async (store, which) =>
      this.usable[which] && wanted.length > 0 ? reading(which, store.get(wanted)) : {},
    );
    const standsIn = (which: Which) =>
      this.lost === which || !this.usable[which] ? actual[other(which)] : actual[which];
    return { stored: [standsIn(0), standsIn(1)], actual };
  }

  /**
   * Brings both stores to hold these records, and notes what was found.
   *
   * @param records by key; what is to go is undefined
   * @throws NotSavedError where neither store takes what it should
   */
  async put(records: Records, actual: Both<Records>, found: readonly Found[]): Promise<void> {
    const noted = noteFound(this.findings, found, this.at);
    const wanted: Record<string, unknown> = { ...records, ...noted.unread };
    if (found.length > 0) {
      this.findings = noted.findings;
      wanted[keys.findings] = noted.findings;
    }
    const errors = await mapBothAsync(this.stores, (store, which) =>
      this.usable[which] ? this.#bring(store, which, wanted, actual[which]) : UNUSABLE,
    );
    if (errors[0] !== undefined && errors[1] !== undefined) throw new NotSavedError(errors);
  }

  async #bring(store: RecordStore, which: Which, wanted: Records, actual: Records) {
    const entries = Object.entries(wanted).filter(([key, value]) => !isSame(actual[key], value));
    if (entries.length === 0) return undefined;
    const set = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    const remove = entries.filter(([, value]) => value === undefined).map(([key]) => key);
    try {
      await store.write({ set, remove });
      return undefined;
    } catch (error) {
      for (const [key] of entries) this.behind[which].add(key);
      return error;
    }
  }
}

const UNUSABLE = Promise.resolve(new Error("The store can't be used."));
