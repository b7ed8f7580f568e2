import type { Link } from "../chain";
import type { Intent } from "../intent";

/** A link, and which of the chain it is, counted from 0. */
export interface PlacedLink {
  nth: number;
  link: Link;
}

/** What the chain says of a call that should be there. */
export interface Sealing {
  /** UTC. */
  day: string;
  /** Of the call each time it was sealed, the last one last. */
  digests: string[];
  /** Which link sealed it last, counted from 0. */
  nth: number;
}

/**
 * What the chain says that should be there, and what is gone for good. What an intent names is gone
 * too: it goes before anything is healed.
 */
export class Survey {
  /** By call id. */
  readonly sealed = new Map<string, Sealing>();
  /** Digests of bindings that were erased. */
  readonly erasedBindings = new Set<string>();
  /** What was said to be lost, by its name: see `lost-names.ts`. */
  readonly lost = new Set<string>();
  /** Intents that a link was added for. */
  readonly done = new Set<string>();
  /** Digests of calls as another chain had sealed them, which was given up for this one. */
  readonly dropped = new Set<string>();
  readonly #gone = new Set<string>();
  readonly #purged = new Set<string>();
  readonly #untimed = new Set<string>();
  #days: Map<string, string[]> | undefined;

  /**
   * @param dropped links of another chain, which was given up: what it says is gone is gone
   * @param intents those that aren't finished
   */
  constructor(
    links: Iterable<PlacedLink>,
    dropped: readonly Link[] = [],
    intents: readonly Intent[] = [],
  ) {
    for (const { link, nth } of links) this.#add(link, nth);
    for (const link of dropped) {
      if (link.kind === "sealed") this.dropped.add(link.digest);
      else this.#add(link, 0);
    }
    for (const intent of intents) {
      if (intent.kind === "erase")
        this.#erase(Object.values(intent.calls).flat(), intent.commitments);
      else this.#purge(intent.days, intent.timings);
    }
  }

  /** Whether a call was erased or purged: whatever of it turns up is to go. @param day UTC */
  isGone = (id: string, day: string): boolean =>
    !this.sealed.has(id) && (this.#gone.has(id) || this.#purged.has(day));

  /** Whether the times of a call's passages were purged. */
  isUntimed = (id: string): boolean => this.#untimed.has(id);

  /** The calls that should be there, of one day. @param day UTC */
  callsOf(day: string): readonly string[] {
    if (this.#days === undefined) {
      this.#days = new Map();
      for (const [id, sealing] of this.sealed) {
        const there = this.#days.get(sealing.day);
        if (there === undefined) this.#days.set(sealing.day, [id]);
        else there.push(id);
      }
    }
    return this.#days.get(day) ?? [];
  }

  /** The days that calls should be there of, UTC. */
  get days(): string[] {
    this.callsOf("");
    return [...(this.#days?.keys() ?? [])];
  }

  /** Whether a mark of readings that was made on a day is of a call that was purged. */
  isPurgedDay = (day: string): boolean => this.#purged.has(day);

  #add(link: Link, nth: number): void {
    if (link.kind === "sealed") {
      const digests = this.sealed.get(link.call)?.digests ?? [];
      this.sealed.set(link.call, { day: link.day, digests: [...digests, link.digest], nth });
      this.#gone.delete(link.call);
      this.#untimed.delete(link.call);
    } else if (link.kind === "healed") {
      for (const name of link.lost ?? []) this.lost.add(name);
    } else {
      if (link.intent !== undefined) this.done.add(link.intent);
      if (link.kind === "erased") this.#erase(link.calls, link.commitments ?? []);
      else this.#purge(link.days, link.timings ?? []);
    }
  }

  #erase(calls: readonly string[], commitments: readonly string[]): void {
    for (const call of calls) {
      this.sealed.delete(call);
      this.#gone.add(call);
    }
    for (const commitment of commitments) this.erasedBindings.add(commitment);
  }

  #purge(days: readonly string[], timings: readonly string[]): void {
    const [gone, untimed] = [new Set(days), new Set(timings)];
    for (const day of days) this.#purged.add(day);
    for (const [id, { day }] of this.sealed) {
      if (untimed.has(day)) this.#untimed.add(id);
      if (!gone.has(day)) continue;
      this.sealed.delete(id);
      this.#gone.add(id);
    }
  }
}
