import type { FromTeach, ToTeach } from "../../profile/teach/messages";
import { siteOf } from "../../profile/teach/site-of";
import type { TeachHost, TeachLine } from "./teach-host-type";

/** A frame of the console's tab that has the script. */
export interface Frame {
  place: "page" | "frame";
  address: string;
  /** Origins of frames in it that aren't its own. */
  origins: string[];
}

export type ReadAnswer = Extract<FromTeach, { kind: "read" }>;
type ReadList = Extract<ToTeach, { kind: "read" }>["locators"];

/** A frame that hasn't answered by now, in ms, won't. */
const LONGEST_WAIT = 4000;

export interface ConnectionEars {
  /** The frames of the tab have changed. */
  onFrames: () => void;
  onMessage: (frame: number, message: FromTeach) => void;
}

/** The console's tab: which frames it has, and asking them. */
export class Connection {
  readonly frames = new Map<number, Frame>();
  /** All that have the script, those without an address that could be in a profile included. */
  readonly #heard = new Set<number>();
  readonly #line: TeachLine;
  readonly #ears: ConnectionEars;
  readonly #answers = new Map<string, (answer: ReadAnswer | undefined) => void>();
  readonly #waiting = new Set<() => void>();
  #reads = 0;

  constructor(host: TeachHost, tab: number, ears: ConnectionEars) {
    this.#ears = ears;
    this.#line = host.connect(tab, {
      onMessage: (frame, message) => this.#hear(frame, message),
      onGone: (frame) => this.#forget(frame),
    });
  }

  /** Has the script in every frame that may be seen. @returns false where the page has none */
  async start(): Promise<boolean> {
    const wanted = await this.#line.start();
    const areHere = () => wanted.every((frame) => this.#heard.has(frame));
    await this.#until(areHere);
    return [...this.frames.values()].some(({ place }) => place === "page");
  }

  /** Asks every frame what these find; those that can't answer are left out. */
  async read(listFor: (frame: Frame) => ReadList): Promise<{ frame: Frame; answer: ReadAnswer }[]> {
    this.#reads += 1;
    const id = this.#reads;
    const asked = [...this.frames].map(async ([number, frame]) => {
      const answer = await this.#ask(number, { kind: "read", id, locators: listFor(frame) });
      return answer === undefined ? [] : [{ frame: { ...frame, address: answer.address }, answer }];
    });
    return (await Promise.all(asked)).flat();
  }

  send(message: ToTeach, frame?: number): void {
    this.#line.send(message, frame);
  }

  showConsole(): Promise<void> {
    return this.#line.showConsole();
  }

  showOptions(): Promise<void> {
    return this.#line.showOptions();
  }

  close(): void {
    this.#line.close();
    this.frames.clear();
  }

  #ask(frame: number, message: Extract<ToTeach, { kind: "read" }>) {
    return new Promise<ReadAnswer | undefined>((done) => {
      const key = `${frame} ${message.id}`;
      const settle = (answer: ReadAnswer | undefined) => {
        clearTimeout(timer);
        this.#answers.delete(key);
        done(answer);
      };
      const timer = setTimeout(() => settle(undefined), LONGEST_WAIT);
      this.#answers.set(key, settle);
      this.#line.send(message, frame);
    });
  }

  #until(isSo: () => boolean): Promise<void> {
    return new Promise((done) => {
      const look = () => {
        if (!isSo()) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        done();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        done();
      }, LONGEST_WAIT);
      this.#waiting.add(look);
      look();
    });
  }

  #hear(frame: number, message: FromTeach): void {
    if (message.kind === "read") {
      this.#answers.get(`${frame} ${message.id}`)?.(message);
      return;
    }
    if (message.kind === "here") {
      this.#heard.add(frame);
      if (URL.canParse(message.address)) this.frames.set(frame, message);
      for (const look of this.#waiting) look();
      // A sandboxed frame has no site of its own, so no profile can be about it.
      if (!this.frames.has(frame)) return;
      this.#ears.onFrames();
    }
    const known = this.frames.get(frame);
    // A page that goes on without loading anew has another address by now.
    if (message.kind === "picked" && known !== undefined && URL.canParse(message.address)) {
      this.frames.set(frame, { ...known, address: message.address });
    }
    this.#ears.onMessage(frame, message);
  }

  #forget(frame: number): void {
    this.frames.delete(frame);
    this.#heard.delete(frame);
    for (const [key, settle] of this.#answers) {
      if (key.startsWith(`${frame} `)) settle(undefined);
    }
    this.#ears.onFrames();
  }
}

/** Origins of parts that nobody can point at as yet. */
export function partsNotSeen(frames: Iterable<Frame>): string[] {
  const all = [...frames];
  const seen = new Set(all.map(({ address }) => siteOf(address)));
  return [...new Set(all.flatMap(({ origins }) => origins))].filter((origin) => !seen.has(origin));
}
