import { randomHex } from "../../browser/random";
import { emptyView, isScreenShown, type LastCall, type View } from "../../browser/view";
import { addToHistory } from "../../call/add-to-history";
import { bindingOf, type Call, isEnded, type Moment } from "../../call/call";
import type { ClientHistory } from "../../call/client-history";
import { type Step, sceneOf, stepDesk } from "../../call/desk-step";
import { standingIn } from "../../call/follow-screen";
import { keyIdentity } from "../../call/key-identity";
import { outcomesOf } from "../../call/outcome";
import { identityOf } from "../../call/standing";
import { emptyTab, type TabState, withScreen } from "../../call/tab-state";
import { noteOfCall } from "../../ledger/note-of-call";
import { sealCall } from "../../ledger/sealed-call";
import type { Pack } from "../../policy/pack";
import { practiceCase, practiceHistory } from "./practice-case";

/** The one tab of the practice desk. */
export const TAB = 0;

/**
 * A desk in memory with one call on it, for practice: what the background does with a press, by the
 * same rules, and without storage or messages. It is gone with the page.
 */
export class PracticeDesk {
  #tabs: ReadonlyMap<number, TabState>;
  #calls: readonly Call[] = [];
  #history: ClientHistory;
  #lastCall: LastCall | null = null;
  #views = 0;
  readonly #name = { desk: randomHex(8) };
  readonly #key = randomHex(32);
  readonly #clock = crypto.randomUUID();

  constructor(private readonly pack: Pack) {
    this.#history = practiceHistory(pack);
    this.#tabs = new Map([[TAB, withScreen(emptyTab(), practiceCase)]]);
    // Its call is on: it begins by itself, as on any console that shows one.
    this.step((scene) => scene);
  }

  /** Takes a step. @returns how the desk then stands */
  step(step: Step): View {
    const before = { tabs: this.#tabs, calls: this.#calls };
    const { tabs, calls } = stepDesk(before, TAB, step, {
      now: this.#now(),
      desk: { name: this.#name, key: this.#key },
      pack: this.pack,
      newId: () => crypto.randomUUID(),
      newSalt: () => randomHex(16),
      isSensitive: () => false,
    });
    if (calls.length > before.calls.length) this.#lastCall = null;
    for (const call of calls.filter(isEnded)) this.#end(call);
    this.#tabs = tabs;
    this.#calls = calls.filter((call) => !isEnded(call));
    return this.view;
  }

  get view(): View {
    const tab = this.#tabs.get(TAB) ?? emptyTab();
    const standing = standingIn(sceneOf(TAB, { tabs: this.#tabs, calls: this.#calls }), this.#key);
    const call = standing.kind === "no call" ? null : standing.call;
    const bound = call === null ? undefined : bindingOf(call)?.identity;
    const shown = keyIdentity(this.#key, identityOf(tab));
    this.#views += 1;
    const view: View = {
      ...emptyView(TAB),
      nth: this.#views,
      isCase: true,
      screen: tab.screen,
      corrections: tab.corrections,
      looking: tab.looking,
      standing: standing.kind,
      call,
      callWith: call === null ? {} : identityOf(tab),
      lastCall: this.#lastCall,
      isLastCallHere: this.#lastCall !== null,
      history: this.#history,
    };
    return { ...view, client: isScreenShown(view) ? shown : { ...shown, ...bound } };
  }

  #end(call: Call): void {
    const outcomes = outcomesOf(call, this.#history);
    const sealed = sealCall(call, outcomes, randomHex(16)).call;
    const { caseReference = "" } = practiceCase;
    const identity = bindingOf(call)?.identity ?? {};
    const at = localMinute(call.startedAt);
    this.#history = addToHistory(call, outcomes, this.#history);
    this.#lastCall = {
      call: sealed,
      with: identity,
      caseReference,
      noteLine: noteOfCall(sealed, this.pack.statements, identity.role, caseReference, at),
    };
  }

  #now(): Moment {
    return { at: new Date().toISOString(), clock: { id: this.#clock, ms: performance.now() } };
  }
}

/** Wall time to the minute, "2026-11-21T14:05". @param at ISO 8601 */
function localMinute(at: string): string {
  const time = new Date(at);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
