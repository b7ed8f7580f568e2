/** So much work may come at once, and so much in every second after that. */
const PACE = { atOnce: 100, eachSecond: 5 } as const;
/** Where so much newer work has taken the place of older, it counts as so much more. */
const FLOOD = { replaced: 20, costs: 10 } as const;

interface Waiting<Answer> {
  work: () => Promise<Answer>;
  /** Tells everyone who asked for it, or for older work that it took the place of. */
  tell: ((done: Promise<Answer>) => void)[];
}

/**
 * Does work one after the other. What waits is by key: newer work under a key takes the place of
 * older, and both are answered alike. More than an honest console ever has goes at a slow pace, so
 * that a page that sends a thousand a second costs nothing but its own time.
 */
export class NewestOnly<Answer> {
  readonly #waiting = new Map<string, Waiting<Answer>>();
  #isBusy = false;
  #allowed: number = PACE.atOnce;
  #countedAt = performance.now();

  do(key: string, work: () => Promise<Answer>): Promise<Answer> {
    return new Promise((tell) => {
      const all = this.#waiting.get(key)?.tell ?? [];
      all.push(tell);
      this.#waiting.set(key, { work, tell: all });
      if (!this.#isBusy) void this.#workOff();
    });
  }

  async #workOff(): Promise<void> {
    this.#isBusy = true;
    while (this.#waiting.size > 0) {
      await this.#mayGoOn();
      const [next] = this.#waiting;
      if (next === undefined) break;
      const [key, { work, tell }] = next;
      this.#waiting.delete(key);
      this.#allowed -= tell.length > FLOOD.replaced ? FLOOD.costs : 1;
      const done = work();
      for (const each of tell) each(done);
      await done.catch(() => undefined);
    }
    this.#isBusy = false;
  }

  async #mayGoOn(): Promise<void> {
    const now = performance.now();
    const earned = ((now - this.#countedAt) / 1000) * PACE.eachSecond;
    this.#allowed = Math.min(PACE.atOnce, this.#allowed + earned);
    this.#countedAt = now;
    if (this.#allowed >= 1) return;
    const ms = ((1 - this.#allowed) / PACE.eachSecond) * 1000;
    await new Promise((done) => setTimeout(done, ms));
  }
}

/** One of them for each tab: what a page in one sends holds up no other. */
export class TabQueues<Answer> {
  readonly #queues = new Map<number, NewestOnly<Answer>>();

  of(tab: number): NewestOnly<Answer> {
    const queue = this.#queues.get(tab) ?? new NewestOnly<Answer>();
    this.#queues.set(tab, queue);
    return queue;
  }

  /** A tab that is gone needs none. */
  forget(tab: number): void {
    this.#queues.delete(tab);
  }
}
