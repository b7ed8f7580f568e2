import type { SaveState } from "../browser/outbox";
import type { LastCall, View } from "../browser/view";
import type { Call } from "../call/call";
import type { Duty } from "../call/duties";
import type { Facts } from "../call/facts";
import type { Organisation } from "../call/organisation";
import type { Wordings } from "../call/wordings";
import type { Pack, Statement } from "../policy/pack";
import type { Sheet } from "./sheet";

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
  /** What the background knows, with the presses that are still on their way. */
  view: View | null;
  /** The call that is shown; undefined also while she looks at another case than the call's. */
  call: Call | undefined;
  /** The call that has just ended, until she puts its summary away. */
  summary: LastCall | undefined;
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
  /** Whether the presses so far are saved; "not kept" where nothing is, in practice. */
  saved: SaveState | "not kept";
  /** The statement that she wants to read on another case than the call's: is it a new call? */
  asksNewCall: Statement | null;
  /** One calm line about an unexpected failure. */
  problem: string | null;
}
