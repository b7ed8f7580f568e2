import * as z from "zod/mini";
import type { Call } from "../../call/call";
import { Draft, type Get } from "../draft";
import type { CheckOptions } from "../heal/check";
import { type Changes, keys } from "../records";
import type { Both } from "./both";
import type { Means } from "./means";
import { listBoth, readBoth } from "./read-both";
import type { RecordStore } from "./record-store";
import { type Settled, settled } from "./settled";
import {
  type Behind,
  isBehind,
  isDue,
  NOTHING_BEHIND,
  type StoresState,
  storesStateSchema,
  withInterrupted,
} from "./stores-state";
import { type Saved, writeBoth } from "./write-both";

/** A place that forgets with the browser, and not with the worker. */
export interface Session {
  get(): Promise<unknown>;
  set(value: StoresState): Promise<void>;
}

/** Who watches a long check. `mayGoOn` is asked between two days. */
export type Watch = Pick<CheckOptions, "onProgress" | "mayGoOn">;

const NOTHING: Changes = { set: {}, remove: [] };

/**
 * The ledger's two stores as one. It keeps nothing in memory that counts, so that a worker that dies
 * loses nothing. Whoever writes, prepares or checks holds the Web Lock "ledger" meanwhile.
 */
export class Twin {
  /** Whether this worker has written: then it knows that the last write came to its end. */
  #isWoken = false;
  /** How the stores stand, once this one has prepared them: from then on nobody else notes it. */
  #known: StoresState | undefined;
  #asked: Promise<Settled<unknown>> | undefined;

  constructor(
    readonly stores: Both<RecordStore>,
    private readonly session: Session,
    readonly means: Means,
  ) {}

  /**
   * Reads from `storage.local`; from IndexedDB only what that lacks or can't tell. No lock needed.
   *
   * @throws NotReadableError where neither can be read
   */
  readonly read: Get = (wanted) => readBoth(this.stores, this.#behind(), wanted);

  /** The keys of all records, in no order. @throws NotReadableError where neither can be read */
  readonly list = (): Promise<string[]> => listBoth(this.stores, this.#behind());

  /**
   * Asks how the stores stand before anybody needs it. Only for whoever writes: to others it would
   * still say so after it has changed.
   */
  askAhead(): void {
    this.#asked ??= settled(this.session.get());
  }

  /** Whether both stores have everything. No lock needed. */
  async hasSecondCopy(): Promise<boolean> {
    const state = await this.#state();
    return state !== undefined && !isBehind(state.behind);
  }

  /**
   * Writes to both stores.
   *
   * @param changes none: then only what a store lacks is brought to it, and how it stands is said
   * @throws NotSavedError where neither took it, and whatever `prepare` throws
   */
  async write(changes: Changes = NOTHING): Promise<Saved> {
    let state = await this.prepare();
    const writing = [...Object.keys(changes.set), ...changes.remove];
    const behind = this.#isWoken ? state.behind : withInterrupted(state);
    this.#isWoken = true;
    state = { ...state, behind, writing };
    // It is on its way before the first store is written to; nobody need wait for it.
    const noted = writing.length > 0 ? settled(this.#remember(state)) : undefined;
    const saved = await writeBoth(this.stores, behind, changes, async (next) => {
      await noted;
      await this.#remember({ ...state, behind: next });
    });
    await noted;
    return saved;
  }

  /**
   * Prepares the stores at the first use since the browser started; after that it costs next to
   * nothing. What can't be used, or isn't finished, is tried again every minute.
   *
   * @throws NewerLedgerError, MigrationError, NotReadableError: see `prepare`
   */
  async prepare(): Promise<StoresState> {
    const state = await this.#state();
    if (state === undefined || isDue(state, this.#now)) return this.#settle(false);
    this.#known = state;
    return state;
  }

  /**
   * Compares and verifies every record of both stores, and puts right what it can. What it found is
   * in the record `findings`. However much is kept, it never works on for long without a pause.
   *
   * @returns whether it came to its end
   */
  async check(watch: Watch = {}): Promise<"done" | "interrupted"> {
    await this.prepare();
    try {
      await this.#settle(true, watch);
      return "done";
    } catch (error) {
      const { InterruptedError } = await import("../heal/check");
      if (error instanceof InterruptedError) return "interrupted";
      throw error;
    }
  }

  /** Notes whether something is to go for good: a worker that dies meanwhile finds it again. */
  async noteIntent(hasIntent: boolean): Promise<void> {
    await this.#remember({ ...(await this.prepare()), hasIntent, triedAt: this.#now });
  }

  /** What puts right is much code, and wanted once a day: a worker that starts doesn't run it. */
  async #settle(isThorough: boolean, watch: Watch = {}): Promise<StoresState> {
    const { prepare } = await import("./prepare");
    const { stores, means } = this;
    const before = await this.#state();
    // Until it is found to be so again.
    this.#known = undefined;
    const options = { stores, means, isThorough, before, ...watch };
    const { behind, hasIntent, strays } = await prepare(options);
    const state: StoresState = { behind, hasIntent, triedAt: this.#now, writing: [] };
    await this.#remember(state);
    for (const stray of strays) await this.#sealAgain(stray);
    return (await this.#state()) ?? state;
  }

  /** Brings events that a sealed call lacks to it, out of an open record that was left behind. */
  async #sealAgain(stray: Call): Promise<void> {
    const { mergeOpen } = await import("../heal/merge-open");
    const { reseal } = await import("../reseal");
    const { id, startedAt, wording, events } = stray;
    const draft = new Draft(this.read);
    const fresh = { at: this.means.now(), salt: this.means.random(16) };
    const open = { ...stray, events: events.filter(({ kind }) => kind !== "ended") };
    const sealed = await reseal(
      draft,
      { id, startedAt, statements: wording },
      fresh,
      (call) => mergeOpen(call, open).call,
    );
    const has = new Set(sealed?.events.map((event) => event.id));
    // A call of which a binding was erased stays as it is, and so does its open record.
    if (open.events.some((event) => !has.has(event.id))) return;
    draft.remove(keys.call(id));
    await this.write(draft.changes);
  }

  get #now(): number {
    return Date.parse(this.means.now());
  }

  async #behind(): Promise<Behind> {
    return (await this.#state())?.behind ?? NOTHING_BEHIND;
  }

  /** How the stores stand is to be found out anew at the next use. */
  forget(): void {
    this.#known = undefined;
    this.#asked = undefined;
  }

  async #remember(state: StoresState): Promise<void> {
    await this.session.set(state);
    this.#known = state;
  }

  async #state(): Promise<StoresState | undefined> {
    if (this.#known !== undefined) return this.#known;
    const asked = this.#asked ?? settled(this.session.get());
    // It may be otherwise the next time.
    this.#asked = undefined;
    const stored = await asked;
    return "value" in stored ? z.safeParse(storesStateSchema, stored.value).data : undefined;
  }
}
