import type { CallState } from "../call/case-screen";
import type { CorrectableField, Corrections } from "../call/facts";
import { keyName } from "../preferences/key-name";
import type { PanelAction } from "../preferences/panel-keys";
import { Said } from "../ui/Said";
import { timeOf } from "../ui/times";
import type { PlainKey } from "../words/messages";
import { say } from "../words/say";
import { CaseReference } from "./CaseReference";
import { drawnOnChange } from "./drawn-on-change";
import { NotFound } from "./NotFound";
import { usePanelKeys } from "./panel-host";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";
import { directionWords, roleWords } from "./role-words";
import { SamePerson } from "./SamePerson";

const CALL_STATES = {
  idle: "factIdle",
  ringing: "factRinging",
  dialling: "factDialling",
  "on call": "factOnCall",
  ended: "factCallEnded",
} as const satisfies Record<CallState, PlainKey>;

/** A known fact: how it reads, and the correction that one click or key makes. */
interface FactLine {
  field: CorrectableField;
  text: string;
  change: Corrections;
  action: PanelAction;
}

function factLines({ known }: PanelState["facts"]): FactLine[] {
  const lines: FactLine[] = [];
  if (known.role !== undefined) {
    const [role, action] =
      known.role === "pwc"
        ? (["nrp", "nonResidentParent"] as const)
        : (["pwc", "parentWithCare"] as const);
    lines.push({ field: "role", text: roleWords(known.role), change: { role }, action });
  }
  if (known.direction !== undefined) {
    const [direction, action] =
      known.direction === "outbound"
        ? (["inbound", "incoming"] as const)
        : (["outbound", "outgoing"] as const);
    const text = directionWords(known.direction);
    lines.push({ field: "direction", text, change: { direction }, action });
  }
  if (known.firstContact !== undefined) {
    const text = known.firstContact ? say("factFirst") : say("factNotFirst");
    const change = { firstContact: !known.firstContact };
    const action = known.firstContact ? "toldBefore" : "firstContact";
    lines.push({ field: "firstContact", text, change, action });
  }
  return lines;
}

/** What the line of facts goes by: not what has been read. */
const neededOf = ({ state, session }: { state: PanelState; session: PanelSession }) => ({
  facts: state.facts,
  call: state.call && { startedAt: state.call.startedAt, bindings: state.call.bindings },
  view: state.view && {
    standing: state.view.standing,
    looking: state.view.looking,
    missing: state.view.missing,
    history: { joined: state.view.history.joined },
  },
  session,
});

/** The call on one line: each fact one click from the other way round, with who said it. */
export const CallFacts = drawnOnChange(neededOf, ({ session, ...shown }) => {
  const { facts, call } = shown;
  const { known, corrected } = facts;
  const keys = usePanelKeys();
  return (
    <section class="facts" aria-label={say("factsLabel")}>
      <CaseReference
        reference={known.caseReference}
        isHers={corrected.includes("caseReference")}
        isOnCall={call !== undefined && known.caseReference !== undefined}
        isUnread={call !== undefined && call.bindings.length > 0}
        onChange={(caseReference) => session.correct({ caseReference })}
        onNext={(caseReference) => session.turnToCase(caseReference)}
      />
      <p class="fact-line">
        {factLines(facts).map(({ field, text, change, action }) => (
          <button
            key={field}
            type="button"
            class="fact"
            aria-keyshortcuts={keys[action]}
            title={notSo(keys[action])}
            onClick={() => session.correct(change)}
          >
            {text}
            {corrected.includes(field) && <em> {say("factYouSaid")}</em>}
          </button>
        ))}
        {known.firstContact === undefined && (
          <span class="fact fact--fixed">
            <Said message="factFirstAsked" unknown={<em>{say("factNotShown")}</em>} />
          </span>
        )}
        <CallTime {...shown} />
      </p>
      <SamePerson {...shown} session={session} />
      {known.owningTeam !== undefined && (
        <p class="quiet">
          <Said message="factOwningTeam" team={<bdi>{known.owningTeam}</bdi>} />
        </p>
      )}
      <NotFound {...shown} />
    </section>
  );
});

type Shown = Omit<ReturnType<typeof neededOf>, "session">;

function CallTime({ facts, call, view }: Shown) {
  const { callState } = facts.known;
  // The softphone's call is on another case than the one that is shown.
  if (call === undefined && view?.standing === "elsewhere") return null;
  if (call === undefined && callState === undefined) return null;
  return (
    <span class="fact fact--fixed">
      {call !== undefined
        ? say("factOnCallSince", { time: timeOf(call.startedAt) })
        : callState !== undefined && say(CALL_STATES[callState])}
    </span>
  );
}

const notSo = (key: string | undefined): string =>
  key === undefined ? say("factCorrectByClick") : say("factCorrect", { key: keyName(key) });
