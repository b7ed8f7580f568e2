import { bindingWords, caseWords, standingOf } from "../ledger/log-view/binding";
import type { LoggedCall } from "../ledger/log-view/call";
import { DIRECTIONS } from "../ledger/log-view/words";
import { dayAndTimeOf } from "../ui/times";
import { capital } from "./CaseName";

const FIRST_CONTACT = (is: boolean | undefined): string => {
  if (is === undefined) return "Not said on this call";
  return is ? "Yes, said on this call" : "No, said on this call";
};

/** Whom a call was with, and what it was recorded under. */
export function CallFacts({ call }: { call: LoggedCall }) {
  const { bindings, startedAt, endedAt, isOver } = call;
  const last = bindings.at(-1);
  const standing = standingOf(call, bindings.length - 1);
  const isSensitive = last !== undefined && caseWords(last, standing).isSensitive;
  const former = bindings
    .slice(0, -1)
    .map((each, nth) => bindingWords(each, standingOf(call, nth)));
  const facts: [name: string, value: string | undefined][] = [
    ["With", last === undefined ? "Nobody known" : capital(bindingWords(last, standing))],
    ["At first bound to", former.length === 0 ? undefined : capital(former.join("; then to "))],
    ["Direction", call.direction === undefined ? "Not known" : capital(DIRECTIONS[call.direction])],
    ["First contact", FIRST_CONTACT(call.firstContact)],
    ["Began", dayAndTimeOf(startedAt)],
    [
      "Ended",
      endedAt === undefined ? (isOver ? "Not recorded" : "Not yet") : dayAndTimeOf(endedAt),
    ],
    ["Policy", call.edition],
    ["Desk", call.desk],
    ["Handler", call.handler],
    ["Call", call.id],
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
      {former.length > 0 && (
        <p class="quiet">
          What was read counts for the client whom the call was bound to at its end. It was bound to
          another one before, and both are shown.
        </p>
      )}
    </>
  );
}

/** Why a reference isn't shown, and how far that goes. */
export const SensitiveNote = () => (
  <p class="quiet">
    The case was marked sensitive, so that only a digest of its reference is kept, made with this
    desk’s own key. That stops casual reading and no more: someone with this profile’s files can try
    references until one fits.
  </p>
);
