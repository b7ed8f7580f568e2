import { useRef, useState } from "preact/hooks";
import { bindingOf } from "../call/call";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";
import { ROLE_WORDS } from "./role-words";

const ROLES = ["pwc", "nrp"] as const;

/**
 * One person with two cases: the handler says so, and what was read to them on the one counts on
 * the other. Where the console shows the person's own reference, that says so by itself.
 */
export function SamePerson({ state, session }: { state: PanelState; session: PanelSession }) {
  const [isOpen, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { call, view } = state;
  const { role, caseReference } = state.facts.known;
  if (call === undefined || role === undefined || caseReference === undefined) return null;
  const said = bindingOf(call)?.joined;
  const isJoined = said === undefined ? (view?.history.joined.length ?? 0) > 0 : said.length > 0;
  if (isJoined) {
    return (
      <p class="quiet">
        The same person as on another case, you said.{" "}
        <button type="button" class="link" onClick={() => session.join(null)}>
          Not so
        </button>
      </p>
    );
  }
  if (!isOpen) {
    return (
      <p class="quiet">
        <button type="button" class="link quiet" onClick={() => setOpen(true)}>
          Same person on another case
        </button>
      </p>
    );
  }
  return (
    <form
      ref={form}
      class="case-form"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const other = String(data.get("case") ?? "").trim();
        const otherRole = ROLES.find((each) => each === data.get("role"));
        if (other !== "" && otherRole !== undefined) {
          session.join({ caseReference: other, role: otherRole });
        }
        setOpen(false);
      }}
    >
      <label for="other-case">The other case’s reference</label>
      <input id="other-case" name="case" maxLength={64} autocomplete="off" />
      <fieldset class="plain-fieldset">
        <legend>There this client is the</legend>
        {ROLES.map((each) => (
          <label key={each} class="role-choice">
            <input type="radio" name="role" value={each} defaultChecked={each === role} />{" "}
            {ROLE_WORDS[each].toLowerCase()}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="button button--plain">
        It is the same person
      </button>
      <button type="button" class="link" onClick={() => setOpen(false)}>
        Never mind
      </button>
    </form>
  );
}
