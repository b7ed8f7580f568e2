import type { LoggedCall } from "../ledger/log-view/call";
import { timelineOf } from "../ledger/log-view/timeline";
import type { Names } from "../ledger/log-view/words";
import { say } from "../words/say";
import { clockOf, windOf } from "./times";

/**
 * A call event by event: how far a recording is to be wound, the time of day where the handler is,
 * and what happened. The time as it is kept, UTC, is where the pointer rests.
 */
export function Timeline({ call, names }: { call: LoggedCall; names: Names }) {
  const items = timelineOf(call, names);
  return (
    <>
      <p class="quiet">
        {say("logTimelineAbout")}
        {!call.isTimed && ` ${say("logTimelineUntimed")}`}
      </p>
      <ol class="timeline">
        {items.map(({ id, kind, at, ms, words, by }) => (
          <li key={id} class={PASSING.has(kind) ? "event event--passing" : "event"}>
            <span class="event-wind">{ms === undefined ? "–" : windOf(ms)}</span>
            <span class="event-clock">
              {at === undefined ? (
                <span class="visually-hidden">{say("logTimeNotKept")}</span>
              ) : (
                <time dateTime={at} title={say("logUtc", { at })}>
                  {clockOf(at)}
                </time>
              )}
            </span>
            <span class="event-words">
              <bdi>{words}</bdi>
              {by !== undefined && <span class="quiet"> {say("logBy", { by })}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What is on the way to something else. */
const PASSING: ReadonlySet<string> = new Set(["passage read", "fact changed"]);
