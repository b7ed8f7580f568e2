import bankHolidays from "virtual:bank-holidays";
import { useState } from "preact/hooks";
import { NATIONS } from "../policy/bank-holidays";
import { threeWeeksAfter } from "../policy/three-weeks";
import { workingDaysAfter } from "../policy/working-days";
import { longDateOf, today } from "../ui/times";

/** FOI-2: "within twenty working days". */
const WORKING_DAYS = 20;

/** A date that follows from the policy's words. It is our arithmetic, and says so. */
export function DateWorkedOut({ kind }: { kind: "three weeks" | "twenty working days" }) {
  return (
    <section class="arithmetic" aria-label="A date, worked out by Verbatim">
      {kind === "three weeks" ? <ThreeWeeks /> : <TwentyWorkingDays />}
    </section>
  );
}

const ThreeWeeks = () => (
  <p>
    Three weeks from today is <strong>{longDateOf(threeWeeksAfter(today()))}</strong>. That is our
    arithmetic, and no promise: the policy’s words stand above.
  </p>
);

function TwentyWorkingDays() {
  const [received, setReceived] = useState(today());
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(received);
  return (
    <>
      <p>
        <label for="received">Received on</label>{" "}
        <input
          id="received"
          type="date"
          value={received}
          onInput={(event) => setReceived(event.currentTarget.value)}
        />
      </p>
      {isDate ? <Due received={received} /> : <p>Enter the day on which the request came.</p>}
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
        Twenty working days end on <strong>{longDateOf(due)}</strong>. That is our arithmetic,
        counted from the day after receipt.
      </p>
      <p class="quiet">
        Skipped: {weekends} days at weekends
        {skipped.map(({ date, why, nations }) => (
          <span key={date}>
            ; {longDateOf(date)}, {why}
            {nations.length < NATIONS.length && ` (${nations.join(", ")})`}
          </span>
        ))}
        . Bank holidays anywhere in the United Kingdom are skipped; they are known to{" "}
        {longDateOf(knownTo)}.
      </p>
      {isBeyondData && (
        <p class="problem">
          Part of this time lies beyond the bank holidays that are known, so the true date may be
          later.
        </p>
      )}
    </>
  );
}
