import { followActiveTab } from "../browser/active-tab";
import {
  fetchView,
  fetchWordings,
  onBackground,
  sayOpened,
  sendCorrection,
  sendRecord,
  sendWordingSeen,
} from "../browser/background-client";
import type { Command, RecordMessage } from "../browser/messages";
import { onOrganisation, readOrganisation } from "../browser/organisation-store";
import { Outbox, type SaveState } from "../browser/outbox";
import { loadPack } from "../browser/pack";
import { type View, viewFacts } from "../browser/view";
import {
  arePromptsPaused,
  type Call,
  type CallEvent,
  type CallStart,
  isEnded,
  readingOf,
} from "../call/call";
import { type Duty, dutiesOf, firstDue } from "../call/duties";
import { type Corrections, correct, type Facts } from "../call/facts";
import { emptyOrganisation, type Organisation } from "../call/organisation";
import { emptyHistory, type SealedCall } from "../call/sealed-call";
import type { Wordings } from "../call/wordings";
import type { Pack, Statement } from "../policy/pack";
import type { Sheet } from "./sheet";
import { shownCall } from "./shown-call";

/** The statement that is open in the reader, and the passage to read now. */
export interface Place {
  statement: string;
  passage: number;
}

/** A suicide threat as it was when the key was pressed: another case must not borrow its times. */
export interface Threat {
  /** ISO 8601; so are the times of referral. */
  pressed: string;
  referred: readonly string[];
  caseReference: string | undefined;
  owningTeam: string | undefined;
}

/** All that the panel paints. */
export interface PanelState {
  pack: Pack | "loading" | "damaged";
  view: View | null;
  call: Call | undefined;
  /** The call that has just ended, until she puts its summary away. */
  summary: SealedCall | undefined;
  facts: Facts;
  duties: Duty[];
  place: Place | null;
  /** What lies over the call. */
  sheet: Sheet | null;
  /** Sections that the call has pointed to: their routes stand first. */
  opened: readonly string[];
  isSuicideThreat: boolean;
  /** Key presses during a suicide threat, ISO 8601. They are kept nowhere but here. */
  threat: Threat | null;
  promptsPaused: boolean;
  organisation: Organisation;
  wordings: Wordings;
  saved: SaveState;
  /** One calm line about an unexpected failure. */
  problem: string | null;
}

type EventDetails = CallEvent extends infer E
  ? E extends CallEvent
    ? Omit<E, "id" | "at">
    : never
  : never;

const UNREACHABLE = "Verbatim can’t reach its background. It is trying again.";
const TRY_AGAIN_AFTER = 1000;

/**
 * What the panel knows and what the handler does in it. It paints a press at once, sends it until
 * it is answered, and takes the background's word for everything else.
 */
export class PanelSession {
  #pack: PanelState["pack"] = "loading";
  #view: View | null = null;
  #tab: number | undefined;
  #place: Place | null = null;
  #sheet: Sheet | null = null;
  #opened: readonly string[] = [];
  #isSuicideThreat = false;
  #threat: PanelState["threat"] = null;
  #organisation: Organisation = emptyOrganisation;
  #wordings: Wordings = {};
  /** Prompts put off where there is no call to keep it with. */
  #arePromptsPausedHere = false;
  #problem: string | null = null;
  #window: number | undefined;
  /** The ended call whose summary she has put away. */
  #putAway: string | undefined;
  readonly #outbox: Outbox<RecordMessage>;

