import type { Command } from "../browser/messages";
import type { View } from "../browser/view";
import { readingOf } from "../call/call";
import type { AcceptedNote } from "../call/call-event";
import { firstDue } from "../call/duties";
import { type Corrections, correct } from "../call/facts";
import type { Identity } from "../call/identity";
import type { Statement } from "../policy/pack";
import { say } from "../words/say";
import { PanelModel } from "./panel-model";
import type { Sheet } from "./sheet";

/** What the handler does in the panel. */
export class PanelSession extends PanelModel {
  /** Opens a statement where it was left, or from its beginning. */
  open(statement: Statement): void {
    if (this.isOver || (!this.isCase && this.call === undefined)) return;
    if (this.shown?.standing === "elsewhere" && this.call === undefined) {
      // Reading on another case than the call's would begin another call: she is asked, once.
      this.asksNewCall = statement;
      this.sheet = null;
      this.onChange();
      return;
    }
    this.place = {
      statement: statement.id,
      passage: readingOf(this.call, statement).next,
    };
    this.isSuicideThreat = false;
    this.sheet = null;
    this.onChange();
  }

  openSheet(sheet: Sheet): void {
    this.sheet = sheet;
    if (sheet.kind === "section") this.opened = [sheet.id, ...this.opened];
    this.onChange();
  }

  /** A suicide threat has a screen of its own, before any card. */
  openSituation(id: string): void {
    if (typeof this.pack === "string") return;
    const situation = this.pack.situations.find((each) => each.id === id);
    if (situation === undefined) return;
    this.opened = [situation.section, ...this.opened];
    if (situation.section === "suicide-threats") this.suicideThreat();
    else this.openSheet({ kind: "situation", id });
  }

  closeSheet(): void {
    this.sheet = null;
    this.onChange();
  }

  /** One key: something was referred. It is kept with the call. */
  noteReferral(route: string): void {
    this.record({ kind: "referral noted", route });
    this.onChange();
  }

  /** It wasn't referred after all. */
  undoReferral(route: string): void {
    this.record({ kind: "referral undone", route });
    this.onChange();
  }

  /** Which she wants to see while the call is on another case. */
  lookAt(what: View["looking"]): void {
    if (this.view === null) return;
    this.place = null;
    this.asksNewCall = null;
    this.view = { ...this.view, looking: what };
    const { tab } = this.view;
    this.ask(() => this.background.sendLook(tab, what));
  }

  /** The call is over, and what she reads now is another, on the case that is on the screen. */
  beginNewCall(): void {
    const statement = this.asksNewCall;
    this.asksNewCall = null;
    if (this.shown?.standing === "elsewhere") this.record({ kind: "ended" });
    if (statement !== null) this.open(statement);
    this.onChange();
  }

  /** It is the same call, and it is with the client on the screen: its readings are theirs. */
  moveCall(): void {
    const statement = this.asksNewCall;
    this.asksNewCall = null;
    const { caseReference, clientReference, role } = this.screenFacts.known;
    const to: Identity = { caseReference, clientReference, role };
    if (this.shown?.standing === "elsewhere") this.record({ kind: "moved", to });
    if (statement !== null) this.open(statement);
    this.onChange();
  }

  /** The typed reference is the next call's: the present one is over. */
  turnToCase(caseReference: string): void {
    const tab = this.view?.tab;
    if (tab === undefined) return;
    if (this.call !== undefined) this.record({ kind: "ended" });
    // Only once the call is over is the reference nothing that could put it right.
    this.ask(() =>
      this.outbox.whenSent.then(() => this.background.sendCorrection(tab, { caseReference })),
    );
  }

  /** Whether the call on a softphone elsewhere is about this case. */
  claimCall(isHere: boolean): void {
    const call = this.view?.call;
    if (this.view === null || call === null || call === undefined) return;
    const { tab } = this.view;
    this.ask(() => this.background.sendClaim(tab, call.id, isHere));
  }

  /** A colleague's note is taken for true: what it says was read is not due. */
  acceptNote(note: AcceptedNote): void {
    if (this.view === null) return;
    if (this.call !== undefined) this.record({ kind: "note accepted", note });
    else {
      this.view = { ...this.view, accepted: [...this.view.accepted, note] };
      const { tab } = this.view;
      this.ask(() => this.background.sendAcceptedNote(tab, note));
    }
    this.onChange();
  }

  /** The client is the same person as one on another case; `null` takes that back. */
  join(other: Identity | null): void {
    this.record({ kind: "joined", with: other });
    this.onChange();
  }

  /** She has seen what was put right in the ledger, or found wrong. */
  seeFindings(): void {
    const view = this.view;
    if (view === null) return;
    this.background
      .sendFindingsSeen(view.findings.map(({ id }) => id))
      .catch((error: unknown) => this.onFailure(error, say("problemFindingsSeen")));
    this.view = { ...view, findings: [] };
    this.onChange();
  }

  /** The handler has seen that a wording changed. */
  seeWording({ id }: Statement): void {
    this.background.sendWordingSeen(id).then(
      (wordings) => this.onWordings(wordings),
      (error: unknown) => this.onFailure(error, say("problemWordingSeen")),
    );
  }

