import type { LoggedCall } from "../ledger/log-view/call";
import { directionWords, type Names, roleWords } from "../ledger/log-view/words";
import { timeOf } from "../ui/times";
import { say } from "../words/say";
import { CallTags } from "./CallTags";
import { CaseName } from "./CaseName";
import { Outcomes } from "./Outcomes";
import { hashOf } from "./route";
import { isOtherDate, shortDateOf } from "./times";

export interface CallRowProps {
  call: LoggedCall;
  names: Names;
  /** What stands before the time, where the call isn't among those of its day. */
  date?: string | undefined;
}

/** A call in two lines: when and with whom, and what came of each statement. */
export function CallRow({ call, names, date }: CallRowProps) {
  const { startedAt, day } = call;
  const facts = [
    ...(call.role === undefined ? [] : [roleWords(call.role)]),
    ...(call.direction === undefined ? [] : [directionWords(call.direction)]),
  ];
  const time = timeOf(startedAt);
  const shownDate = date ?? (isOtherDate(startedAt, day) ? shortDateOf(startedAt) : undefined);
  return (
    <li class="call">
      <p class="call-head">
        <time class="call-time" dateTime={startedAt}>
          {shownDate === undefined ? time : say("logDateAndTime", { date: shownDate, time })}
        </time>{" "}
        <a data-call={call.id} href={hashOf({ view: "call", day, id: call.id })}>
          <CaseName call={call} />
          <span class="visually-hidden">{say("logCallOf", { time })}</span>
        </a>{" "}
        <span class="quiet">{facts.join(" · ")}</span> <CallTags call={call} />
      </p>
      {call.outcomes === undefined ? (
        <p class="quiet">{say("logOutcomeUnknown")}</p>
      ) : (
        <Outcomes outcomes={call.outcomes} names={names} />
      )}
    </li>
  );
}
