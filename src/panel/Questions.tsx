import type { Question } from "../call/duties";
import { Key } from "../ui/Key";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";

interface Choice {
  text: string;
  key: string;
  choose: (session: PanelSession) => void;
}

const QUESTIONS: Record<
  Question,
  { text: string; field: "role" | "direction"; choices: Choice[] }
> = {
  client: {
    text: "Who is on the call?",
    field: "role",
    choices: [
      { text: "Parent with care", key: "P", choose: (session) => session.correct({ role: "pwc" }) },
      {
        text: "Non-resident parent",
        key: "N",
        choose: (session) => session.correct({ role: "nrp" }),
      },
    ],
  },
  direction: {
    text: "Is this call outgoing or incoming?",
    field: "direction",
    choices: [
      {
        text: "Outgoing",
        key: "O",
        choose: (session) => session.correct({ direction: "outbound" }),
      },
      {
        text: "Incoming",
        key: "I",
        choose: (session) => session.correct({ direction: "inbound" }),
      },
    ],
  },
};

/** What can't be seen and changes what is due is asked, not guessed: once, with one key. */
export function Questions({ state, session }: { state: PanelState; session: PanelSession }) {
  const asked = new Set(
    state.duties.flatMap((duty) => (duty.state === "asked" ? [duty.question] : [])),
  );
  return [...asked].map((question) => {
    const { text, field, choices } = QUESTIONS[question];
    return (
      <fieldset key={question} class="question">
        <legend>{text}</legend>
        {state.view?.conflicts.includes(field) === true && (
          <p class="quiet">Two parts of your console’s screen say different things.</p>
        )}
        {choices.map((choice) => (
          <button
            key={choice.key}
            type="button"
            class="button button--plain"
            aria-keyshortcuts={choice.key.toLowerCase()}
            onClick={() => choice.choose(session)}
          >
            {choice.text} <Key name={choice.key} />
          </button>
        ))}
      </fieldset>
    );
  });
}
