import type { Duty } from "../call/duties";
import type { Pack } from "../policy/pack";
import { Key } from "../ui/Key";
import { Said } from "../ui/Said";
import { Strength } from "../ui/Strength";
import { timeOf } from "../ui/times";
import { say } from "../words/say";
import { Age } from "./Age";
import { ChangedWording } from "./ChangedWording";
import { DutyReason } from "./DutyReason";
import { asGiven, drawnOnChange } from "./drawn-on-change";
import type { PanelSession } from "./panel-session";
import type { Place } from "./panel-state";
import { Reader } from "./Reader";
import { Why } from "./Why";

export interface DutyItemProps {
  duty: Duty;
  pack: Pack;
  /** Where the reader is, if this statement is open in it. */
  place: Place | null;
  /** Whether this is the one that Space opens. */
  isNext: boolean;
  /** The words that this desk read last, where they are no longer the policy's. */
  changedFrom: string | undefined;
  session: PanelSession;
}

/** One statement: its state, its strength, why, and the reader when it is open. */
export const DutyItem = drawnOnChange(asGiven<DutyItemProps>, (given) => {
  const { duty, pack, place, isNext, changedFrom, session } = given;
  const { statement } = duty;
  const open = () => session.open(statement);
  return (
    <li class={`duty duty--${duty.state.replace(" ", "-")}`} data-statement={statement.id}>
      <div class="duty-head">
        <span class="duty-sign" aria-hidden="true">
          {place !== null ? "●" : SIGNS[duty.state]}
        </span>
        <h3>
          <button type="button" class="duty-name" aria-expanded={place !== null} onClick={open}>
            {statement.label}
          </button>
        </h3>
        <span class="duty-state">{stateWords(duty, place)}</span>
      </div>
      <div class="duty-body">
        <div class="duty-line">
          <Strength statement={statement} />
          {duty.state === "read" && (
            <button type="button" class="link" onClick={() => session.undo(statement)}>
              <Said
                message="dutyUndo"
                what={
                  <span class="visually-hidden">
                    {say("dutyUndoWhat", { statement: statement.label })}
                  </span>
                }
              />
            </button>
          )}
          <Why statement={statement} pack={pack} session={session} />
          <Age statement={statement} pack={pack} />
        </div>
        {changedFrom !== undefined && (
          <ChangedWording statement={statement} before={changedFrom} session={session} />
        )}
        {"reason" in duty && place === null && (
          <DutyReason duty={duty} pack={pack} session={session} />
        )}
        {isNext && (
          <button type="button" class="button" aria-keyshortcuts="Space" onClick={open}>
            <Said
              message={duty.state === "reading" ? "dutyResume" : "dutyRead"}
              statement={<span class="visually-hidden">{statement.label}</span>}
            />{" "}
            <Key name="Space" />
          </button>
        )}
        {place !== null && <Reader statement={statement} place={place} session={session} />}
      </div>
    </li>
  );
});

/** Told apart by form and by the words beside them, never by colour alone. */
const SIGNS: Record<Duty["state"], string> = {
  owed: "◆",
  due: "○",
  reading: "◐",
  read: "✓",
  "not due": "–",
  "put off": "‖",
  asked: "?",
};

function stateWords(duty: Duty, place: Place | null): string {
  const { length } = duty.statement.passages;
  if (place !== null) return say("dutyIsAt", { passage: place.passage + 1, length });
  switch (duty.state) {
    case "read":
      return say("dutyIsRead", { time: timeOf(duty.at) });
    case "reading":
      return say("dutyIsStoppedAt", { passage: duty.passage + 1, length });
    case "put off":
      return duty.reason.kind === "not the client" ? say("dutyIsHeld") : say("dutyIsPutOff");
    case "asked":
      return duty.question === "direction" ? say("dutyAsksDirection") : say("dutyAsksClient");
    case "owed":
      return say("dutyIsOwed");
    case "due":
      return say("dutyIsDue");
    case "not due":
      return say("dutyIsNotDue");
  }
}