  /** The passage has been read: on to the next, or out of the reader after the last. */
  next(): void {
    const place = this.place;
    const statement = this.statementOf(place?.statement);
    if (place === null || statement === undefined) {
      this.openFirstDue();
      return;
    }
    // "Read" is what she stepped through with the words before her.
    if (this.revealRest()) return;
    const { passagesRead } = readingOf(this.call, statement);
    const isLast = place.passage === statement.passages.length - 1;
    if (!passagesRead.has(place.passage)) {
      this.record({ kind: "passage read", ...place });
    }
    this.place = isLast ? null : { ...place, passage: place.passage + 1 };
    this.onChange();
  }

  /** Back to the passage before; what has been read stays read. */
  back(): void {
    if (this.place === null || this.place.passage === 0) return;
    this.place = { ...this.place, passage: this.place.passage - 1 };
    this.onChange();
  }

  /** Puts a sheet away, or stops part-way. It resumes there while this call lasts. */
  stop(): void {
    if (this.sheet !== null) {
      this.closeSheet();
      return;
    }
    if (this.asksNewCall !== null) {
      this.lookAt("call");
      return;
    }
    const place = this.place;
    const statement = this.statementOf(place?.statement);
    this.place = null;
    if (place !== null && statement !== undefined) {
      const { passagesRead, next } = readingOf(this.call, statement);
      const isUnderWay = passagesRead.size > 0 && passagesRead.size < statement.passages.length;
      if (isUnderWay) this.record({ kind: "stopped", statement: statement.id, passage: next });
    }
    this.onChange();
  }

  /** The statement was not read after all. */
  undo(statement: Statement): void {
    this.record({ kind: "undone", statement: statement.id });
    this.onChange();
  }

  /** The handler says what is so. Her word wins over the console's and is shown as hers. */
  correct(change: Corrections): void {
    const view = this.view;
    if (view === null) return;
    if (this.call !== undefined) this.record({ kind: "corrected", change });
    else {
      this.view = { ...view, corrections: correct(view.screen, view.corrections, change) };
      this.ask(() => this.background.sendCorrection(view.tab, change));
    }
    this.onChange();
  }

  /** The handler says that the call is over. */
  endCall(): void {
    if (this.call === undefined) return;
    this.place = null;
    this.record({ kind: "ended" });
    this.onChange();
  }

  /** Puts the summary of the ended call away: the next call may begin. */
  putSummaryAway(): void {
    this.putAway = this.view?.lastCall?.call.id;
    this.onChange();
  }

  /** Shows the route and puts every prompt off. It needs nothing but this page. */
  suicideThreat(): void {
    if (this.isSuicideThreat) return;
    this.isSuicideThreat = true;
    const { caseReference, owningTeam } = this.facts.known;
    this.threat ??= {
      pressed: new Date().toISOString(),
      referred: [],
      caseReference,
      owningTeam,
    };
    this.sheet = null;
    this.place = null;
    // Kept with the call where there is one to be; else here, as long as this screen lasts.
    const isKept = this.isCase || this.openCall !== undefined;
    this.arePromptsPausedHere = !(isKept && this.record({ kind: "prompts paused" }));
    this.onChange();
  }

  /** Referred: the time joins the record on the screen, and nothing else. */
  threatReferred(): void {
    if (!this.isSuicideThreat || this.threat === null) return;
    const { referred } = this.threat;
    this.threat = { ...this.threat, referred: [...referred, new Date().toISOString()] };
    this.onChange();
  }

  /** Puts every prompt off, for whatever reason: none is kept. */
  pausePrompts(): void {
    this.place = null;
    this.record({ kind: "prompts paused" });
    this.onChange();
  }

  /** Back to the call: what was due stays put off, and can be opened. */
  leaveSuicideThreat(): void {
    this.isSuicideThreat = false;
    this.onChange();
  }

  /** Pressed by mistake, or time to go on: the prompts are as they were. */
  resumePrompts(): void {
    this.isSuicideThreat = false;
    this.threat = null;
    this.arePromptsPausedHere = false;
    if (this.call !== undefined) this.record({ kind: "prompts resumed" });
    this.onChange();
  }

  protected openFirstDue(): void {
    if (this.isOver) return;
    const { duties, promptsPaused } = this.state;
    const first = firstDue(duties);
    if (first !== undefined && !promptsPaused) this.open(first.statement);
  }

  onCommand(window: number, command: Command): boolean {
    if (window !== this.window) return false;
    if (command.name === "suicide-threat") this.suicideThreat();
    else if (this.isSuicideThreat) return true;
    else if (command.name === "client-says") this.openSheet({ kind: "client says", query: "" });
    else if (command.name === "section") this.openSheet({ kind: "section", id: command.section });
    else if (command.name === "look-up")
      this.openSheet({ kind: "client says", query: command.text });
    else if (this.sheet !== null) this.closeSheet();
    else this.next();
    return true;
  }
}
