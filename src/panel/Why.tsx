import type { Pack, Statement } from "../policy/pack";
import { Said } from "../ui/Said";
import { say } from "../words/say";
import { asGiven, drawnOnChange } from "./drawn-on-change";
import type { PanelSession } from "./panel-session";

export interface WhyProps {
  statement: Statement;
  pack: Pack;
  session: PanelSession;
}

/** Why a statement is asked for: the policy's own rows, quoted, and how old they are. */
export const Why = drawnOnChange(asGiven<WhyProps>, ({ statement, pack, session }) => (
  <details class="why">
    <summary>
      <Said message="dutyWhy" statement={<span class="visually-hidden">{statement.label}</span>} />
    </summary>
    {statement.why.map((id) => (
      <blockquote key={id} class="quotation">
        {rowWords(pack, id)}
      </blockquote>
    ))}
    <p class="quiet">
      <Said
        message="dutyWhySource"
        section={pack.sections.find(({ id }) => id === statement.section)?.title}
        year={pack.published.slice(0, 4)}
        about={
          <button
            type="button"
            class="link"
            onClick={() => session.openSheet({ kind: "wording", statement: statement.id })}
          >
            {say("dutyWhyAbout")}
          </button>
        }
      />
    </p>
  </details>
));

/** The exact words of a policy row. */
export const rowWords = (pack: Pack, id: string): string =>
  pack.rows.find((row) => row.id === id)?.words ?? "";
