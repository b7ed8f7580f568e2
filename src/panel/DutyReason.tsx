import type { OwedMark } from "../call/client-history";
import type { Duty, Reason } from "../call/duties";
import type { Pack } from "../policy/pack";
import { dayAndTimeOf, noteTimeOf } from "../ui/times";
import type { Key } from "../words/messages";
import { say } from "../words/say";
import { ActionKey } from "./ActionKey";
import { usePanelKeys } from "./panel-host";
import type { PanelSession } from "./panel-session";
import { roleInSentence } from "./role-words";
import { rowWords } from "./Why";

export interface DutyReasonProps {
  duty: Duty & { reason: Reason };
  pack: Pack;
  session: PanelSession;
}

/** What was left at the last contact. */
const OWED = {
  stopped: "whyOwedStopped",
  "not given": "whyOwedNotGiven",
  "put off": "whyOwedPutOff",
} as const satisfies Record<OwedMark["how"], Key>;

/** Why a duty stands as it does: the policy's words as a quotation, ours plainly as ours. */
export function DutyReason({ duty: { reason }, pack, session }: DutyReasonProps) {
  switch (reason.kind) {
    case "outbound call":
      return <p class="reason">{say("whyOutgoing")}</p>;
    case "inbound call":
      return (
        <>
          <p class="reason">{say("whyIncoming")}</p>
          {reason.row !== null && (
            <blockquote class="quotation">{rowWords(pack, reason.row)}</blockquote>
          )}
        </>
      );
    case "first contact":
      return (
        <p class="reason">{say(reason.by === "console" ? "whyFirstShown" : "whyFirstSaid")}</p>
      );
    case "not first contact":
      return (
        <p class="reason">
          {say(reason.by === "console" ? "whyNotFirstShown" : "whyNotFirstSaid")}
        </p>
      );
    case "no record here":
      return (
        <p class="reason">
          {say("whyNoRecord")} <ToldBefore session={session} />
        </p>
      );
    case "read before":
      return (
        <p class="reason">
          {say("whyReadBefore", { when: dayAndTimeOf(reason.mark.at) })}{" "}
          <AllTheSame contradicts={reason.contradictsConsole} session={session} />
        </p>
      );
    case "told before":
      return (
        <p class="reason">
          {reason.mark.by === "note" && reason.mark.on !== undefined
            ? say("whyToldByNote", {
                read: noteTimeOf(reason.mark.on),
                when: dayAndTimeOf(reason.mark.at),
              })
            : say("whyToldBefore", { when: dayAndTimeOf(reason.mark.at) })}{" "}
          <AllTheSame contradicts={reason.contradictsConsole} session={session} />
        </p>
      );
    case "note accepted":
      return <p class="reason">{say("whyNoteAccepted", { read: noteTimeOf(reason.on) })}</p>;
    case "role changed":
      return (
        <p class="reason">
          {say("whyRoleChanged", {
            when: dayAndTimeOf(reason.mark.at),
            role:
              reason.mark.role === undefined
                ? say("whyRoleChangedUnknown")
                : roleInSentence(reason.mark.role),
          })}{" "}
          <ToldBefore session={session} />
        </p>
      );
    case "read by role":
      return (
        <p class="reason">
          {say("whyReadByRole", {
            when: dayAndTimeOf(reason.mark.at),
            role:
              reason.mark.role === undefined
                ? say("whyReadByRoleUnknown")
                : roleInSentence(reason.mark.role),
          })}{" "}
          <ToldBefore session={session} />
        </p>
      );
    case "owed":
      return (
        <p class="reason">
          {say(OWED[reason.mark.how], { when: dayAndTimeOf(reason.mark.at) })}{" "}
          {reason.contradictsConsole && `${say("whyConsoleSaysNotFirst")} `}
          <ToldBefore session={session} />
        </p>
      );
    case "not the client":
      return <p class="reason">{say("whyNotTheClient")}</p>;
    case "prompts paused":
      return null;
  }
}

const ToldBefore = ({ session }: { session: PanelSession }) => (
  <button
    type="button"
    class="link"
    aria-keyshortcuts={usePanelKeys().toldBefore}
    onClick={() => session.correct({ firstContact: false })}
  >
    {say("whyButTold")} <ActionKey action="toldBefore" />
  </button>
);

/** A contradiction with the console is shown; her word settles it, with one key. */
const AllTheSame = ({ contradicts, session }: { contradicts: boolean; session: PanelSession }) => (
  <>
    {contradicts && `${say("whyConsoleSaysFirst")} `}
    <button
      type="button"
      class="link"
      aria-keyshortcuts={usePanelKeys().firstContact}
      onClick={() => session.correct({ firstContact: true })}
    >
      {say("whyButFirst")} <ActionKey action="firstContact" />
    </button>
  </>
);
