import { firstDue } from "../call/duties";
import type { Pack, Statement } from "../policy/pack";
import { say } from "../words/say";
import { ActionKey } from "./ActionKey";
import { DutyItem } from "./DutyItem";
import { usePanelKeys } from "./panel-host";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";
import { Questions } from "./Questions";

export interface DutiesProps {
  state: PanelState;
  session: PanelSession;
  pack: Pack;
}

/** The words that this desk read last, where they differ from the ones to be read now. */
function changedFrom({ wordings }: PanelState, { id, digest }: Statement): string | undefined {
  const before = wordings[id];
  return before === undefined || before.digest === digest ? undefined : before.words;
}

/** The statements on this call. Their order is ours: the policy gives none. */
export function Duties({ state, session, pack }: DutiesProps) {
  const keys = usePanelKeys();
  const next = state.place === null && !state.promptsPaused ? firstDue(state.duties) : undefined;
  return (
    <>
      {state.promptsPaused && (
        <p class="card paused">
          {say("dutiesPutOff")}{" "}
          <button type="button" class="link" onClick={() => session.resumePrompts()}>
            {say("dutiesGoOn")}
          </button>
        </p>
      )}
      <Questions state={state} session={session} />
      <ul class="duties" aria-label={say("dutiesLabel")}>
        {state.duties.map((duty) => (
          <DutyItem
            key={duty.statement.id}
            duty={duty}
            pack={pack}
            place={state.place?.statement === duty.statement.id ? state.place : null}
            isNext={duty === next}
            changedFrom={changedFrom(state, duty.statement)}
            session={session}
          />
        ))}
      </ul>
      {state.place === null && state.call !== undefined && (
        <p class="hints">
          {!state.promptsPaused && firstDue(state.duties) !== undefined && (
            <button type="button" class="link" onClick={() => session.pausePrompts()}>
              {say("dutiesPutOffNow")}
            </button>
          )}
          <button
            type="button"
            class="link"
            aria-keyshortcuts={keys.endCall}
            onClick={() => session.endCall()}
          >
            {say("dutiesEndCall")} <ActionKey action="endCall" />
          </button>
        </p>
      )}
    </>
  );
}
