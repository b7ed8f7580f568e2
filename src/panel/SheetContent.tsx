import type { Pack } from "../policy/pack";
import { SectionWords } from "../ui/SectionWords";
import { ClientSays } from "./ClientSays";
import { KeysSheet } from "./KeysSheet";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";
import { SheetTop } from "./SheetTop";
import { SituationCard } from "./SituationCard";
import type { Sheet } from "./sheet";
import { WordingSheet } from "./WordingSheet";

export interface SheetContentProps {
  sheet: Sheet;
  pack: Pack;
  state: PanelState;
  session: PanelSession;
}

/** What lies over the call. */
export function SheetContent({ sheet, pack, state, session }: SheetContentProps) {
  const { organisation } = state;
  if (sheet.kind === "client says") {
    return <ClientSays pack={pack} query={sheet.query} session={session} />;
  }
  if (sheet.kind === "situation") {
    const situation = pack.situations.find(({ id }) => id === sheet.id);
    return situation === undefined ? null : (
      <SituationCard
        key={situation.id}
        situation={situation}
        pack={pack}
        organisation={organisation}
        call={state.call}
        session={session}
      />
    );
  }
  if (sheet.kind === "wording") {
    // The call goes by the wording it began with; so does what is said about it.
    const statements = state.call?.wording ?? pack.statements;
    const statement = statements.find(({ id }) => id === sheet.statement);
    return statement === undefined ? null : (
      <WordingSheet statement={statement} pack={pack} session={session} />
    );
  }
  if (sheet.kind === "keys") return <KeysSheet session={session} />;
  const section = pack.sections.find(({ id }) => id === sheet.id);
  return section === undefined ? null : (
    <section class="sheet">
      <SheetTop title={section.title} session={session} />
      <SectionWords section={section} pack={pack} intranetHost={organisation.intranetHost} />
    </section>
  );
}
