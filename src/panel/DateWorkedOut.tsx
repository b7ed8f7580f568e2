import { threeWeeksAfter } from "../policy/three-weeks";
import { Said } from "../ui/Said";
import { longDateOf, today } from "../ui/times";
import { say } from "../words/say";
import type { PanelSession } from "./panel-session";
import { useLoaded } from "./use-loaded";

export interface DateWorkedOutProps {
  kind: "three weeks" | "twenty working days";
  session: PanelSession;
}

/** A date that follows from the policy's words. It is our arithmetic, and says so. */
export const DateWorkedOut = ({ kind, session }: DateWorkedOutProps) => (
  <section class="arithmetic" aria-label={say("dateLabel")}>
    {kind === "three weeks" ? <ThreeWeeks /> : <WorkingDays session={session} />}
  </section>
);

const ThreeWeeks = () => (
  <p>
    <Said message="dateThreeWeeks" date={<strong>{longDateOf(threeWeeksAfter(today()))}</strong>} />
  </p>
);

// With it comes a table of bank holidays.
const loadWorkingDays = async () => (await import("./TwentyWorkingDays")).TwentyWorkingDays;

function WorkingDays({ session }: Pick<DateWorkedOutProps, "session">) {
  const TwentyWorkingDays = useLoaded(loadWorkingDays, session);
  return TwentyWorkingDays === undefined ? null : <TwentyWorkingDays />;
}
