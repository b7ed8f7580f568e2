import { Key } from "../ui/Key";
import type { PanelSession } from "./panel-session";

/** A softphone in another tab is on a call, and more than one open case fits it. */
export const WhoseCall = ({ session }: { session: PanelSession }) => (
  <section class="card question" aria-label="Is the call about this case?">
    <h2>Is the call about this case?</h2>
    <p>Your softphone is on a call, and more than one case is open.</p>
    <p class="choices">
      <button
        type="button"
        class="button"
        data-key="y"
        aria-keyshortcuts="y"
        onClick={() => session.claimCall(true)}
      >
        Yes, this case <Key name="Y" />
      </button>
      <button
        type="button"
        class="button button--plain"
        data-key="x"
        aria-keyshortcuts="x"
        onClick={() => session.claimCall(false)}
      >
        No, another <Key name="X" />
      </button>
    </p>
  </section>
);
