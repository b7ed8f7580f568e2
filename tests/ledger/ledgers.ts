import { compilePolicy } from "../../scripts/policy/editions";
import { plainOf } from "../../src/call/binding";
import { append, bind, type Call, isEnded, startCall } from "../../src/call/call";
import type { Happening } from "../../src/call/call-event";
import { latestOf } from "../../src/call/client-history";
import { digestOf } from "../../src/call/digest";
import { clientIdOf, type Identity } from "../../src/call/identity";
import { keyIdentity } from "../../src/call/key-identity";
import { Draft } from "../../src/ledger/draft";
import type { Finding } from "../../src/ledger/finding";
import { readHistory } from "../../src/ledger/histories";
import { type Changes, type Desk, keys } from "../../src/ledger/records";
import { seal } from "../../src/ledger/seal";
import { purgeOld } from "../../src/ledger/stores/forget";
import type { Means } from "../../src/ledger/stores/means";
import { Twin } from "../../src/ledger/stores/twin";
import type { Saved } from "../../src/ledger/stores/write-both";
import { verifyLedger } from "../../src/ledger/verify/verify";
import type { Problem } from "../../src/ledger/verify/verify-problem";
import type { Statement } from "../../src/policy/pack";
import { Life, MemorySession, MemoryStore } from "./stores";

export const { pack } = await compilePolicy();

export const statementOf = (id: string): Statement => {
  const statement = pack.statements.find((each) => each.id === id);
  if (statement === undefined) throw new Error(`There is no statement "${id}".`);
  return statement;
};
export const [RECORDING, ...FIRST] = [...pack.statements]
  .sort((one, other) => (one.trigger < other.trigger ? 1 : -1))
  .map(({ id }) => id) as [string, ...string[]];

const DAY = 24 * 60 * 60_000;

/** A desk with a ledger in memory, whose browser can be restarted and whose worker can be killed. */
export class DeskInMemory {
  readonly local = new MemoryStore("storage.local");
  readonly indexed = new MemoryStore("IndexedDB");
  readonly session = new MemorySession();
  now = Date.parse("2026-11-21T10:00:00.000Z");
  #random = 0;
  #events = 0;
  readonly means: Means = {
    now: () => new Date(this.now).toISOString(),
    random: (bytes) =>
      digestOf(`random ${this.#random++}`)
        .repeat(4)
        .slice(0, bytes * 2),
    pause: async () => undefined,
    statements: async () => pack.statements,
  };
  twin = this.#newTwin();

