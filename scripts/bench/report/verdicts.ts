import type { Figure, Goal, Measured, Spread } from "../statistics";

/** Whether a goal was reached, and by what. */
export interface Verdict {
  goal: Goal;
  /** What has to be the goal's most or less. */
  value: number;
  isReached: boolean;
  /** Why that might be otherwise with more pairs; undefined where it hardly is. */
  doubt: "too close to be sure" | "of few pairs" | undefined;
}

/** Of fewer pairs than these, a 95th percentile is one or two of them. */
const FEW = 40;

/** Of each goal of a figure whether this build reaches it; none where it couldn't be measured. */
export const verdictsOf = ({ goals, ours }: Figure): Verdict[] =>
  typeof ours === "string" ? [] : goals.map((goal) => verdictOf(goal, ours));

function verdictOf(goal: Goal, { spread, compared }: Measured): Verdict {
  const of = goal.of === "value" ? spread : compared?.spread;
  const value =
    goal.at === "median" ? of?.median : goal.of === "value" ? spread.p95 : compared?.atP95;
  if (of === undefined || value === undefined) {
    throw new Error("A figure with nothing beside it can't be wanted to compare with it.");
  }
  return {
    goal,
    value,
    isReached: value <= goal.most,
    doubt: goal.at === "median" ? doubtOfMedian(of, goal.most) : doubtOfTail(of),
  };
}

/** The median is on one side of the goal, and its interval reaches to the other. */
const doubtOfMedian = ({ interval: { low, high }, runs }: Spread, most: number) =>
  runs > 1 && low <= most && most < high ? "too close to be sure" : undefined;

const doubtOfTail = ({ runs }: Spread) => (runs < FEW ? "of few pairs" : undefined);
