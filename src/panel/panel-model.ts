import type { Command, RecordMessage } from "../browser/messages";
import { Outbox } from "../browser/outbox";
import { dutiesOfView, isScreenShown, type LastCall, type View, viewFacts } from "../browser/view";
import { arePromptsPaused, type Call } from "../call/call";
import type { CallEvent } from "../call/call-event";
import type { DeedDetails } from "../call/deed";
import type { Facts } from "../call/facts";
import { emptyOrganisation, type Organisation } from "../call/organisation";
import type { Wordings } from "../call/wordings";
import type { Pack, Statement } from "../policy/pack";
import { say } from "../words/say";
import { lastAnswer } from "./last-answer";
import type { PanelBackground } from "./panel-background";
import type { PanelListener } from "./panel-sources";
import type { PanelState, Place } from "./panel-state";
import type { Sheet } from "./sheet";
import { shownView } from "./shown-call";

/** This page's own clock: see `Clock`. */
const PAGE = crypto.randomUUID();

const TRY_AGAIN_AFTER = 1000;

/**
 * What the panel knows: what the background has told it, and over that the presses that are still
 * on their way. It paints at once, sends until it is answered, and takes the background's word for
 * everything else.
 */
export abstract class PanelModel implements PanelListener {
  protected pack: PanelState["pack"] = "loading";
  protected view: View | null = null;
  protected tab: number | undefined;
  protected place: Place | null = null;
  protected sheet: Sheet | null = null;
  protected opened: readonly string[] = [];
  protected isSuicideThreat = false;
  protected threat: PanelState["threat"] = null;
  protected organisation: Organisation = emptyOrganisation;
  protected wordings: Wordings = {};
  protected asksNewCall: Statement | null = null;
  /** Prompts put off where there is no call to keep it with. */
  protected arePromptsPausedHere = false;
  protected problem: string | null = null;
  protected window: number | undefined;
  /** The ended call whose summary she has put away. */
  protected putAway: string | undefined;
  protected readonly outbox: Outbox<RecordMessage>;
  readonly #shownView = lastAnswer(shownView);
  readonly #viewFacts = lastAnswer(viewFacts);
  readonly #dutiesOfView = lastAnswer(dutiesOfView);

  /**
   * @param background keeps the calls
   * @param onChange paints what `state` then says
   * @param revealRest shows what is hidden of the passage to read now, if anything is
   */
  constructor(
    protected readonly background: PanelBackground,
    protected readonly onChange: () => void,
    protected readonly revealRest: () => boolean,
  ) {
    this.outbox = new Outbox<RecordMessage>(async (message) => {
      // Painted once, with what the outbox then says of it.
      this.takeView(await background.sendRecord(message));
    }, onChange);
  }

  /** Begins to listen, then finds out what there is. Never rejects: what fails is shown. */
  start(): void {
    this.background.listen(this);
  }

