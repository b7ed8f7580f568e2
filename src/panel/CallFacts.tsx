import type { CallState } from "../call/case-screen";
import type { CorrectableField, Corrections } from "../call/facts";
import { timeOf } from "../ui/times";
import { CaseReference } from "./CaseReference";
import { NotFound } from "./NotFound";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";
import { DIRECTION_WORDS, ROLE_WORDS } from "./role-words";
import { SamePerson } from "./SamePerson";

const CALL_STATE_WORDS: Record<CallState, string> = {
  idle: "No call",
  ringing: "Ringing",
  dialling: "Dialling",
  "on call": "On call",
  ended: "Call ended",
};

/** A known fact: how it reads, and the correction that one click or key makes. */
interface FactLine {
  field: CorrectableField;
  text: string;
  change: Corrections;
  key: string;
}

function factLines({ known }: PanelState["facts"]): FactLine[] {
  const lines: FactLine[] = [];
  if (known.role !== undefined) {
    const [role, key] = known.role === "pwc" ? (["nrp", "N"] as const) : (["pwc", "P"] as const);
    lines.push({ field: "role", text: ROLE_WORDS[known.role], change: { role }, key });
  }
  if (known.direction !== undefined) {
    const [direction, key] =
      known.direction === "outbound" ? (["inbound", "I"] as const) : (["outbound", "O"] as const);
    const text = DIRECTION_WORDS[known.direction];
    lines.push({ field: "direction", text, change: { direction }, key });
  }
  if (known.firstContact !== undefined) {
    const text = known.firstContact ? "First contact" : "Not first contact";
    const change = { firstContact: !known.firstContact };
    lines.push({ field: "firstContact", text, change, key: known.firstContact ? "T" : "F" });
  }
  return lines;
}

/** The call on one line: each fact one click from the other way round, with who said it. */
export function CallFacts({ state, session }: { state: PanelState; session: PanelSession }) {
  const { known, corrected } = state.facts;
  return (
    <section class="facts" aria-label="This call">
      <CaseReference
        reference={known.caseReference}
        isHers={corrected.includes("caseReference")}
        isOnCall={state.call !== undefined && known.caseReference !== undefined}
        isUnread={state.call !== undefined && state.call.bindings.length > 0}
        onChange={(caseReference) => session.correct({ caseReference })}
        onNext={(caseReference) => session.turnToCase(caseReference)}
      />
      <p class="fact-line">
        {factLines(state.facts).map(({ field, text, change, key }) => (
          <button
            key={field}
            type="button"
            class="fact"
            aria-keyshortcuts={key.toLowerCase()}
            title={`Not so? Click, or press ${key}`}
            onClick={() => session.correct(change)}
          >
            {text}
            {corrected.includes(field) && <em> you said</em>}
          </button>
        ))}
        {known.firstContact === undefined && (
          <span class="fact fact--fixed">
            First contact? <em>not shown</em>
          </span>
        )}
        <CallTime state={state} />
      </p>
      <SamePerson state={state} session={session} />
      {known.owningTeam !== undefined && (
        <p class="quiet">
          Owning team <bdi>{known.owningTeam}</bdi>
        </p>
      )}
      <NotFound state={state} />
    </section>
  );
}

function CallTime({ state: { facts, call, view } }: { state: PanelState }) {
  const { callState } = facts.known;
  // The softphone's call is on another case than the one that is shown.
  if (call === undefined && view?.standing === "elsewhere") return null;
  if (call === undefined && callState === undefined) return null;
  return (
    <span class="fact fact--fixed">
      {call !== undefined
        ? `On call since ${timeOf(call.startedAt)}`
        : callState !== undefined && CALL_STATE_WORDS[callState]}
    </span>
  );
}
