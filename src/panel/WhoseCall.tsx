import { say } from "../words/say";
import { KeyedButton } from "./KeyedButton";
import type { PanelSession } from "./panel-session";

/** A softphone in another tab is on a call, and more than one open case fits it. */
export const WhoseCall = ({ session }: { session: PanelSession }) => (
  <section class="card question" aria-label={say("whoseCallTitle")}>
    <h2>{say("whoseCallTitle")}</h2>
    <p>{say("whoseCall")}</p>
    <p class="choices">
      <KeyedButton shortcut="callIsHere" isMain onClick={() => session.claimCall(true)}>
        {say("whoseCallThis")}
      </KeyedButton>
      <KeyedButton shortcut="callIsElsewhere" onClick={() => session.claimCall(false)}>
        {say("whoseCallOther")}
      </KeyedButton>
    </p>
  </section>
);