  /** What to paint now. */
  get state(): PanelState {
    const pack = this.pack;
    const view = this.shown;
    const call = this.call;
    return {
      pack,
      view,
      call,
      summary: this.summary,
      facts: this.facts,
      duties:
        view === null
          ? []
          : this.#dutiesOfView(
              view,
              typeof pack === "string" ? [] : pack.statements,
              this.arePromptsPausedHere,
            ),
      place: this.place,
      sheet: this.sheet,
      opened: this.opened,
      isSuicideThreat: this.isSuicideThreat,
      threat: this.threat,
      organisation: this.organisation,
      wordings: this.wordings,
      promptsPaused: this.arePromptsPausedHere || (call !== undefined && arePromptsPaused(call)),
      saved: this.saved,
      asksNewCall: this.asksNewCall,
      problem: this.problem,
    };
  }

  /** What the background knows, with what is still on its way to it. */
  protected get shown(): View | null {
    const { view, pack } = this;
    const { waiting } = this.outbox;
    if (view === null || typeof pack === "string") return view;
    // All three are new when they change.
    return this.#shownView(view, waiting, pack);
  }

  /** The call that is shown. */
  protected get call(): Call | undefined {
    const view = this.shown;
    return view === null || isScreenShown(view) ? undefined : (view.call ?? undefined);
  }

  /** The call that is on, whichever case she is looking at. */
  protected get openCall(): Call | undefined {
    const view = this.shown;
    return view === null || view.standing === "asked" ? undefined : (view.call ?? undefined);
  }

  /** The call that has just ended, while its summary is shown. */
  protected get summary(): LastCall | undefined {
    const last = this.view?.lastCall ?? undefined;
    return this.openCall !== undefined || last?.call.id === this.putAway ? undefined : last;
  }

  /** Whether the summary of a call with the client on the screen stands in the duties' place. */
  protected get isOver(): boolean {
    return this.summary !== undefined && this.view?.isLastCallHere === true;
  }

  protected get facts(): Facts {
    const view = this.shown;
    return view === null ? { known: {}, corrected: [] } : this.#viewFacts(view);
  }

  /** What the screen shows, whatever the call is on. */
  protected get screenFacts(): Facts {
    const view = this.shown;
    return view === null ? this.facts : viewFacts({ ...view, call: null, standing: "no call" });
  }

  /** What the outbox says; with nothing sent from this page yet, what storage has of the call. */
  protected get saved(): PanelState["saved"] {
    if (this.background.keepsNothing) return "not kept";
    const { state } = this.outbox;
    const isRecorded =
      state === "nothing" && (this.call ?? this.summary?.call)?.events.some(isHers) === true;
    const saved = isRecorded ? "saved" : state;
    return saved === "saved" && this.view?.hasSecondCopy === false ? "no second copy" : saved;
  }

  protected get isCase(): boolean {
    return this.facts.known.caseReference !== undefined;
  }

  protected statementOf(id: string | undefined): Statement | undefined {
    const statements =
      this.call?.wording ?? (typeof this.pack === "string" ? [] : this.pack.statements);
    return statements.find((each) => each.id === id);
  }

  /** @returns whether there was anything to record it with */
  protected record(details: DeedDetails): boolean {
    const view = this.view;
    const open = this.openCall;
    // Without a pack there is no wording, and no call to keep anything with.
    if (view === null || typeof this.pack === "string") return false;
    if (!this.isCase && open === undefined) return false;
    const at = new Date().toISOString();
    // A referral is noted in the minutes after, too: it goes to the call that has just ended.
    const isReferral = details.kind === "referral noted" || details.kind === "referral undone";
    const call = open ?? (isReferral ? this.summary?.call : undefined);
    const { screen, corrections } = view;
    this.outbox.add({
      kind: "record",
      tab: view.tab,
      start: {
        id: call?.id ?? crypto.randomUUID(),
        startedAt: call?.startedAt ?? at,
        screen,
        corrections,
      },
      deed: { ...details, id: crypto.randomUUID(), at, clock: { id: PAGE, ms: performance.now() } },
    });
    return true;
  }

  /** Asks the background until it answers, or she has turned to another tab. */
  protected ask(send: () => Promise<View>): void {
    this.onChange();
    void this.askAgain(send, this.tab);
  }

  private async askAgain(send: () => Promise<View>, tab: number | undefined): Promise<void> {
    while (this.tab === tab) {
      try {
        return this.onView(await send());
      } catch (error) {
        this.onFailure(error);
        await new Promise((done) => setTimeout(done, TRY_AGAIN_AFTER));
      }
    }
  }

  onPack(pack: Pack | "damaged"): void {
    this.pack = pack;
    this.onChange();
  }

  onOrganisation(organisation: Organisation): void {
    this.organisation = organisation;
    this.onChange();
  }

  onWordings(wordings: Wordings): void {
    this.wordings = wordings;
    this.onChange();
  }

  onWindow(window: number): void {
    this.window = window;
  }

  isOpenIn(window: number): boolean {
    return window === this.window;
  }

  onTab(tab: number): void {
    this.tab = tab;
    // Nothing is known of it yet, and a press must not go to the tab before.
    this.view = null;
    this.sheet = null;
    this.place = null;
    this.asksNewCall = null;
    this.ask(() => this.background.fetchView(tab));
  }

  onView(view: View): void {
    if (this.takeView(view)) this.onChange();
  }

  /** @returns whether it is about what is shown, and no older than what is known */
  private takeView(view: View): boolean {
    const before = this.view;
    if (view.tab !== this.tab || view.nth < (before?.nth ?? 0)) return false;
    this.view = view;
    if (before !== null && isAnotherScreen(before, view)) this.turnTo(before);
    this.problem = null;
    return true;
  }

  /** Another case, client or call: what was open for the one before is put away. */
  protected turnTo(before: View): void {
    this.place = null;
    this.asksNewCall = null;
    this.opened = [];
    if (!this.isSuicideThreat) {
      this.threat = null;
      this.sheet = null;
    }
    if (!this.arePromptsPausedHere) return;
    // Pressed before its case was on the screen: the pause goes on with the case.
    const isFound = before.screen.caseReference === undefined && this.isCase;
    this.arePromptsPausedHere = isFound && !this.record({ kind: "prompts paused" });
  }

  onFailure(error: unknown, says = say("problemUnreachable")): void {
    console.error(says, error);
    this.problem = says;
    this.onChange();
  }

  abstract onCommand(window: number, command: Command): boolean;
}

/** Whether an event is something that she did on a call. */
const isHers = (event: CallEvent): boolean => !("by" in event) || event.by === "handler";

/** Another case or client, or the call is over or another: what was open for the one is closed. */
function isAnotherScreen(before: View, now: View): boolean {
  const shown = (view: View) => (isScreenShown(view) ? undefined : view.call?.id);
  const call = shown(before);
  if (call !== undefined) return call !== shown(now);
  return (
    before.screen.caseReference !== now.screen.caseReference ||
    before.screen.role !== now.screen.role ||
    (shown(now) !== undefined && now.standing === "elsewhere")
  );
}
