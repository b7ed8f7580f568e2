import { KeyedButton } from "./KeyedButton";
import type { PanelSession } from "./panel-session";

/** A softphone in another tab is on a call, and more than one open case fits it. */
export const WhoseCall = ({ session }: { session: PanelSession }) => (
  <section class="card question" aria-label="Is the call about this case?">
    <h2>Is the call about this case?</h2>
    <p>Your softphone is on a call, and more than one case is open.</p>
    <p class="choices">
      <KeyedButton shortcut="Y" isMain onClick={() => session.claimCall(true)}>
        Yes, this case
      </KeyedButton>
      <KeyedButton shortcut="X" onClick={() => session.claimCall(false)}>
        No, another
      </KeyedButton>
    </p>
  </section>
);
