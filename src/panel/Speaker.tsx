import { useState } from "preact/hooks";
import type { Speaker as Who } from "../call/facts";
import type { Pack } from "../policy/pack";
import { Key } from "../ui/Key";
import { RowWords } from "../ui/RowWords";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";

const WHO: readonly Who[] = ["client", "representative", "someone else", "voicemail"];
const WORDS: Record<Who, string> = {
  client: "The client",
  representative: "A representative",
  "someone else": "Someone else",
  voicemail: "Voicemail",
};

/**
 * Who is on the phone. To somebody else, or to a machine, the statements are held; with a
 * representative the policy leaves it open, and the handler decides.
 */
export function Speaker({
  state,
  session,
  pack,
}: {
  state: PanelState;
  session: PanelSession;
  pack: Pack;
}) {
  const [isOpen, setOpen] = useState(false);
  const who = state.facts.known.speaker ?? "client";
  return (
    <section class="speaker">
      <button
        type="button"
        class="fact"
        aria-expanded={isOpen}
        aria-keyshortcuts="w"
        data-key="w"
        onClick={() => setOpen(!isOpen)}
      >
        On the phone: {WORDS[who].toLowerCase()}
        {state.facts.known.speaker === undefined && ", as far as is known"} <Key name="W" />
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: buttons, not fields
        <div role="group" aria-label="Who is on the phone?" class="speaker-choices">
          {WHO.map((each) => (
            <button
              key={each}
              type="button"
              class="button button--plain"
              aria-pressed={each === who}
              onClick={() => {
                session.correct({ speaker: each });
                setOpen(false);
              }}
            >
              {WORDS[each]}
            </button>
          ))}
        </div>
      )}
      {who === "representative" && (
        <div class="notice">
          <RowWords pack={pack} ids={["REP-2"]} />
          <p class="gap">{pack.gaps.find(({ section }) => section === "representatives")?.says}</p>
          <button
            type="button"
            class="link"
            onClick={() => session.openSituation("representative")}
          >
            What the policy says of representatives
          </button>
        </div>
      )}
      {who !== "client" && who !== "representative" && (
        <p class="notice">
          Statements to the client are held:{" "}
          {who === "voicemail" ? "this is a machine" : "this is someone else"}.{" "}
          <button
            type="button"
            class="link"
            aria-keyshortcuts="b"
            onClick={() => session.openSituation("bogus")}
          >
            Bogus Calls <Key name="B" />
          </button>
        </p>
      )}
    </section>
  );
}
