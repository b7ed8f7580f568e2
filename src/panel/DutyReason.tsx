import type { OwedMark } from "../call/client-history";
import type { Duty, Reason } from "../call/duties";
import type { Pack } from "../policy/pack";
import { Key } from "../ui/Key";
import { dayAndTimeOf, noteTimeOf } from "../ui/times";
import type { PanelSession } from "./panel-session";
import { ROLE_WORDS } from "./role-words";
import { rowWords } from "./Why";

export interface DutyReasonProps {
  duty: Duty & { reason: Reason };
  pack: Pack;
  session: PanelSession;
}

/** What was left at the last contact. */
const OWED: Record<OwedMark["how"], string> = {
  stopped: "Stopped part-way",
  "not given": "Due and not read",
  "put off": "Put off",
};

const SAYS = { console: "your console says", handler: "you said" } as const;

/** Why a duty stands as it does: the policy's words as a quotation, ours plainly as ours. */
export function DutyReason({ duty: { reason }, pack, session }: DutyReasonProps) {
  switch (reason.kind) {
    case "outbound call":
      return <p class="reason">The call is outgoing.</p>;
    case "inbound call":
      return (
        <>
          <p class="reason">The call is incoming.</p>
          {reason.row !== null && (
            <blockquote class="quotation">{rowWords(pack, reason.row)}</blockquote>
          )}
        </>
      );
    case "first contact":
      return <p class="reason">First contact, {SAYS[reason.by]}.</p>;
    case "not first contact":
      return <p class="reason">Not a first contact, {SAYS[reason.by]}.</p>;
    case "no record here":
      return (
        <p class="reason">
          No record here. <ToldBefore session={session} />
        </p>
      );
    case "read before":
      return (
        <p class="reason">
          Read on {dayAndTimeOf(reason.mark.at)}, at this desk.{" "}
          <AllTheSame contradicts={reason.contradictsConsole} session={session} />
        </p>
      );
    case "told before":
      return (
        <p class="reason">
          {reason.mark.by === "note" && reason.mark.on !== undefined
            ? `Read on ${noteTimeOf(reason.mark.on)}, a colleague’s note says; you took it for true on ${dayAndTimeOf(reason.mark.at)}. `
            : `Told before, you said on ${dayAndTimeOf(reason.mark.at)}. `}
          <AllTheSame contradicts={reason.contradictsConsole} session={session} />
        </p>
      );
    case "note accepted":
      return (
        <p class="reason">
          Read on {noteTimeOf(reason.on)}, a colleague’s note says; you took it for true.
        </p>
      );
    case "role changed":
      return (
        <p class="reason">
          Read on {dayAndTimeOf(reason.mark.at)}, when this client was the{" "}
          {reason.mark.role === undefined
            ? "other parent"
            : ROLE_WORDS[reason.mark.role].toLowerCase()}{" "}
          on this case: that no longer counts. <ToldBefore session={session} />
        </p>
      );
    case "read by role":
      return (
        <p class="reason">
          Read on {dayAndTimeOf(reason.mark.at)} to this case’s{" "}
          {reason.mark.role === undefined ? "client" : ROLE_WORDS[reason.mark.role].toLowerCase()},
          when no reference of their own was shown: perhaps to somebody else.{" "}
          <ToldBefore session={session} />
        </p>
      );
    case "owed":
      return (
        <p class="reason">
          {OWED[reason.mark.how]} on {dayAndTimeOf(reason.mark.at)}.{" "}
          {reason.contradictsConsole && "Your console says this isn’t a first contact. "}
          <ToldBefore session={session} />
        </p>
      );
    case "not the client":
      return <p class="reason">Held: it isn’t the client on the phone.</p>;
    case "prompts paused":
      return null;
  }
}

const ToldBefore = ({ session }: { session: PanelSession }) => (
  <button
    type="button"
    class="link"
    aria-keyshortcuts="t"
    onClick={() => session.correct({ firstContact: false })}
  >
    Told before <Key name="T" />
  </button>
);

/** A contradiction with the console is shown; her word settles it, with one key. */
const AllTheSame = ({ contradicts, session }: { contradicts: boolean; session: PanelSession }) => (
  <>
    {contradicts && "Your console says this is a first contact. "}
    <button
      type="button"
      class="link"
      aria-keyshortcuts="f"
      onClick={() => session.correct({ firstContact: true })}
    >
      First contact all the same <Key name="F" />
    </button>
  </>
);