  /**
   * @param onChange paints what `state` then says
   * @param revealRest shows what is hidden of the passage to read now, if anything is
   */
  constructor(
    private readonly onChange: () => void,
    private readonly revealRest: () => boolean,
  ) {
    this.#outbox = new Outbox<RecordMessage>(async (message) => {
      const view = await sendRecord(message);
      this.#takeView(view);
    }, onChange);
  }

  /** Begins to listen, then finds out what there is. Never rejects: what fails is shown. */
  start(): void {
    onBackground({
      onView: (view) => this.#takeView(view),
      isOpenIn: (window) => window === this.#window,
      onCommand: (window, command) => this.#onCommand(window, command),
    });
    void loadPack()
      .then((pack) => {
        this.#pack = pack;
      })
      .catch((error: unknown) => {
        console.error("The policy can't be shown.", error);
        this.#pack = "damaged";
      })
      .finally(this.onChange);
    const takeOrganisation = (organisation: Organisation) => {
      this.#organisation = organisation;
      this.onChange();
    };
    readOrganisation().then(takeOrganisation, (error: unknown) => {
      console.error("The organisation's details can't be read.", error);
      this.#problem = "Your organisation’s details can’t be read.";
      this.onChange();
    });
    onOrganisation(takeOrganisation);
    fetchWordings().then(
      (wordings) => this.#takeWordings(wordings),
      (error: unknown) => this.#fail(error),
    );
    void followActiveTab((tab) => {
      this.#tab = tab;
      // Nothing is known of it yet, and a press must not go to the tab before.
      this.#view = null;
      this.#sheet = null;
      this.#place = null;
      this.onChange();
      void this.#lookAt(tab);
    })
      .then(async (window) => {
        this.#window = window;
        const command = await sayOpened(window);
        if (command !== null) this.#onCommand(window, command);
      })
      .catch((error: unknown) => this.#fail(error));
  }

  /** What to paint now. */
  get state(): PanelState {
    const pack = this.#pack;
    const view = this.#view;
    const call = this.#call;
    const facts = this.#facts;
    const promptsPaused =
      this.#arePromptsPausedHere || (call !== undefined && arePromptsPaused(call));
    const statements = call?.wording ?? (typeof pack === "string" ? [] : pack.statements);
    return {
      pack,
      view,
      summary: this.#summary,
      call,
      facts,
      duties: dutiesOf({
        statements,
        facts,
        call,
        history: view?.history ?? emptyHistory(),
        promptsPaused,
      }),
      place: this.#place,
      sheet: this.#sheet,
      opened: this.#opened,
      isSuicideThreat: this.#isSuicideThreat,
      threat: this.#threat,
      organisation: this.#organisation,
      wordings: this.#wordings,
      promptsPaused,
      saved: this.#saved,
      problem: this.#problem,
    };
  }

  /** Opens a statement where it was left, or from its beginning. */
  open(statement: Statement): void {
    if (this.#summary !== undefined || !this.#isCase) return;
    this.#place = {
      statement: statement.id,
      passage: readingOf(this.#call, statement).next,
    };
    this.#isSuicideThreat = false;
    this.#sheet = null;
    this.onChange();
  }

  openSheet(sheet: Sheet): void {
    this.#sheet = sheet;
    if (sheet.kind === "section") this.#opened = [sheet.id, ...this.#opened];
    this.onChange();
  }

  /** A suicide threat has a screen of its own, before any card. */
  openSituation(id: string): void {
    if (typeof this.#pack === "string") return;
    const situation = this.#pack.situations.find((each) => each.id === id);
    if (situation === undefined) return;
    this.#opened = [situation.section, ...this.#opened];
    if (situation.section === "suicide-threats") this.suicideThreat();
    else this.openSheet({ kind: "situation", id });
  }

  closeSheet(): void {
    this.#sheet = null;
    this.onChange();
  }

  /** One key: something was referred. It is kept with the call. */
  noteReferral(route: string): void {
    this.#record({ kind: "referral noted", route });
    this.onChange();
  }

  /** The handler has seen that a wording changed. */
  seeWording({ id }: Statement): void {
    sendWordingSeen(id).then(
      (wordings) => this.#takeWordings(wordings),
      (error: unknown) => this.#fail(error),
    );
  }

  /** The passage has been read: on to the next, or out of the reader after the last. */
  next(): void {
    const place = this.#place;
    const statement = this.#statement(place?.statement);
    if (place === null || statement === undefined) {
      this.#openFirstDue();
      return;
    }
    // "Read" is what she stepped through with the words before her.
    if (this.revealRest()) return;
    const { passagesRead } = readingOf(this.#call, statement);
    const isLast = place.passage === statement.passages.length - 1;
    if (!passagesRead.has(place.passage)) {
      this.#record({ kind: "passage read", ...place });
    }
    this.#place = isLast ? null : { ...place, passage: place.passage + 1 };
    this.onChange();
  }

  /** Back to the passage before; what has been read stays read. */
  back(): void {
    if (this.#place === null || this.#place.passage === 0) return;
    this.#place = { ...this.#place, passage: this.#place.passage - 1 };
    this.onChange();
  }

  /** Puts a sheet away, or stops part-way. It resumes there while this call lasts. */
  stop(): void {
    if (this.#sheet !== null) {
      this.closeSheet();
      return;
    }
    const place = this.#place;
    const statement = this.#statement(place?.statement);
    this.#place = null;
    if (place !== null && statement !== undefined) {
      const { passagesRead, next } = readingOf(this.#call, statement);
      const isUnderWay = passagesRead.size > 0 && passagesRead.size < statement.passages.length;
      if (isUnderWay) this.#record({ kind: "stopped", statement: statement.id, passage: next });
    }
    this.onChange();
  }

  /** The statement was not read after all. */
  undo(statement: Statement): void {
    this.#record({ kind: "undone", statement: statement.id });
    this.onChange();
  }

  /** The handler says what is so. Her word wins over the console's and is shown as hers. */
  correct(change: Corrections): void {
    const view = this.#view;
    if (view === null) return;
    if (this.#call !== undefined) {
      this.#record({ kind: "corrected", change });
    } else {
      this.#view = { ...view, corrections: correct(view.screen, view.corrections, change) };
      sendCorrection(view.tab, change).then(
        (next) => this.#takeView(next),
        (error: unknown) => this.#fail(error),
      );
    }
    this.onChange();
  }

  /** The handler says that the call is over. */
  endCall(): void {
    if (this.#call === undefined) return;
    this.#place = null;
    this.#record({ kind: "ended", by: "handler" });
    this.onChange();
  }

  /** Puts the summary of the ended call away: the next call may begin. */
  putSummaryAway(): void {
    this.#putAway = this.#view?.lastCall?.start.id;
    this.onChange();
  }

  /** Shows the route and puts every prompt off. It needs nothing but this page. */
  suicideThreat(): void {
    if (this.#isSuicideThreat) return;
    this.#isSuicideThreat = true;
    const { caseReference, owningTeam } = this.#facts.known;
    this.#threat ??= {
      pressed: new Date().toISOString(),
      referred: [],
      caseReference,
      owningTeam,
    };
    this.#sheet = null;
    this.#place = null;
    // Kept with the call where there is one to be; else here, as long as this screen lasts.
    const isKept = this.#isCase || this.#call !== undefined;
    this.#arePromptsPausedHere = !(isKept && this.#record({ kind: "prompts paused" }));
    this.onChange();
  }

  /** Referred: the time joins the record on the screen, and nothing else. */
  threatReferred(): void {
    if (!this.#isSuicideThreat || this.#threat === null) return;
    const { referred } = this.#threat;
    this.#threat = { ...this.#threat, referred: [...referred, new Date().toISOString()] };
    this.onChange();
  }

  /** Puts every prompt off, for whatever reason: none is kept. */
  pausePrompts(): void {
    this.#place = null;
    this.#record({ kind: "prompts paused" });
    this.onChange();
  }

  /** Back to the call: what was due stays put off, and can be opened. */
  leaveSuicideThreat(): void {
    this.#isSuicideThreat = false;
    this.onChange();
  }

  /** Pressed by mistake, or time to go on: the prompts are as they were. */
  resumePrompts(): void {
    this.#isSuicideThreat = false;
    this.#threat = null;
    this.#arePromptsPausedHere = false;
    if (this.#call !== undefined) this.#record({ kind: "prompts resumed" });
    this.onChange();
  }

  get #call(): Call | undefined {
    if (this.#view === null || typeof this.#pack === "string") return this.#view?.call ?? undefined;
    const call = shownCall(this.#view, this.#outbox.waiting, this.#pack);
    return call === undefined || isEnded(call) ? undefined : call;
  }

  /** The call that has just ended, while its summary is shown. */
  get #summary(): SealedCall | undefined {
    const last = this.#view?.lastCall ?? undefined;
    return this.#call !== undefined || last?.start.id === this.#putAway ? undefined : last;
  }

  get #facts(): Facts {
    return this.#view === null
      ? { known: {}, corrected: [] }
      : viewFacts({ ...this.#view, call: this.#call ?? null });
  }

  /** What the outbox says; with nothing sent from this page yet, what storage has of the call. */
  get #saved(): SaveState {
    const { state } = this.#outbox;
    return state === "nothing" && (this.#call?.events.length ?? 0) > 0 ? "saved" : state;
  }

  get #isCase(): boolean {
    return this.#facts.known.caseReference !== undefined;
  }

  #statement(id: string | undefined): Statement | undefined {
    const statements =
      this.#call?.wording ?? (typeof this.#pack === "string" ? [] : this.#pack.statements);
    return statements.find((each) => each.id === id);
  }

  #openFirstDue(): void {
    if (this.#summary !== undefined) return;
    const { duties, promptsPaused } = this.state;
    const first = firstDue(duties);
    if (first !== undefined && !promptsPaused) this.open(first.statement);
  }

  /** @returns whether there was anything to record it with */
  #record(details: EventDetails): boolean {
    const view = this.#view;
    // Without a pack there is no wording, and no call to keep anything with.
    if (view === null || typeof this.#pack === "string" || !this.#isCase) return false;
    const at = new Date().toISOString();
    const event: CallEvent = { ...details, id: crypto.randomUUID(), at };
    // A referral is noted in the minutes after, too: it goes to the call that has just ended.
    const ended = details.kind === "referral noted" ? this.#summary?.start : undefined;
    const start: CallStart = this.#call?.start ??
      ended ?? {
        id: crypto.randomUUID(),
        startedAt: at,
        by: "handler",
        screen: view.screen,
        corrections: view.corrections,
      };
    this.#outbox.add({ kind: "record", tab: view.tab, start, event });
    return true;
  }

  #takeWordings(wordings: Wordings): void {
    this.#wordings = wordings;
    this.onChange();
  }

  #takeView(view: View): void {
    const before = this.#view;
    if (view.tab !== this.#tab || view.nth < (before?.nth ?? 0)) return;
    this.#view = view;
    if (before !== null && isAnotherScreen(before, view)) this.#turnTo(before);
    this.#problem = null;
    this.onChange();
  }

  /** Another case, client or call: what was open for the one before is put away. */
  #turnTo(before: View): void {
    this.#place = null;
    this.#opened = [];
    if (!this.#isSuicideThreat) {
      this.#threat = null;
      this.#sheet = null;
    }
    if (!this.#arePromptsPausedHere) return;
    // Pressed before its case was on the screen: the pause goes on with the case.
    const isFound = before.screen.caseReference === undefined && this.#isCase;
    this.#arePromptsPausedHere = isFound && !this.#record({ kind: "prompts paused" });
  }

  async #lookAt(tab: number): Promise<void> {
    while (this.#tab === tab) {
      try {
        return this.#takeView(await fetchView(tab));
      } catch (error) {
        this.#fail(error);
        await new Promise((done) => setTimeout(done, TRY_AGAIN_AFTER));
      }
    }
  }

  #onCommand(window: number, command: Command): boolean {
    if (window !== this.#window) return false;
    if (command.name === "suicide-threat") this.suicideThreat();
    else if (this.#isSuicideThreat) return true;
    else if (command.name === "client-says") this.openSheet({ kind: "client says", query: "" });
    else if (command.name === "section") this.openSheet({ kind: "section", id: command.section });
    else if (command.name === "look-up")
      this.openSheet({ kind: "client says", query: command.text });
    else if (this.#sheet !== null) this.closeSheet();
    else this.next();
    return true;
  }

  #fail(error: unknown): void {
    console.error(UNREACHABLE, error);
    this.#problem = UNREACHABLE;
    this.onChange();
  }
}

/** Another case or client, or the call is over or another: what was open for the one is closed. */
const isAnotherScreen = (before: View, now: View): boolean =>
  (before.call !== null && before.call.start.id !== now.call?.start.id) ||
  before.screen.caseReference !== now.screen.caseReference ||
  before.screen.role !== now.screen.role;
