import { markerSections } from "../policy/marker-sections";
import { Key } from "../ui/Key";
import { longDateOf } from "../ui/times";
import { Announcer } from "./Announcer";
import { CallFacts } from "./CallFacts";
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
import { SaveLine } from "./SaveLine";
import { SheetContent } from "./SheetContent";
import { Speaker } from "./Speaker";
import { SuicideThreat } from "./SuicideThreat";
import { WhoseCall } from "./WhoseCall";

export interface PanelProps {
  state: PanelState;
  session: PanelSession;
  /** The suicide route's sentences, from the build itself. */
  route: readonly string[];
}

/** The side panel. "Suicide threat" stands at its top whatever else there is, or fails. */
export function Panel({ state, session, route }: PanelProps) {
  if (state.isSuicideThreat) {
    return <SuicideThreat route={route} state={state} session={session} />;
  }
  return (
    <>
      <header class="top">
        <h1>Verbatim</h1>
        {state.saved === "not saved" && <span class="not-saved">Not saved</span>}
        <button
          type="button"
          class="button button--danger"
          aria-keyshortcuts="s"
          onClick={() => session.suicideThreat()}
        >
          Suicide threat <Key name="S" />
        </button>
      </header>
      {state.problem !== null && (
        <p class="problem" role="status">
          {state.problem}
        </p>
      )}
      <main>
        <Content state={state} session={session} />
      </main>
      <footer class="foot">
        <SaveLine saved={state.saved} />
        {typeof state.pack !== "string" && (
          <span>
            Policy of {longDateOf(state.pack.published)} · {state.pack.editions.length} editions
            agree
          </span>
        )}
      </footer>
      <Announcer state={state} />
    </>
  );
}

function Content({ state, session }: Omit<PanelProps, "route">) {
  const { pack, view } = state;
  if (pack === "damaged") {
    return (
      <div class="card problem" role="alert">
        <h2>The wording can’t be verified</h2>
        <p>
          The policy file of this installation has been changed or damaged, so no statement is
          shown. Ask for Verbatim to be installed again.
        </p>
      </div>
    );
  }
  if (pack === "loading" || view === null) return <p class="card quiet">Looking for a case…</p>;
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
          <Speaker state={state} session={session} pack={pack} />
          <Duties state={state} session={session} pack={pack} />
        </>
      )}
      <p class="hints">
        <ClientSaysButton session={session} />
        <LogLink words="Reading log" />
      </p>
      <Routes
        pack={pack}
        call={state.call}
        fitting={
          new Map([
            ...found.map(({ section }) => [section, "marker"] as const),
            ...state.opened.map((section) => [section, "opened on this call"] as const),
          ])
        }
        organisation={state.organisation}
        session={session}
      />
    </>
  );
}
