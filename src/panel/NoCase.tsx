import type { View } from "../browser/view";
import { CaseReference } from "./CaseReference";
import { ClientSaysButton } from "./ClientSaysButton";
import { LogLink } from "./LogLink";
import { NotAllowed } from "./NotAllowed";
import type { PanelSession } from "./panel-session";

/** Not a case: what Verbatim sees, what it doesn't, and the way on without it. */
export const NoCase = ({ view, session }: { view: View; session: PanelSession }) => (
  <section class="card">
    {view.missing.includes("caseReference") ? (
      <>
        <h2>A case without its reference</h2>
        <p>
          This looks like a case screen, but its reference can’t be found. Type it and go on
          without.
        </p>
      </>
    ) : (
      <>
        <h2>No case on this screen</h2>
        <p>
          Verbatim can’t see a case here. Open one in your console and it turns up by itself, or
          type its reference and go on without.
        </p>
      </>
    )}
    <NotAllowed names={view.notAllowed} />
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
