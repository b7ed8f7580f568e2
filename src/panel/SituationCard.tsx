import { useState } from "preact/hooks";
import { type Call, referralsOf } from "../call/call";
import type { Organisation } from "../call/organisation";
import type { Pack, Situation } from "../policy/pack";
import { RowWords } from "../ui/RowWords";
import { say } from "../words/say";
import { DateWorkedOut } from "./DateWorkedOut";
import type { PanelSession } from "./panel-session";
import { RouteDetails } from "./RouteDetails";
import { SheetTop } from "./SheetTop";
import { WholeSectionButton } from "./WholeSectionButton";

export interface SituationCardProps {
  situation: Situation;
  pack: Pack;
  organisation: Organisation;
  call: Call | undefined;
  session: PanelSession;
}

/**
 * What to do when the client says something: the policy's words in the order of doing. A question
 * of ours holds back what only applies after it; nothing goes on past an answer that ends it.
 */
export function SituationCard({
  situation,
  pack,
  organisation,
  call,
  session,
}: SituationCardProps) {
  const [answers, setAnswers] = useState<ReadonlyMap<number, number>>(new Map());
  const stopsAt = situation.steps.findIndex(({ answers: choices }, index) => {
    const answer = choices[answers.get(index) ?? -1];
    return choices.length > 0 && answer?.goOn !== true;
  });
  const steps = stopsAt < 0 ? situation.steps : situation.steps.slice(0, stopsAt + 1);
  const end = situation.steps[stopsAt]?.answers[answers.get(stopsAt) ?? -1]?.end;
  const gaps = pack.gaps.filter(
    ({ section, situations }) =>
      section === situation.section && situations?.includes(situation.id) !== false,
  );
  const route = pack.routes.find(({ id }) => id === situation.section);
  return (
    <section class="sheet" data-situation={situation.id}>
      <SheetTop
        title={situation.title ?? say("situationTitle", { says: situation.says })}
        session={session}
      />
      <ol class="steps">
        {steps.map(({ ask, rows, answers: choices }, index) => (
          <li key={`${situation.id} ${index}`}>
            {ask !== null && <p class="step-question">{ask}</p>}
            <RowWords pack={pack} ids={rows} />
            {choices.length > 0 && (
              // biome-ignore lint/a11y/useSemanticElements: the question above is its legend
              <div role="group" aria-label={ask ?? say("situationAnswers")} class="step-answers">
                {choices.map(({ says }, nth) => (
                  <button
                    key={says}
                    type="button"
                    class="button button--plain"
                    aria-pressed={answers.get(index) === nth}
                    onClick={() => setAnswers(new Map(answers).set(index, nth))}
                  >
                    {says}
                  </button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
      {end !== undefined && end !== null && <p role="status">{end}</p>}
      {situation.date !== null && <DateWorkedOut kind={situation.date} session={session} />}
      {gaps.map(({ says }) => (
        <p key={says} class="gap">
          {says}
        </p>
      ))}
      {route !== undefined && (
        <RouteDetails
          route={route}
          pack={pack}
          organisation={organisation}
          referredAt={call === undefined ? undefined : referralsOf(call).get(route.id)}
          session={session}
        />
      )}
      <WholeSectionButton section={situation.section} session={session} />
    </section>
  );
}
