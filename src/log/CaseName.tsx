import { caseWords, standingOf } from "../ledger/log-view/binding";
import type { LoggedCall } from "../ledger/log-view/call";
import { say } from "../words/say";

/** Which case a call was with, by its reference or by what stands in its place. */
export function CaseName({ call }: { call: Pick<LoggedCall, "bindings" | "isOver"> }) {
  const binding = call.bindings.at(-1);
  if (binding === undefined) return <>{say("logCaseUnknown")}</>;
  const { text } = caseWords(binding, standingOf(call, call.bindings.length - 1));
  return <bdi>{capital(text)}</bdi>;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
