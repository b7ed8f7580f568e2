import { say } from "../../words/say";
import type { Head } from "../chain";
import { lostNames } from "../heal/lost-names";
import { checkCall } from "./verify-call";
import { ChainWalk } from "./verify-chain";
import type { StoredCall } from "./verify-day";
import type { Pin } from "./verify-head";
import { type Problem, Problems } from "./verify-problem";

/** What was found. */
export interface Verified {
  calls: number;
  events: number;
  links: number;
  /** How far the chain has come. */
  head: Head;
  /** Calls that were sealed again and differently: something reached them after their end. */
  amended: number;
  /** Calls that were erased, days that were purged, and how often the ledger was put right. */
  erased: number;
  purgedDays: number;
  healed: number;
  /** Erasures and purges that aren't finished. */
  pending: number;
  /** Calls of which the times of passages are there, too. */
  timed: number;
  /** What became of the head that was expected; undefined where none was. */
  pin: Pin | undefined;
  /** At most 500, the first; `problemCount` counts all. */
  problems: readonly Problem[];
  problemCount: number;
}

/** What a ledger is checked for, besides what is always. */
export interface Expected {
  /** A head that was kept somewhere else. */
  head?: Head | undefined;
}

/** The check itself, wherever the records come from: first all links, then each call once. */
export class Check {
  readonly chain: ChainWalk;
  readonly problems = new Problems();
  #seen = new Set<string>();
  #calls = 0;
  #events = 0;
  #timed = 0;
  #amended = 0;

  /** @param withTimes whether the times of passages are looked for at all */
  constructor(
    expected: Expected,
    private readonly withTimes: () => boolean,
  ) {
    this.chain = new ChainWalk(expected.head);
  }

  /** @param line where a file has it */
  call(day: string, stored: StoredCall, line?: number): void {
    const { id, events } = stored.call.value;
    const { chain } = this;
    const where = line === undefined ? {} : { line };
    if (this.#seen.has(id)) {
      const says = say("verifyTwice", { call: id });
      this.problems.add({ kind: "call changed", says, call: id, day, ...where });
      return;
    }
    this.#seen.add(id);
    this.#calls++;
    this.#events += events.length;
    if (stored.timings !== undefined) this.#timed++;
    if (chain.calls.get(id)?.isAmended === true) this.#amended++;
    const found = checkCall(stored, { day, chain, withTimes: this.withTimes() });
    this.problems.add(...found.map((problem) => ({ ...problem, ...where })));
  }

  /** A call that is there and can't be read: it isn't missing, too. */
  unreadable(id: string): void {
    this.#seen.add(id);
  }

  /** What of a call is there without it. */
  stray(what: "bindings" | "timings", call: string, day: string, line?: number): void {
    if (this.chain.isGoing(call, day)) return;
    const says = say(what === "bindings" ? "verifyStrayBinding" : "verifyStrayTimes", { call });
    const where = line === undefined ? {} : { line };
    this.problems.add({ kind: "left over", says, call, day, ...where });
  }

  /** Once everything was seen: names what the chain tells of and isn't there. */
  finish(): Verified {
    const { chain, problems } = this;
    for (const [call, { day }] of chain.calls) {
      if (this.#seen.has(call)) continue;
      const isKnown = chain.lost.has(lostNames.call(call));
      const says = say(isKnown ? "verifyCallMissingKnown" : "verifyCallMissing", { call, day });
      problems.add({ kind: "call missing", says, call, day });
    }
    return {
      calls: this.#calls,
      events: this.#events,
      links: chain.head.links,
      head: chain.head,
      amended: this.#amended,
      erased: chain.erased.size,
      purgedDays: chain.purgedDays.size,
      healed: chain.healed,
      pending: chain.pending,
      timed: this.#timed,
      pin: chain.pin,
      problems: problems.named,
      problemCount: problems.count,
    };
  }
}
