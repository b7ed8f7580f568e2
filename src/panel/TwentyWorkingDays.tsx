import bankHolidays from "virtual:bank-holidays";
import { useState } from "preact/hooks";
import { NATIONS } from "../policy/bank-holidays";
import { type SkippedDay, workingDaysAfter } from "../policy/working-days";
import { Said } from "../ui/Said";
import { longDateOf, today } from "../ui/times";
import { say } from "../words/say";

/** FOI-2: "within twenty working days". */
const WORKING_DAYS = 20;

/** The day that twenty working days from a receipt end on. */
export function TwentyWorkingDays() {
  const [received, setReceived] = useState(today());
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(received);
  return (
    <>
      <p>
        <label for="received">{say("dateReceived")}</label>{" "}
        <input
          id="received"
          type="date"
          value={received}
          onInput={(event) => setReceived(event.currentTarget.value)}
        />
      </p>
      {isDate ? <Due received={received} /> : <p>{say("dateEnter")}</p>}
    </>
  );
}

function Due({ received }: { received: string }) {
  const { due, skipped, weekends, knownTo, isBeyondData } = workingDaysAfter(
    received,
    WORKING_DAYS,
    bankHolidays,
  );
  return (
    <>
      <p>
        <Said message="dateTwentyDays" date={<strong>{longDateOf(due)}</strong>} />
      </p>
      <p class="quiet">
        {say("dateSkipped", {
          weekends,
          holidays: skipped.map(holidayWords).join(""),
          date: longDateOf(knownTo),
        })}
      </p>
      {isBeyondData && <p class="problem">{say("dateBeyond")}</p>}
    </>
  );
}

/** A bank holiday that was skipped, and where it is one if not everywhere. */
function holidayWords({ date, why, nations }: SkippedDay): string {
  const places = { date: longDateOf(date), holiday: why };
  return nations.length < NATIONS.length
    ? say("dateSkippedHolidayIn", { ...places, nations: nations.join(", ") })
    : say("dateSkippedHoliday", places);
}
