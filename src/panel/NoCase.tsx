import { CaseReference } from "./CaseReference";
import { ClientSaysButton } from "./ClientSaysButton";
import { LogLink } from "./LogLink";
import type { PanelSession } from "./panel-session";

/** Not a case: what Verbatim sees, what it doesn't, and the way on without it. */
export const NoCase = ({ session }: { session: PanelSession }) => (
  <section class="card">
    <h2>No case on this screen</h2>
    <p>
      Verbatim can’t see a case here. Open one in your console and it turns up by itself, or type
      its reference and go on without.
    </p>
    <CaseReference
      reference={undefined}
      isHers={false}
      isOnCall={false}
      isUnread={false}
      onChange={(caseReference) => session.correct({ caseReference })}
      onNext={(caseReference) => session.turnToCase(caseReference)}
    />
    <p class="hints">
      <ClientSaysButton session={session} />
      <LogLink words="Reading log" />
    </p>
  </section>
);
