import type { Organisation } from "../call/organisation";
import type { Pack } from "../policy/pack";
import { OrganisationBox } from "../ui/OrganisationBox";
import { RowWords } from "../ui/RowWords";
import { say } from "../words/say";
import type { PanelSession } from "./panel-session";

export interface CaseLanguageProps {
  /** As BCP 47 has it; undefined where the console doesn't show it. */
  language: string | undefined;
  pack: Pack;
  organisation: Organisation;
  session: PanelSession;
}

/** INT-1: what the policy says of clients who don't speak English. Of Welsh it says nothing. */
const ROW = "INT-1";

/**
 * On a case in another language than English: what the policy says of it, and whom the organisation
 * names. Nothing is ever translated: the statements stand in the language they are published in.
 */
export function CaseLanguage({ language, pack, organisation, session }: CaseLanguageProps) {
  if (language === undefined || language === "en") return null;
  const { welsh, interpreter } = organisation.contacts ?? {};
  if (language === "cy") {
    return (
      <section class="notice" aria-label={say("languageLabel")}>
        <p>{say("languageWelsh")}</p>
        {welsh === undefined ? (
          <p class="quiet">{say("languageNoWelshContact")}</p>
        ) : (
          <OrganisationBox>
            <p>{say("languageWelshContact", { contact: welsh })}</p>
          </OrganisationBox>
        )}
      </section>
    );
  }
  const isQuoted = pack.rows.some(({ id }) => id === ROW);
  const name = { language: nameOf(language) };
  return (
    <section class="notice" aria-label={say("languageLabel")}>
      <p>{isQuoted ? say("languageOther", name) : say("languageOtherUnquoted", name)}</p>
      <RowWords pack={pack} ids={[ROW]} />
      {interpreter === undefined ? (
        <p class="quiet">{say("languageNoInterpreterContact")}</p>
      ) : (
        <OrganisationBox>
          <p>{say("languageInterpreterContact", { contact: interpreter })}</p>
        </OrganisationBox>
      )}
      <button type="button" class="link" onClick={() => session.openSituation("interpreter")}>
        {say("languageMore")}
      </button>
    </section>
  );
}

/** "Polish", in the interface's own language; the code itself where nobody has a name for it. */
function nameOf(code: string): string {
  const names = new Intl.DisplayNames([say("languageTag")], { type: "language", fallback: "none" });
  return names.of(code) ?? say("languageUnnamed", { code });
}
