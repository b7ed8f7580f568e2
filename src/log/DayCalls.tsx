import type { LoggedDay } from "../ledger/log-view/day";
import type { Names } from "../ledger/log-view/words";
import { CallRow } from "./CallRow";
import { Problems } from "./Problems";
import { weekdayOf } from "./times";

/** The calls of one day, and what is wrong with the day. */
export const DayCalls = ({ day, names }: { day: LoggedDay; names: Names }) => (
  <section class="day" aria-labelledby={`day-${day.day}`}>
    <h3 id={`day-${day.day}`}>{weekdayOf(day.day)}</h3>
    <Problems problems={day.problems} />
    <ul class="calls">
      {day.calls.map((call) => (
        <CallRow key={call.id} call={call} names={names} />
      ))}
    </ul>
  </section>
);
