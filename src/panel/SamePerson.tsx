import { useRef, useState } from "preact/hooks";
import type { View } from "../browser/view";
import { bindingOf, type Call } from "../call/call";
import type { Facts } from "../call/facts";
import { say } from "../words/say";
import type { PanelSession } from "./panel-session";
import { roleInSentence } from "./role-words";

export interface SamePersonProps {
  facts: Facts;
  call: Pick<Call, "bindings"> | undefined;
  view: { history: Pick<View["history"], "joined"> } | null;
  session: PanelSession;
}

const ROLES = ["pwc", "nrp"] as const;

/**
 * One person with two cases: the handler says so, and what was read to them on the one counts on
 * the other. Where the console shows the person's own reference, that says so by itself.
 */
export function SamePerson({ facts, call, view, session }: SamePersonProps) {
  const [isOpen, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { role, caseReference } = facts.known;
  if (call === undefined || role === undefined || caseReference === undefined) return null;
  const said = bindingOf(call)?.joined;
  const isJoined = said === undefined ? (view?.history.joined.length ?? 0) > 0 : said.length > 0;
  if (isJoined) {
    return (
      <p class="quiet">
        {say("samePersonSaid")}{" "}
        <button type="button" class="link" onClick={() => session.join(null)}>
          {say("samePersonNotSo")}
        </button>
      </p>
    );
  }
  if (!isOpen) {
    return (
      <p class="quiet">
        <button type="button" class="link quiet" onClick={() => setOpen(true)}>
          {say("samePersonAsk")}
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
      <label for="other-case">{say("samePersonReference")}</label>
      <input id="other-case" name="case" maxLength={64} autocomplete="off" />
      <fieldset class="plain-fieldset">
        <legend>{say("samePersonRole")}</legend>
        {ROLES.map((each) => (
          <label key={each} class="role-choice">
            <input type="radio" name="role" value={each} defaultChecked={each === role} />{" "}
            {roleInSentence(each)}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="button button--plain">
        {say("samePersonSave")}
      </button>
      <button type="button" class="link" onClick={() => setOpen(false)}>
        {say("panelNeverMind")}
      </button>
    </form>
  );
}
