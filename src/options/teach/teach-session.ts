import type { Profile } from "../../profile/profile";
import { checkProfile } from "../../profile/profile-file";
import type { Meaning } from "../../profile/teach/choices";
import {
  type Asked,
  type Draft,
  type FieldKey,
  fieldsOf,
  type OtherWay,
} from "../../profile/teach/draft";
import { draftOfProfile } from "../../profile/teach/draft-of-profile";
import { makeProfile } from "../../profile/teach/make-profile";
import type { FromTeach, Pick } from "../../profile/teach/messages";
import { say } from "../../words/say";
import { barOf } from "./bar-of";
import {
  withField,
  withLearnt,
  withMeaning,
  withOtherWay,
  withoutField,
  withoutMeaning,
} from "./change-draft";
import { checkCase } from "./check-case";
import { Connection, partsNotSeen } from "./connection";
import { LESSONS } from "./lessons";
import { point, pointingAt, press } from "./pointing";
import { isFrameOf } from "./seen-case";
import type { TeachHost, TeachTab } from "./teach-host-type";
import { firstState, type TeachState } from "./teach-state";

const emptyDraft = (): Draft => ({ name: "", frames: [] });

/** One console being taught: what has been learnt, and what is asked next. */
export class TeachSession {
  #state: TeachState;
  #connection: Connection | undefined;
  #overFrame: number | undefined;
  readonly #host: TeachHost;
  readonly #listeners = new Set<() => void>();

