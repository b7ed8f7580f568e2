import * as z from "zod/mini";
import { type ClientHistory, isEmptyHistory } from "../../call/client-history";
import type { Get } from "../draft";
import type { StoredDay } from "../heal/day-copy";
import { type Bucket, bucketSchema, type Changes, keys } from "../records";

/** Changes to one store while they are put together: what was put is what is read. */
export class Edits {
  readonly #put = new Map<string, unknown>();

  constructor(private readonly get: Get) {}

  async read(key: string): Promise<unknown> {
    return this.#put.has(key) ? this.#put.get(key) : (await this.get([key]))[key];
  }

  async readDay(day: string): Promise<StoredDay> {
    const [calls, bindings, timings] = [keys.day(day), keys.bindings(day), keys.timings(day)];
    return {
      day: await this.read(calls),
      bindings: await this.read(bindings),
      timings: await this.read(timings),
    };
  }

  /** The bucket of a client. One that can't be read goes: it is put together anew. */
  async bucket(client: string): Promise<Bucket | undefined> {
    const key = keys.readings(client);
    const stored = await this.read(key);
    const bucket = z.safeParse(bucketSchema, stored).data;
    if (stored !== undefined && bucket === undefined) this.put(key, undefined);
    return bucket;
  }

  async history(client: string, change: (history: ClientHistory) => ClientHistory): Promise<void> {
    const bucket = await this.bucket(client);
    const there = bucket?.clients[client];
    if (bucket === undefined || there === undefined) return;
    const { [client]: _before, ...clients } = bucket.clients;
    const next = change(there);
    if (!isEmptyHistory(next)) clients[client] = next;
    const isEmpty = Object.keys(clients).length === 0;
    this.put(keys.readings(client), isEmpty ? undefined : { version: 2, clients });
  }

  put(key: string, value: unknown): void {
    this.#put.set(key, value);
  }

  get changes(): Changes {
    const entries = [...this.#put];
    return {
      set: Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
      remove: entries.filter(([, value]) => value === undefined).map(([key]) => key),
    };
  }
}
