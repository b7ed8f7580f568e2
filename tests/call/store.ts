import type { Binding } from "../../src/call/binding";
import type { Call } from "../../src/call/call";
import { type ClientHistory, emptyHistory, latestOf } from "../../src/call/client-history";
import { clientIdOf, type Identity } from "../../src/call/identity";
import type { Wordings } from "../../src/call/wordings";
import { headOf, type Link } from "../../src/ledger/chain";
import { Draft } from "../../src/ledger/draft";
import { dayOf, keys, kindOf, parseRecord } from "../../src/ledger/records";
import { reseal } from "../../src/ledger/reseal";
import { type Fresh, seal } from "../../src/ledger/seal";
import type { SealedCall, Timings } from "../../src/ledger/sealed-call";
import type { Statement } from "../../src/policy/pack";
import { at, keyed, pack } from "./calls";

/** The moment and the salt with which something is sealed. */
export const fresh = (seconds = 100): Fresh => ({ at: at(seconds), salt: "c0".repeat(16) });

/** A ledger in memory. What it gives out is what it would read again from a store. */
export class MemoryLedger {
  #records = new Map<string, string>();

  async change<T>(work: (draft: Draft) => Promise<T>): Promise<T> {
    const draft = new Draft(async (wanted) =>
      Object.fromEntries(
        wanted.flatMap((key) => {
          const text = this.#records.get(key);
          return text === undefined ? [] : [[key, JSON.parse(text) as unknown]];
        }),
      ),
    );
    const result = await work(draft);
    for (const [key, value] of Object.entries(draft.changes?.set ?? {})) {
      this.#records.set(key, JSON.stringify(value));
    }
    for (const key of draft.changes?.remove ?? []) this.#records.delete(key);
    return result;
  }

  seal(call: Call, now = fresh()): Promise<SealedCall> {
    return this.change((draft) => seal(draft, call, now));
  }

  reseal(
    { id, startedAt }: Pick<Call, "id" | "startedAt">,
    change: (call: Call) => Call,
    statements: readonly Statement[] = pack.statements,
  ): Promise<SealedCall | undefined> {
    return this.change((draft) => reseal(draft, { id, startedAt, statements }, fresh(200), change));
  }

  /** Every record as it is stored, by key: each of a shape that can be read again. */
  get records(): Record<string, unknown> {
    const entries = [...this.#records].sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(
      entries.map(([key, text]) => {
        const kind = kindOf(key);
        if (kind === undefined) throw new Error(`"${key}" is no key of the ledger.`);
        return [key, parseRecord(kind, key, JSON.parse(text))];
      }),
    );
  }

  async calls(day = dayOf(at(0))): Promise<SealedCall[]> {
    return (await this.change((draft) => draft.read("day", keys.day(day))))?.calls ?? [];
  }

  async bindings(call: string, day = dayOf(at(0))): Promise<(Binding | null)[]> {
    const kept = await this.change((draft) => draft.read("bindings", keys.bindings(day)));
    return kept?.calls[call] ?? [];
  }

  async timings(call: string, day = dayOf(at(0))): Promise<Timings | undefined> {
    const kept = await this.change((draft) => draft.read("timings", keys.timings(day)));
    return kept?.calls[call];
  }

  async wordings(): Promise<Wordings> {
    return (await this.change((draft) => draft.read("wordings", keys.wordings))) ?? {};
  }

  async links(): Promise<Link[]> {
    const part = await this.change((draft) => draft.read("chain", keys.chain(0)));
    const head = await this.change((draft) => draft.read("head", keys.head));
    if (part === undefined) return [];
    if (headOf(part).digest !== head?.digest)
      throw new Error("The chain isn't what its head says.");
    return part.links;
  }

  /** What is kept of a client by themselves. */
  async history(identity: Identity): Promise<ClientHistory> {
    const id = clientIdOf(keyed(identity));
    if (id === undefined) throw new Error("That is no client.");
    const bucket = await this.change((draft) => draft.read("readings", keys.readings(id)));
    return latestOf(bucket?.clients[id] ?? emptyHistory());
  }
}
