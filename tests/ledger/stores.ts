import type { Get } from "../../src/ledger/draft";
import { type Changes, kindOf } from "../../src/ledger/records";
import type { StoreName } from "../../src/ledger/stores/both";
import type { RecordStore } from "../../src/ledger/stores/record-store";
import type { Session } from "../../src/ledger/stores/twin";

/** The process was killed: nothing of it goes on after that. */
export class Killed extends Error {}

/** Counts what a process does to the outside, and kills it when that is so many things. */
export class Life {
  steps = 0;

  constructor(private readonly until = Number.POSITIVE_INFINITY) {}

  /** @param leavesDone whether what it was doing is done all the same when it is killed */
  step(): void {
    if (this.steps >= this.until) throw new Killed();
    this.steps++;
  }
}

/**
 * A store in memory that keeps JSON, as the real ones come close to. It can be damaged from outside,
 * told to reject, and die between any two steps.
 */
export class MemoryStore implements RecordStore {
  records = new Map<string, string>();
  rejects: "nothing" | "get" | "write" | "all" = "nothing";
  /** How often it still fails whatever it is asked, before it works again. */
  failures = 0;
  /** What it rejects with, unless it says who it is. */
  error: Error | undefined;
  /** How often it was dropped for an empty one. */
  renewed = 0;
  life = new Life();
  /** Gets and writes so far. */
  gets = 0;

  constructor(readonly name: StoreName) {}

  readonly get: Get = async (keys) => {
    this.#begin();
    this.gets++;
    if (this.rejects === "get" || this.rejects === "all")
      throw this.error ?? new Error(`${this.name} can't read`);
    return Object.fromEntries(
      keys.flatMap((key) => {
        const text = this.records.get(key);
        return text === undefined ? [] : [[key, JSON.parse(text) as unknown]];
      }),
    );
  };

  readonly keys = async (): Promise<string[]> => {
    this.#begin();
    if (this.rejects === "get" || this.rejects === "all")
      throw this.error ?? new Error(`${this.name} can't list`);
    return [...this.records.keys()].filter((key) => kindOf(key) !== undefined);
  };

  /** What is set goes at once; what is removed goes after it, as in `storage.local`. */
  readonly write = async ({ set, remove }: Changes): Promise<void> => {
    this.#begin();
    if (this.rejects === "write" || this.rejects === "all") {
      throw this.error ?? new Error(`${this.name} can't write`);
    }
    for (const [key, value] of Object.entries(set)) this.put(key, value);
    if (remove.length > 0 && this.name === "storage.local") this.life.step();
    for (const key of remove) this.records.delete(key);
  };

  #begin(): void {
    this.life.step();
    if (this.failures === 0) return;
    this.failures--;
    throw new Error(`${this.name} stumbles`);
  }

  readonly renew = async (): Promise<void> => {
    this.life.step();
    this.records.clear();
    this.rejects = "nothing";
    this.renewed++;
  };

  put(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    if (text === undefined) throw new Error(`Nothing is set under "${key}".`);
    this.records.set(key, text);
  }

  value(key: string): unknown {
    const text = this.records.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }

  /** All that is in it, comparable. */
  all(): Record<string, unknown> {
    return Object.fromEntries([...this.records.keys()].sort().map((key) => [key, this.value(key)]));
  }

  snapshot(): Map<string, string> {
    return new Map(this.records);
  }
}

/** What a browser forgets when it ends. */
export class MemorySession implements Session {
  value: unknown;
  life = new Life();

  async get(): Promise<unknown> {
    return this.value;
  }

  async set(value: unknown): Promise<void> {
    this.life.step();
    this.value = structuredClone(value);
  }
}
