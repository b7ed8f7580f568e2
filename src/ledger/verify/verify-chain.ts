import { canonical, digestOf } from "../../call/digest";
import { EMPTY_HEAD, type Head, type Link } from "../chain";
import type { Pin } from "./verify-head";
import type { Pending } from "./verify-pending";

/** What the chain says of one call that should be there. */
export interface Sealing {
  /** UTC. */
  day: string;
  /** Of the call as it was sealed last. */
  digest: string;
  /** Whether it was another one when it was sealed before: something reached it after its end. */
  isAmended: boolean;
}

/**
 * The chain, link by link from its beginning: what it says by now of each call, and how far it has
 * come. It takes links as they are stored, so that nothing that was put into one goes unnoticed.
 */
export class ChainWalk {
  head: Head = EMPTY_HEAD;
  /** What should be there, by call id. */
  readonly calls = new Map<string, Sealing>();
  /** Calls erased on request. */
  readonly erased = new Set<string>();
  readonly purgedDays = new Set<string>();
  /** What was found to be lost, by the names of `lostNames`. */
  readonly lost = new Set<string>();
  /** How often the ledger was put right. */
  healed = 0;
  /** Digests of erased bindings, and calls of which one was; calls whose times were purged. */
  readonly #erasedBindings = new Set<string>();
  readonly #untimed = new Set<string>();
  /** How many erasures and purges aren't finished; the calls and days that they are to take. */
  pending = 0;
  readonly #going = new Set<string>();
  readonly #days = new Map<string, Set<string>>();
  #pin: Pin | undefined;

  /** @param expected a head that was kept somewhere else */
  constructor(private readonly expected?: Head) {
    this.#compare();
  }

  add(link: Link, stored: unknown = link): void {
    const { links, digest } = this.head;
    this.head = { links: links + 1, digest: digestOf(`${digest} ${canonical(stored)}`) };
    this.#compare();
    if (link.kind === "sealed") this.#seal(link);
    else if (link.kind === "erased") this.#erase(link);
    else if (link.kind === "purged") this.#purge(link);
    else {
      this.healed++;
      for (const name of link.lost ?? []) this.lost.add(name);
    }
  }

  /** Whether a call's binding was erased. @param commitment the digest that the call has of it */
  isErased = (call: string, commitment: string): boolean =>
    this.#erasedBindings.has(commitment) || this.#erasedBindings.has(call);

  /** Whether the times of a call's passages were purged. */
  isUntimed = (call: string): boolean => this.#untimed.has(call);

  /** Whether a call may be there or not: it is being erased or purged. */
  isGoing = (call: string, day: string): boolean => this.#going.has(call) || this.#going.has(day);

  /** Takes something for gone that is on its way out, once the whole chain has been walked. */
  expect({ calls, commitments, days, timings }: Pending): void {
    this.pending++;
    for (const each of [...calls, ...days]) this.#going.add(each);
    for (const call of calls) this.calls.delete(call);
    for (const each of commitments) this.#erasedBindings.add(each);
    for (const day of timings) this.#untime(day);
    for (const day of days) this.#empty(day);
  }

  /** Goes on from a later head, where the links up to it can't be followed. */
  jump(head: Head): void {
    this.head = head;
    const { expected } = this;
    // That it stands there says nothing for it: no link leads to it. That another does says enough.
    if (expected?.links === head.links && expected.digest !== head.digest) this.#pin ??= "differs";
  }

  /** What became of the expected head, once the whole chain has been walked. */
  get pin(): Pin | undefined {
    if (this.expected === undefined) return undefined;
    return this.#pin ?? (this.expected.links > this.head.links ? "too short" : "lost");
  }

  #compare(): void {
    if (this.expected?.links !== this.head.links) return;
    const isHeld = this.expected.digest === this.head.digest && this.#pin !== "differs";
    this.#pin = isHeld ? "held" : "differs";
  }

  #seal({ call, day, digest }: LinkOf<"sealed">): void {
    const before = this.calls.get(call);
    const isOther = before !== undefined && before.digest !== digest;
    if (before !== undefined) this.#days.get(before.day)?.delete(call);
    this.calls.set(call, { day, digest, isAmended: isOther || before?.isAmended === true });
    this.#days.set(day, (this.#days.get(day) ?? new Set()).add(call));
    this.erased.delete(call);
    this.#untimed.delete(call);
  }

  #erase({ calls, bindings, commitments }: LinkOf<"erased">): void {
    for (const call of calls) {
      const day = this.calls.get(call)?.day;
      if (day !== undefined) this.#days.get(day)?.delete(call);
      this.calls.delete(call);
      this.erased.add(call);
    }
    // Where it isn't said which of a call's bindings went, any of them may have.
    for (const each of commitments ?? bindings) this.#erasedBindings.add(each);
  }

  #purge({ days, timings }: LinkOf<"purged">): void {
    for (const day of timings ?? []) this.#untime(day);
    for (const day of days) {
      this.purgedDays.add(day);
      this.#empty(day);
    }
  }

  #untime(day: string): void {
    for (const call of this.#days.get(day) ?? []) this.#untimed.add(call);
  }

  #empty(day: string): void {
    for (const call of this.#days.get(day) ?? []) this.calls.delete(call);
    this.#days.delete(day);
  }
}

type LinkOf<Kind extends Link["kind"]> = Extract<Link, { kind: Kind }>;