  constructor(host: TeachHost, profile?: Profile) {
    this.#host = host;
    this.#state = firstState(
      profile === undefined ? emptyDraft() : draftOfProfile(profile),
      profile === undefined ? "tab" : "review",
    );
  }

  get state(): TeachState {
    return this.#state;
  }

  /** Calls back at each change. @returns what ends it */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(change: Partial<TeachState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Goes to the tab that the console is in. */
  async choose(tab: TeachTab): Promise<void> {
    this.#connection?.close();
    this.#connection = new Connection(this.#host, tab.id, {
      onFrames: () => this.#onFrames(),
      onMessage: (frame, message) => this.#onMessage(frame, message),
    });
    this.#set({ tab, isBusy: true, problem: "" });
    const isThere = await this.#connection.start();
    if (!isThere) {
      this.#set({
        isBusy: false,
        step: "tab",
        problem: say("teachCantLook"),
      });
      return;
    }
    const { draft, pointing } = this.#state;
    const name = draft.name === "" ? new URL(tab.address).hostname : draft.name;
    this.#set({ isBusy: false, draft: { ...draft, name } });
    if (pointing !== null) return this.#goPointing();
    this.#set({ step: "parts", parts: this.#partsLeft() });
    if (this.#state.parts.length === 0) await this.startPointing();
  }

  #partsLeft(): string[] {
    const frames = this.#connection?.frames.values() ?? [];
    return partsNotSeen(frames).filter((origin) => !this.#state.declined.includes(origin));
  }

  /** A part from another site may be seen from now on. */
  async partAllowed(origin: string): Promise<void> {
    this.#set({ isBusy: true });
    await this.#connection?.start();
    // What is still not there isn't shown now: it is asked about no more than once.
    await this.#nextPart(origin);
  }

  /** Goes on without a part from another site. */
  partDeclined(origin: string): Promise<void> {
    return this.#nextPart(origin);
  }

  async #nextPart(origin: string): Promise<void> {
    this.#set({ isBusy: false, declined: [...this.#state.declined, origin] });
    this.#set({ parts: this.#partsLeft() });
    if (this.#state.parts.length === 0) await this.startPointing();
  }

  /** Asks for these in the console's page, one after another. */
  async startPointing(queue: readonly Asked[] = LESSONS, instead?: FieldKey): Promise<void> {
    const back =
      this.#state.step === "parts" || this.#state.step === "tab" ? "cases" : this.#state.step;
    this.#set({
      pointing: pointingAt(queue),
      instead: instead ?? null,
      afterPointing: back === "point" ? this.#state.afterPointing : back,
      problem: "",
    });
    if (this.#connection === undefined) return this.#set({ step: "tab" });
    this.#set({ isBusy: true });
    const isThere = await this.#connection.start();
    this.#set({ isBusy: false });
    if (!isThere) return this.#set({ step: "tab", problem: say("teachTabGone") });
    await this.#goPointing();
  }

  async #goPointing(): Promise<void> {
    this.#set({ step: "point" });
    this.#showBar();
    await this.#connection?.showConsole();
  }

  /** Shows the console's tab once more. */
  showConsole(): void {
    void this.#connection?.showConsole();
  }

  #showBar(frame?: number): void {
    const { pointing } = this.#state;
    if (pointing !== null) this.#connection?.send(barOf(pointing), frame);
  }

  /** Ends pointing from this page. */
  stopPointing(): Promise<void> {
    return this.#pointed();
  }

  async #pointed(): Promise<void> {
    const { afterPointing, cases, draft } = this.#state;
    this.#connection?.send({ kind: "rest" });
    this.#set({ pointing: null, instead: null, step: afterPointing });
    await this.#connection?.showOptions();
    if (afterPointing !== "cases") return;
    if (fieldsOf(draft).length === 0) return this.#set({ step: "nothing" });
    // What was pointed at is the first case; pointed at again, the last one is read anew.
    await this.check(Math.max(0, cases.length - 1));
  }

  #onFrames(): void {
    if (this.#state.step === "parts" && !this.#state.isBusy)
      this.#set({ parts: this.#partsLeft() });
  }

  #onMessage(frame: number, message: FromTeach): void {
    const { pointing, step } = this.#state;
    if (pointing === null || step !== "point") return;
    if (message.kind === "here") this.#showBar(frame);
    if (message.kind === "over") this.#onOver(frame, message.text);
    if (message.kind === "picked") this.#onPicked(frame, message.pick);
    if (message.kind === "pressed") this.#onPressed(message.button, message.answers);
  }

  #onPicked(frame: number, pick: Pick): void {
    const { pointing } = this.#state;
    const from = this.#connection?.frames.get(frame);
    if (pointing === null || from === undefined) return;
    const picked = { place: from.place, address: from.address, pick };
    this.#set({ pointing: point(pointing, picked, this.#isBesideReference(picked)) });
    this.#showBar();
  }

  #onOver(frame: number, text: string | null): void {
    // The pointer comes into one frame before it is known to have left the other.
    if (text === null && this.#overFrame !== frame) return;
    this.#overFrame = frame;
    this.#connection?.send({ kind: "over", text });
  }

  #isBesideReference(picked: { place: "page" | "frame"; address: string }): boolean {
    const { frames } = this.#state.draft;
    const its = frames.find(({ fields }) => fields.caseReference !== undefined);
    return its !== undefined && isFrameOf(its, picked);
  }

  #onPressed(button: string, answers: readonly string[]): void {
    const { pointing, draft, instead } = this.#state;
    if (pointing === null) return;
    const pressed = press(pointing, button, answers);
    if (pressed.learnt !== undefined) {
      const frames = [...(this.#connection?.frames.values() ?? [])];
      const page = frames.find(({ place }) => place === "page");
      this.#set({ draft: withLearnt(draft, pressed.learnt, instead, page) });
    }
    this.#set({ pointing: pressed.pointing ?? pointing });
    if (pressed.pointing === null) void this.#pointed();
    else this.#showBar();
  }

  /** Reads the case that the console's tab shows now, as this column of the table. */
  async check(column = this.#state.cases.length): Promise<void> {
    const connection = this.#connection;
    if (connection === undefined) return;
    this.#set({ isBusy: true, problem: "" });
    const before = this.#state.cases.slice(0, column);
    const checked = await checkCase(connection, this.#state.draft, before);
    if ("problem" in checked) return this.#set({ isBusy: false, problem: checked.problem });
    const { draft, seen } = checked;
    this.#set({ isBusy: false, draft, cases: [...before, seen] });
  }

  /** Another way to find a field. */
  useOtherWay(key: FieldKey, way: OtherWay): void {
    this.#set({ draft: withOtherWay(this.#state.draft, key, way) });
  }

  leaveOut(key: FieldKey): void {
    this.#set({ draft: withoutField(this.#state.draft, key) });
  }

  setMeaning(key: FieldKey, text: string, meaning: Meaning): void {
    this.#set({ draft: withMeaning(this.#state.draft, key, text, meaning) });
  }

  removeMeaning(key: FieldKey, text: string): void {
    this.#set({ draft: withoutMeaning(this.#state.draft, key, text) });
  }

  /** What stands between two markers; "" where they stand one in each element. */
  setSeparator(key: FieldKey, separator: string): void {
    const said = separator === "" ? undefined : separator;
    this.#set({ draft: withField(this.#state.draft, key, (how) => ({ ...how, separator: said })) });
  }

  rename(name: string): void {
    this.#set({ draft: { ...this.#state.draft, name } });
  }

  review(): void {
    this.#set({ step: "review", problem: "" });
  }

  /** Saves what has been taught. @returns what is wrong with it; none once it is saved */
  async save(): Promise<string[]> {
    this.#set({ isBusy: true });
    try {
      const checked = checkProfile(makeProfile(this.#state.draft, await this.#host.takenIds()));
      if (!checked.ok) return checked.problems;
      await this.#host.save(checked.profile);
      this.close();
      this.#set({ step: "saved" });
      return [];
    } catch (error) {
      console.error("The console wasn't saved.", error);
      return [say("teachUnsure")];
    } finally {
      this.#set({ isBusy: false });
    }
  }

  /** Takes everything out of the console's page. */
  close(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }
}
