import type { LedgerReader } from "../ledger/log-view/reader";
import { say, sayCount } from "../words/say";
import type { LogActions, LogSettings } from "./actions";
import { Retention } from "./Retention";
import { useLoad } from "./use-load";

export interface KeptProps {
  reader: LedgerReader;
  settings: LogSettings;
  actions: LogActions;
}

/** Everything that is kept, for how long, and what never is. */
export function Kept({ reader, settings, actions }: KeptProps) {
  const desk = useLoad(() => reader.desk(), [reader]);
  const { days, timingDays, handler, mayChangeDays } = settings;
  const kept: [what: string, how: string][] = [
    [
      say("logKeptCall"),
      say("logKeptCallHow", {
        days: days === undefined ? say("logDaysUnread") : sayCount("logDays", days),
      }),
    ],
    [say("logKeptTimes"), say("logKeptTimesHow", { days: sayCount("logDays", timingDays) })],
    [say("logKeptCase"), say("logKeptCaseHow")],
    [say("logKeptRead"), say("logKeptReadHow")],
    [say("logKeptChain"), say("logKeptChainHow")],
    [say("logKeptRight"), say("logKeptRightHow")],
    [say("logKeptWords"), say("logKeptWordsHow")],
    [
      say("logKeptDesk"),
      desk.kind === "there" && desk.value !== undefined
        ? say("logKeptDeskIdHow", { desk: desk.value })
        : say("logKeptDeskHow"),
    ],
    [
      say("logKeptYou"),
      handler === undefined ? say("logKeptYouNone") : say("logKeptYouHow", { handler }),
    ],
  ];
  return (
    <section class="view" aria-labelledby="kept-title">
      <h2 id="kept-title">{say("logKeptTitle")}</h2>
      <dl class="kept">
        {kept.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <h3>{say("logKeptNever")}</h3>
      <p>{say("logKeptNeverHow")}</p>
      <Retention
        days={days}
        mayChange={mayChangeDays}
        onSave={(next) => actions.setRetention(next)}
      />
    </section>
  );
}
