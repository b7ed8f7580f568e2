import { type Changes, parseRecord, type RecordKind, type RecordOf } from "./records";

/** Looks up stored records by key; those that aren't there are absent. */
export type Get = (keys: readonly string[]) => Promise<Record<string, unknown>>;

/**
 * One change to the ledger while it is being put together: what it has written already is what it
 * reads, and all of it goes out in one write.
 */
export class Draft {
  #set: Record<string, unknown> = {};
  #remove = new Set<string>();

  constructor(private readonly get: Get) {}

  /** @throws RecordError where the record can't be read: what builds on it must not go on */
  async read<Kind extends RecordKind>(
    kind: Kind,
    key: string,
  ): Promise<RecordOf<Kind> | undefined> {
    if (this.#remove.has(key)) return undefined;
    const value = key in this.#set ? this.#set[key] : (await this.get([key]))[key];
    return value === undefined ? undefined : parseRecord(kind, key, value);
  }

  write(key: string, value: unknown): void {
    this.#set[key] = value;
    this.#remove.delete(key);
  }

  remove(key: string): void {
    delete this.#set[key];
    this.#remove.add(key);
  }

  /** What is to be written; undefined where nothing is. */
  get changes(): Changes | undefined {
    const isEmpty = this.#remove.size === 0 && Object.keys(this.#set).length === 0;
    return isEmpty ? undefined : { set: this.#set, remove: [...this.#remove] };
  }
}
