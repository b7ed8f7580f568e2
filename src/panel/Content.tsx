import { markerSections } from "../policy/marker-sections";
import { say } from "../words/say";
import { CallFacts } from "./CallFacts";
import { CaseLanguage } from "./CaseLanguage";
import { ClientSaysButton } from "./ClientSaysButton";
import { ColleagueNotes } from "./ColleagueNotes";
import { Duties } from "./Duties";
import { Elsewhere } from "./Elsewhere";
import { EndedCall } from "./EndedCall";
import { LedgerNotices } from "./LedgerNotices";
import { LogLink } from "./LogLink";
import { MarkerNotices } from "./MarkerNotices";
import { NewCall } from "./NewCall";
import { NoCase } from "./NoCase";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";
import { Routes } from "./Routes";
import { SheetContent } from "./SheetContent";
import { Speaker } from "./Speaker";
import { WhoseCall } from "./WhoseCall";

/** What stands between the panel's top and its foot: about the call, or what lies over it. */
export function Content({ state, session }: { state: PanelState; session: PanelSession }) {
  const { pack, view } = state;
  if (pack === "damaged") {
    return (
      <div class="card problem" role="alert">
        <h2>{say("panelDamagedTitle")}</h2>
        <p>{say("panelDamaged")}</p>
        <p>{say("panelDamagedNext")}</p>
      </div>
    );
  }
  if (pack === "loading" || view === null) return <p class="card quiet">{say("panelLooking")}</p>;
  if (state.facts.known.caseReference === undefined && state.call === undefined) {
    return state.sheet === null ? (
      <>
        <LedgerNotices view={view} session={session} />
        {state.summary !== undefined && (
          <EndedCall
            last={state.summary}
            statements={pack.statements}
            labels={new Map(pack.routes.map(({ id, label }) => [id, label]))}
            isElsewhere
            session={session}
          />
        )}
        <NoCase view={view} session={session} />
      </>
    ) : (
      <SheetContent sheet={state.sheet} pack={pack} state={state} session={session} />
    );
  }
  const found = markerSections(state.facts.known.markers ?? [], pack);
  if (state.sheet !== null) {
    return <SheetContent sheet={state.sheet} pack={pack} state={state} session={session} />;
  }
  return (
    <>
      <LedgerNotices view={view} session={session} />
      {view.standing === "elsewhere" && state.asksNewCall === null && (
        <Elsewhere view={view} session={session} />
      )}
      {view.standing === "asked" && <WhoseCall session={session} />}
      <CallFacts state={state} session={session} />
      <CaseLanguage
        language={state.facts.known.language}
        pack={pack}
        organisation={state.organisation}
        session={session}
      />
      <MarkerNotices found={found} pack={pack} session={session} />
      {state.summary !== undefined && (
        <EndedCall
          last={state.summary}
          statements={pack.statements}
          labels={new Map(pack.routes.map(({ id, label }) => [id, label]))}
          isElsewhere={!view.isLastCallHere}
          session={session}
        />
      )}
      {state.asksNewCall !== null && <NewCall view={view} session={session} />}
      {(state.summary === undefined || !view.isLastCallHere) && state.asksNewCall === null && (
        <>
          <ColleagueNotes state={state} session={session} />
          <Speaker speaker={state.facts.known.speaker} session={session} pack={pack} />
          <Duties state={state} session={session} pack={pack} />
        </>
      )}
      <p class="hints">
        <ClientSaysButton session={session} />
        <LogLink words={say("panelReadingLog")} />
      </p>
      <Routes
        pack={pack}
        call={state.call}
        fitting={[
          ...found.map(({ section }) => [section, "routeFitsMarker"] as const),
          ...state.opened.map((section) => [section, "routeFitsOpened"] as const),
        ]}
        organisation={state.organisation}
        session={session}
      />
    </>
  );
}
