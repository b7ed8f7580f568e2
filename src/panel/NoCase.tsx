import type { View } from "../browser/view";
import { say } from "../words/say";
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
        <h2>{say("noReferenceTitle")}</h2>
        <p>{say("noReference")}</p>
      </>
    ) : (
      <>
        <h2>{say("noCaseTitle")}</h2>
        <p>{say("noCase")}</p>
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
      <LogLink words={say("panelReadingLog")} />
      <a class="link" href="/src/welcome/index.html" target="_blank" rel="noreferrer">
        {say("noCaseWelcome")}
      </a>
    </p>
  </section>
);
