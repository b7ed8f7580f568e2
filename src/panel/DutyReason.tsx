import type { Duty, Reason } from "../call/duties";
import type { Pack } from "../policy/pack";
import { Key } from "../ui/Key";
import { dayAndTimeOf } from "../ui/times";
import type { PanelSession } from "./panel-session";
import { rowWords } from "./Why";

export interface DutyReasonProps {
  duty: Duty & { reason: Reason };
  pack: Pack;
  session: PanelSession;
}

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
          No record here.{" "}
          <button
            type="button"
            class="link"
            aria-keyshortcuts="t"
            onClick={() => session.correct({ firstContact: false })}
          >
            Told before <Key name="T" />
          </button>
        </p>
      );
    case "read before":
      return (
        <p class="reason">
          Read on {dayAndTimeOf(reason.mark.at)}, at this desk.{" "}
          {reason.contradictsConsole && "Your console says this is a first contact. "}
          <button
            type="button"
            class="link"
            aria-keyshortcuts="f"
            onClick={() => session.correct({ firstContact: true })}
          >
            First contact all the same <Key name="F" />
          </button>
        </p>
      );
    case "put off before":
      return <p class="reason">Put off on {dayAndTimeOf(reason.at)}.</p>;
    case "not the client":
      return <p class="reason">Held: it isn’t the client on the phone.</p>;
    case "prompts paused":
      return null;
  }
}
