import type { Duty } from "../call/duties";
import type { Pack } from "../policy/pack";
import { Strength } from "../ui/Strength";
import { timeOf } from "../ui/times";
import { DutyReason } from "./DutyReason";
import type { PanelSession, Place } from "./panel-session";
import { Reader } from "./Reader";
import { Why } from "./Why";

export interface DutyItemProps {
  duty: Duty;
  pack: Pack;
  /** Where the reader is, if this statement is open in it. */
  place: Place | null;
  session: PanelSession;
}

/** One statement: its state, its strength, why, and the reader when it is open. */
export function DutyItem({ duty, pack, place, session }: DutyItemProps) {
  const { statement } = duty;
  const isOpen = place !== null;
  return (
    <li class={`duty duty--${duty.state.replace(" ", "-")}`} data-statement={statement.id}>
      <div class="duty-head">
        <span class="duty-sign" aria-hidden="true">
          {isOpen ? "●" : SIGNS[duty.state]}
        </span>
        <h3>{statement.label}</h3>
        <span class="duty-state">{stateWords(duty, place)}</span>
      </div>
      <div class="duty-body">
        <p>
          <Strength statement={statement} />
          {duty.state === "read" && (
            <button type="button" class="link" onClick={() => session.undo(statement)}>
              Undo<span class="visually-hidden"> the reading of {statement.label}</span>
            </button>
          )}
        </p>
        {"reason" in duty && <DutyReason duty={duty} pack={pack} session={session} />}
        {place !== null ? (
          <Reader statement={statement} place={place} session={session} />
        ) : (
          <p class="duty-actions">
            <button type="button" class={openClass(duty)} onClick={() => session.open(statement)}>
              {openWords(duty)}
              <span class="visually-hidden"> {statement.label}</span>
            </button>
            <Why statement={statement} pack={pack} />
          </p>
        )}
      </div>
    </li>
  );
}

/** Told apart by form and by the words beside them, never by colour alone. */
const SIGNS: Record<Duty["state"], string> = {
  due: "○",
  reading: "◐",
  read: "✓",
  "not due": "–",
  "put off": "‖",
  asked: "?",
};

function stateWords(duty: Duty, place: Place | null): string {
  const { length } = duty.statement.passages;
  if (place !== null) return `${place.passage + 1} of ${length}`;
  switch (duty.state) {
    case "read":
      return `read ${timeOf(duty.at)}`;
    case "reading":
      return `stopped at ${duty.passage + 1} of ${length}`;
    case "asked":
      return duty.question === "direction" ? "which way is the call?" : "who is on the call?";
    default:
      return duty.state;
  }
}

const openWords = ({ state }: Duty): string => {
  if (state === "reading") return "Resume";
  return state === "due" ? "Read" : state === "read" ? "Show" : "Read anyway";
};

const openClass = ({ state }: Duty): string =>
  state === "due" || state === "reading" ? "button" : "link";
