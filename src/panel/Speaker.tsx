import { useState } from "preact/hooks";
import type { Speaker as Who } from "../call/facts";
import type { Pack } from "../policy/pack";
import { RowWords } from "../ui/RowWords";
import type { PlainKey } from "../words/messages";
import { say } from "../words/say";
import { ActionKey } from "./ActionKey";
import { asGiven, drawnOnChange } from "./drawn-on-change";
import { usePanelKeys } from "./panel-host";
import type { PanelSession } from "./panel-session";

const WHO: readonly Who[] = ["client", "representative", "someone else", "voicemail"];
const WORDS = {
  client: "speakerClient",
  representative: "speakerRepresentative",
  "someone else": "speakerSomeoneElse",
  voicemail: "speakerVoicemail",
} as const satisfies Record<Who, PlainKey>;
const NOW = {
  client: "speakerIsClient",
  representative: "speakerIsRepresentative",
  "someone else": "speakerIsSomeoneElse",
  voicemail: "speakerIsVoicemail",
} as const satisfies Record<Who, PlainKey>;

export interface SpeakerProps {
  /** Undefined where she hasn't said. */
  speaker: Who | undefined;
  session: PanelSession;
  pack: Pack;
}

/**
 * Who is on the phone. To somebody else, or to a machine, the statements are held; with a
 * representative the policy leaves it open, and the handler decides.
 */
export const Speaker = drawnOnChange(asGiven<SpeakerProps>, ({ speaker, session, pack }) => {
  const [isOpen, setOpen] = useState(false);
  const keys = usePanelKeys();
  const who = speaker ?? "client";
  return (
    <section class="speaker">
      <button
        type="button"
        class="fact"
        aria-expanded={isOpen}
        aria-keyshortcuts={keys.whoIsThere}
        data-key={keys.whoIsThere}
        onClick={() => setOpen(!isOpen)}
      >
        {say(speaker === undefined ? "speakerIsAssumed" : NOW[who])}{" "}
        <ActionKey action="whoIsThere" />
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: buttons, not fields
        <div role="group" aria-label={say("speakerAsked")} class="speaker-choices">
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
              {say(WORDS[each])}
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
            {say("speakerOfRepresentatives")}
          </button>
        </div>
      )}
      {who !== "client" && who !== "representative" && (
        <p class="notice">
          {say(who === "voicemail" ? "speakerHeldMachine" : "speakerHeldSomeoneElse")}{" "}
          <button
            type="button"
            class="link"
            aria-keyshortcuts={keys.bogusCalls}
            onClick={() => session.openSituation("bogus")}
          >
            {bogusCalls(pack)} <ActionKey action="bogusCalls" />
          </button>
        </p>
      )}
    </section>
  );
});

/** The title of the section on them, as the policy has it. */
const bogusCalls = (pack: Pack) => pack.sections.find(({ id }) => id === "bogus-calls")?.title;
