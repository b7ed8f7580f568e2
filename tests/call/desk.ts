import { type Call, isEnded, type Moment } from "../../src/call/call";
import type { AcceptedNote } from "../../src/call/call-event";
import type { CaseScreen } from "../../src/call/case-screen";
import type { DeedDetails } from "../../src/call/deed";
import { correctTab, type DeedStart, deedInScene } from "../../src/call/deed-in-scene";
import { type DeskCircumstances, type Step, sceneOf, stepDesk } from "../../src/call/desk-step";
import type { Corrections } from "../../src/call/facts";
import { claim, standingIn } from "../../src/call/follow-screen";
import { type Scene, withTab } from "../../src/call/scene";
import type { Standing } from "../../src/call/standing";
import { emptyTab, type TabState, withScreen } from "../../src/call/tab-state";
import { at, DESK, KEY, pack, statementOf } from "./calls";
import { fresh, MemoryLedger } from "./store";

const hex = (nth: number, bytes: number) => nth.toString(16).padStart(2 * bytes, "0");

/** Markers with this word say that a case is sensitive. */
const SENSITIVE = "sensitive";

/**
 * A desk with its tabs and its calls, in memory: what the background does with a step, without
 * storage and without messages. Everything that is done takes a second.
 */
export class Desk {
  #tabs: ReadonlyMap<number, TabState> = new Map();
  #calls: readonly Call[] = [];
  /** The calls that are over, in the order in which they ended. */
  readonly ended: Call[] = [];
  #seconds = 0;
  /** How far the computer's clock has been put on, in seconds. */
  #putOn = 0;
  #ids = 0;

  /** A new tab, which shows nothing. */
  tab(): Tab {
    const id = this.#tabs.size + 1;
    this.#tabs = new Map([...this.#tabs, [id, emptyTab()]]);
    return new Tab(this, id);
  }

  /** The calls that are open, oldest first. */
  get open(): readonly Call[] {
    return this.#calls;
  }

  after(minutes: number): void {
    this.#seconds += minutes * 60;
  }

  /** The computer's clock is put on, or back, by so many hours; no time goes by. */
  putClockOn(hours: number): void {
    this.#putOn += hours * 3600;
  }

  newId(): string {
    this.#ids += 1;
    return `id-${String(this.#ids).padStart(6, "0")}`;
  }

  /** Now, by the computer's clock and by that of a page or a worker. */
  now(clock: string): Moment {
    return { at: at(this.#seconds + this.#putOn), clock: { id: clock, ms: this.#seconds * 1000 } };
  }

  state(tab: number): TabState {
    return this.#tabs.get(tab) ?? emptyTab();
  }

  scene(tab: number): Scene {
    return sceneOf(tab, { tabs: this.#tabs, calls: this.#calls });
  }

  change(tab: number, change: (state: TabState) => TabState): void {
    this.#tabs = new Map([...this.#tabs, [tab, change(this.state(tab))]]);
  }

  /** Takes a step in one tab, and brings every other one into line with it. */
  step(tab: number, step: Step): void {
    this.#seconds += 1;
    const before = { tabs: this.#tabs, calls: this.#calls };
    const { tabs, calls } = stepDesk(before, tab, step, this.#circumstances);
    this.#tabs = tabs;
    this.ended.push(...calls.filter(isEnded));
    this.#calls = calls.filter((call) => !isEnded(call));
  }

  get #circumstances(): DeskCircumstances {
    return {
      now: this.now("worker-0001"),
      desk: { name: DESK, key: KEY },
      pack,
      newId: () => this.newId(),
      newSalt: () => hex(++this.#ids, 16),
      isSensitive: (markers) => markers.some((marker) => marker.includes(SENSITIVE)),
    };
  }

  /** The ledger with every call that is over, sealed in the order in which they ended. */
  async ledger(): Promise<MemoryLedger> {
    const ledger = new MemoryLedger();
    for (const call of this.ended) await ledger.seal(call, fresh());
    return ledger;
  }
}

/** A tab, and the panel beside it. */
export class Tab {
  constructor(
    private readonly desk: Desk,
    readonly id: number,
  ) {}

  /** The console in it shows this now; null: it has gone. */
  shows(screen: CaseScreen | null): void {
    this.desk.change(this.id, (state) => withScreen(state, screen ?? {}));
    this.follows();
  }

  /** Nothing has changed in it: it is looked at once more. */
  follows(): void {
    this.desk.step(this.id, (scene) => scene);
  }

  get standing(): Standing {
    return standingIn(this.desk.scene(this.id), KEY);
  }

  /** The call that this tab is on, or is asked about. */
  get call(): Call | undefined {
    const { standing } = this;
    return standing.kind === "no call" ? undefined : standing.call;
  }

  /** How a press begins a call, or names the one that is on: as the panel sees things now. */
  get start(): DeedStart {
    const { screen, corrections } = this.desk.state(this.id);
    const { standing } = this;
    const isOn = standing.kind === "on call" || standing.kind === "elsewhere";
    return { id: isOn ? standing.call.id : this.desk.newId(), screen, corrections };
  }

  /** The handler does something in the panel. */
  does(details: DeedDetails, { start = this.start, id = this.desk.newId() } = {}): void {
    this.desk.step(this.id, (scene, circumstances) => {
      const now = this.desk.now(`page-${this.id}`);
      return deedInScene(scene, start, { ...details, id, ...now }, circumstances);
    });
  }

  reads(statement: string, passages = Number.POSITIVE_INFINITY): void {
    const { length } = statementOf(statement).passages;
    for (let passage = 0; passage < Math.min(length, passages); passage++) {
      this.does({ kind: "passage read", statement, passage });
    }
  }

  /** She says what is so: of the call that is shown, or of the screen before there is one. */
  says(change: Corrections): void {
    const { kind } = this.standing;
    if (kind === "on call" || kind === "elsewhere") this.does({ kind: "corrected", change });
    else this.desk.step(this.id, (scene) => correctTab(scene, change));
  }

  accepts(note: AcceptedNote): void {
    this.desk.step(this.id, (scene) => withTab(scene, { accepted: [...scene.tab.accepted, note] }));
  }

  /** She says whether a call on a softphone elsewhere is about this tab's case. */
  claims(isHere: boolean): void {
    const { standing } = this;
    if (standing.kind !== "asked") throw new Error("She isn't asked.");
    const { call } = standing;
    this.desk.step(this.id, (scene, circumstances) =>
      isHere ? claim(scene, call, circumstances) : withTab(scene, { declined: call.id }),
    );
  }
}
