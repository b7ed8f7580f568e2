/** What can truly be said of the presses so far. */
export type SaveState = "nothing" | "saving" | "saved" | "no second copy" | "not saved";

/** How long to wait after a failure before trying again, in ms. */
export const RETRY_AFTER = 1000;

/**
 * Sends messages in order, each again and again until it is answered. Only an answer makes
 * anything "saved"; a failure is said at once.
 *
 * @param send resolves when the message was acted on, rejects when it wasn't
 */
export class Outbox<Message> {
  #waiting: Message[] = [];
  #state: SaveState = "nothing";
  #isSending = false;
  #sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly send: (message: Message) => Promise<void>,
    private readonly onChange: () => void,
    private readonly wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
  ) {}

  get state(): SaveState {
    return this.#state;
  }

  /** What hasn't been answered yet, oldest first. */
  get waiting(): readonly Message[] {
    return this.#waiting;
  }

  add(message: Message): void {
    this.#waiting = [...this.#waiting, message];
    if (this.#state !== "not saved") this.#state = "saving";
    this.onChange();
    if (!this.#isSending) this.#sending = this.#sendAll();
  }

  /** Resolves once everything that has been added by now is answered. */
  get whenSent(): Promise<void> {
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true;
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      try {
        await this.send(next);
        this.#waiting = this.#waiting.slice(1);
        this.#state = this.#waiting.length === 0 ? "saved" : this.#state;
      } catch (error) {
        console.error("Not saved; it is tried again.", error);
        this.#state = "not saved";
        this.onChange();
        await this.wait(RETRY_AFTER);
        continue;
      }
      this.onChange();
    }
    this.#isSending = false;
  }
}