  #newTwin(): Twin {
    return new Twin([this.local, this.indexed], this.session, this.means);
  }

  /** The browser ends and starts anew. */
  restart(): void {
    this.session.value = undefined;
    this.wake();
  }

  /** The worker ends and starts anew; the browser goes on. */
  wake(): void {
    this.live(new Life());
    this.twin = this.#newTwin();
  }

  /** From now on all that is done to the outside counts towards the end of this life. */
  live(life: Life): void {
    for (const each of [this.local, this.indexed, this.session]) each.life = life;
  }

  addDays(days: number): void {
    this.now += days * DAY;
  }

  /** So many days go by, with the ledger tidied now and then; nothing is kept too long in them. */
  async liveThrough(days: number): Promise<void> {
    for (let left = days; left > 0; ) {
      const step = days - left < 5 ? 1 : Math.min(20, left);
      this.addDays(step);
      left -= step;
      await purgeOld(this.twin, 2000);
    }
  }

  async change(change: (draft: Draft) => Promise<unknown>): Promise<Saved | undefined> {
    await this.twin.prepare();
    const draft = new Draft(this.twin.read);
    await change(draft);
    const { changes } = draft;
    return changes === undefined ? undefined : this.twin.write(changes);
  }

  desk = async (): Promise<Desk> => {
    await this.twin.prepare();
    const desk = await new Draft(this.twin.read).read("desk", keys.desk);
    if (desk === undefined) throw new Error("There is no desk.");
    return desk;
  };

  /** Begins a call, and writes it. */
  async begin(id: string, identity?: Identity): Promise<Call> {
    const desk = await this.desk();
    const now = this.#moment();
    const name = { desk: desk.id };
    const begun = startCall({ id, by: "handler", name, pack, now });
    const call = identity === undefined ? begun : this.bound(begun, desk, identity);
    await this.write(call);
    return call;
  }

  bound(call: Call, desk: Desk, identity: Identity, joined?: Identity[]): Call {
    const binding = {
      at: this.means.now(),
      by: "handler" as const,
      salt: this.means.random(16),
      identity: keyIdentity(desk.key, identity),
      plain: plainOf(identity),
      ...(joined === undefined
        ? {}
        : { joined: joined.map((each) => keyIdentity(desk.key, each)) }),
    };
    return bind(call, `${call.id}.b${this.#events++}`, binding, this.#moment());
  }

  #moment() {
    this.now += 1000;
    return { at: this.means.now(), clock: { id: "test", ms: this.now } };
  }

  after(call: Call, ...happenings: Happening[]): Call {
    return happenings.reduce(
      (each, happening) => append(each, `${call.id}.e${this.#events++}`, happening, this.#moment()),
      call,
    );
  }

  /** An open call with somebody of a number, if there is one: its id begins so. */
  async openCall(number: number): Promise<Call | undefined> {
    await this.twin.prepare();
    const draft = new Draft(this.twin.read);
    const ids = (await draft.read("open", keys.open)) ?? [];
    const id = ids.find((each) => each.startsWith(`call-${number}-`));
    return id === undefined ? undefined : draft.read("call", keys.call(id));
  }

  /** Writes a call, sealed where it has ended. */
  write(call: Call): Promise<Saved | undefined> {
    return this.change(async (draft) => {
      if (isEnded(call)) {
        await seal(draft, call, { at: this.means.now(), salt: this.means.random(16) });
        return;
      }
      const open = (await draft.read("open", keys.open)) ?? [];
      if (!open.includes(call.id)) draft.write(keys.open, [...open, call.id]);
      draft.write(keys.call(call.id), call);
    });
  }

  /** A whole call: begun, these statements read, ended. */
  async call(id: string, identity: Identity, ...read: string[]): Promise<Call> {
    const begun = await this.begin(id, identity);
    const ended = this.after(begun, ...read.flatMap(readInFull), { kind: "ended", by: "handler" });
    await this.write(ended);
    return ended;
  }

  async clientId(identity: Identity): Promise<string> {
    const id = clientIdOf(keyIdentity((await this.desk()).key, identity));
    if (id === undefined) throw new Error("Nobody is named.");
    return id;
  }

  /** What is known of somebody, the latest of each by statement. */
  async history(identity: Identity) {
    await this.twin.prepare();
    return latestOf(await readHistory(new Draft(this.twin.read), await this.clientId(identity)));
  }

  async findings(): Promise<Finding[]> {
    return (await new Draft(this.twin.read).read("findings", keys.findings)) ?? [];
  }

  /** What is wrong with each store by itself. */
  async problems(): Promise<Problem[]> {
    const all: Problem[] = [];
    for (const store of [this.local, this.indexed]) {
      const walk = verifyLedger({ get: store.get, list: store.keys });
      let next = await walk.next();
      while (next.done !== true) next = await walk.next();
      all.push(...next.value.problems);
    }
    return all;
  }

  /** The ids of the calls that are sealed, in `storage.local`, by name. */
  sealed(store = this.local): string[] {
    return [...store.records.keys()]
      .filter((key) => key.startsWith("day:"))
      .flatMap((key) => (store.value(key) as { calls: { id: string }[] }).calls.map(({ id }) => id))
      .sort();
  }

  /** The ids of the open calls. */
  open(store = this.local): string[] {
    return (store.value(keys.open) as string[] | undefined) ?? [];
  }

  put(...changes: Partial<Changes>[]): void {
    for (const { set = {}, remove = [] } of changes) {
      for (const store of [this.local, this.indexed]) {
        for (const [key, value] of Object.entries(set)) store.put(key, value);
        for (const key of remove) store.records.delete(key);
      }
    }
  }
}

/** All that happens when a statement is read from its beginning to its end. */
export const readInFull = (statement: string): Happening[] =>
  statementOf(statement).passages.map((_, passage) => ({
    kind: "passage read",
    statement,
    passage,
  }));

export const alice: Identity = { caseReference: "111122223333", role: "pwc" };
export const bob: Identity = { caseReference: "111122223333", role: "nrp" };
export const carol: Identity = { caseReference: "444455556666", clientReference: "C-77" };
