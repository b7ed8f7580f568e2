import { bindingWords, caseWords, standingOf } from "../ledger/log-view/binding";
import type { LoggedCall } from "../ledger/log-view/call";
import { directionWords } from "../ledger/log-view/words";
import { dayAndTimeOf } from "../ui/times";
import { say } from "../words/say";
import { capital } from "./CaseName";

function contactWords(is: boolean | undefined): string {
  if (is === undefined) return say("logFactContactUnsaid");
  return say(is ? "logFactContactYes" : "logFactContactNo");
}

function endWords({ endedAt, isOver }: LoggedCall): string {
  if (endedAt !== undefined) return dayAndTimeOf(endedAt);
  return say(isOver ? "logFactEndUnrecorded" : "logFactEndNotYet");
}

/** Whom a call was with, and what it was recorded under. */
export function CallFacts({ call }: { call: LoggedCall }) {
  const { bindings, startedAt, direction } = call;
  const last = bindings.at(-1);
  const standing = standingOf(call, bindings.length - 1);
  const isSensitive = last !== undefined && caseWords(last, standing).isSensitive;
  const former = bindings
    .slice(0, -1)
    .map((each, nth) => bindingWords(each, standingOf(call, nth)))
    .reduce<string | undefined>(
      (before, after) => (before === undefined ? after : say("logFactThen", { before, after })),
      undefined,
    );
  const facts: [name: string, value: string | undefined][] = [
    [
      say("logFactWith"),
      last === undefined ? say("logFactNobody") : capital(bindingWords(last, standing)),
    ],
    [say("logFactFormer"), former && capital(former)],
    [
      say("logFactDirection"),
      direction === undefined ? say("logFactDirectionUnknown") : capital(directionWords(direction)),
    ],
    [say("logFactContact"), contactWords(call.firstContact)],
    [say("logFactBegan"), dayAndTimeOf(startedAt)],
    [say("logFactEnded"), endWords(call)],
    [say("logFactPolicy"), call.edition],
    [say("logFactDesk"), call.desk],
    [say("logFactHandler"), call.handler],
    [say("logFactCall"), call.id],
  ];
  return (
    <>
      <dl class="facts">
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {isSensitive && <SensitiveNote />}
      {former !== undefined && <p class="quiet">{say("logFactCorrected")}</p>}
    </>
  );
}

/** Why a reference isn't shown, and how far that goes. */
export const SensitiveNote = () => <p class="quiet">{say("logSensitive")}</p>;
