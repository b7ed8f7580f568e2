import type { Question } from "../call/duties";
import type { PanelAction } from "../preferences/panel-keys";
import type { PlainKey } from "../words/messages";
import { say } from "../words/say";
import { ActionKey } from "./ActionKey";
import { usePanelKeys } from "./panel-host";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";

interface Choice {
  text: PlainKey;
  action: PanelAction;
  choose: (session: PanelSession) => void;
}

const QUESTIONS: Record<
  Question,
  { text: PlainKey; field: "role" | "direction"; choices: Choice[] }
> = {
  client: {
    text: "askClient",
    field: "role",
    choices: [
      {
        text: "rolePwc",
        action: "parentWithCare",
        choose: (session) => session.correct({ role: "pwc" }),
      },
      {
        text: "roleNrp",
        action: "nonResidentParent",
        choose: (session) => session.correct({ role: "nrp" }),
      },
    ],
  },
  direction: {
    text: "askDirection",
    field: "direction",
    choices: [
      {
        text: "factOutbound",
        action: "outgoing",
        choose: (session) => session.correct({ direction: "outbound" }),
      },
      {
        text: "factInbound",
        action: "incoming",
        choose: (session) => session.correct({ direction: "inbound" }),
      },
    ],
  },
};

/** What can't be seen and changes what is due is asked, not guessed: once, with one key. */
export function Questions({ state, session }: { state: PanelState; session: PanelSession }) {
  const keys = usePanelKeys();
  const asked = new Set(
    state.duties.flatMap((duty) => (duty.state === "asked" ? [duty.question] : [])),
  );
  return [...asked].map((question) => {
    const { text, field, choices } = QUESTIONS[question];
    return (
      <fieldset key={question} class="question">
        <legend>{say(text)}</legend>
        {state.view?.conflicts.includes(field) === true && (
          <p class="quiet">{say("askConflict")}</p>
        )}
        {choices.map((choice) => (
          <button
            key={choice.action}
            type="button"
            class="button button--plain"
            aria-keyshortcuts={keys[choice.action]}
            onClick={() => choice.choose(session)}
          >
            {say(choice.text)} <ActionKey action={choice.action} />
          </button>
        ))}
      </fieldset>
    );
  });
}
