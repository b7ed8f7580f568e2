import type { Problem, ProblemKind } from "../ledger/verify/verify-problem";
import { problemWords } from "../ledger/verify/verify-report";
import { say, sayCount } from "../words/say";
import { hashOf } from "./route";

export interface ProblemsProps {
  problems: readonly Problem[];
  /** How many more there are. */
  unnamed?: number;
  /** Whether each has a link to its call. */
  hasLinks?: boolean;
}

/** What is wrong, a sentence each; nothing where nothing is. */
export function Problems({ problems, unnamed = 0, hasLinks = false }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <ul class="problem problems">
      {problems.map((problem, index) => (
        <li key={index}>
          {problemWords(problem)}
          {hasLinks && !GONE.has(problem.kind) && <CallLink problem={problem} />}
        </li>
      ))}
      {unnamed > 0 && <li>{sayCount("logProblemsMore", unnamed)}</li>}
    </ul>
  );
}

/** Where there is no call to show. */
const GONE: ReadonlySet<ProblemKind> = new Set(["call missing", "left over", "unreadable"]);

function CallLink({ problem: { day, call } }: { problem: Problem }) {
  if (day === undefined || call === undefined) return null;
  return (
    <>
      {" "}
      <a href={hashOf({ view: "call", day, id: call })}>
        {say("logProblemShow")}
        <span class="visually-hidden">{say("logProblemCall", { call })}</span>
      </a>
    </>
  );
}
