import type { LedgerReader } from "../ledger/log-view/reader";
import { count } from "../ledger/verify/verify-report";
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
  const { days, timingDays, handler } = settings;
  const kept: [what: string, how: string][] = [
    [
      "Each call",
      `When it began and ended, what the console or you said of it, each passage and statement that you stepped through, referrals noted, notes accepted, prompts paused and resumed. ${count(days, "day")}.`,
    ],
    [
      "The times of single passages",
      `To the second, so that a recording can be wound to them. ${count(timingDays, "day")}; the order of passages stays.`,
    ],
    [
      "Case and client",
      "Their references and the role, beside the call, or of a sensitive case a digest only. As long as the call, or until you erase the client.",
    ],
    [
      "What each client has been read",
      "Worked out from the calls, by digests of case and client. As long as the calls.",
    ],
    [
      "The chain",
      "A digest of each call, its day, and that calls were erased or purged. It stays: without it, nobody could tell that a call is missing.",
    ],
    ["What was put right", "And what was set aside then. As long as the calls."],
    ["The words that this desk has read last", "So that a change in them is said once."],
    [
      "This desk",
      `A random id${desk.kind === "there" && desk.value !== undefined ? ` (${desk.value})` : ""} and a key for digests. They don’t say whose desk it is.`,
    ],
    [
      "You",
      handler === undefined
        ? "Nothing: no handler’s id has been set."
        : `The id “${handler}”, which your administrator has set, with each call.`,
    ],
  ];
  return (
    <section class="view" aria-labelledby="kept-title">
      <h2 id="kept-title">What is kept, and for how long</h2>
      <dl class="kept">
        {kept.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <h3>What never is</h3>
      <p>
        Names, telephone numbers, the text of notes, markers and teams from the console, why prompts
        were put off, and how fast anybody reads.
      </p>
      <Retention days={days} onSave={(next) => actions.setRetention(next)} />
    </section>
  );
}
