import { useEffect, useRef, useState } from "preact/hooks";
import type { Filters as Values } from "../ledger/log-view/filter";
import type { LedgerReader } from "../ledger/log-view/reader";
import type { Names } from "../ledger/log-view/words";
import { say, sayCount } from "../words/say";
import type { Trouble } from "./actions";
import { Busy } from "./Busy";
import { DayCalls } from "./DayCalls";
import { Filters } from "./Filters";
import { LoadProblem } from "./LoadProblem";
import { type LogPage, loadPage } from "./load-page";
import { useLong } from "./use-long";

export interface CallsProps {
  reader: LedgerReader;
  names: Names;
  /** Changes whenever what is kept has changed. */
  version: number;
  troubleOf: (error: unknown) => Trouble;
}

/** The calls by day, the newest first, a page at a time. */
export function Calls({ reader, names, version, troubleOf }: CallsProps) {
  const [filters, setFilters] = useState<Values>({});
  /** Where each page begins, up to the one that is shown. */
  const [starts, setStarts] = useState([0]);
  const { state, start } = useLong<LogPage>();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    start(() => loadPage(reader, filters, starts.at(-1) ?? 0));
  }, [reader, filters, starts, version]);
  const turnTo = (next: number[]) => {
    setStarts(next);
    // The button that was pressed goes with its page.
    title.current?.focus();
  };
  const isEmpty = state.kind === "done" && state.result.isEmpty;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);

  return (
    <section class="view" aria-labelledby="calls-title">
      <h2 ref={title} id="calls-title" tabIndex={-1}>
        {say("logViewCalls")}
      </h2>
      <Filters
        filters={filters}
        onFilter={(next) => {
          setFilters(next);
          setStarts([0]);
        }}
      />
      <p role="status" class={isEmpty ? undefined : "quiet"}>
        {state.kind === "done" && summary(state.result, isFiltered)}
      </p>
      {state.kind === "running" && <Busy what={say("logCallsReading")} progress={state.progress} />}
      {state.kind === "failed" && <LoadProblem trouble={troubleOf(state.error)} />}
      {state.kind === "done" && (
        <>
          {state.result.days.map((day) => (
            <DayCalls key={day.day} day={day} names={names} />
          ))}
          <Pages
            hasLater={starts.length > 1}
            next={state.result.next}
            onLater={() => turnTo(starts.slice(0, -1))}
            onEarlier={(next) => turnTo([...starts, next])}
          />
        </>
      )}
    </section>
  );
}

function summary({ days, next, isEmpty }: LogPage, isFiltered: boolean): string {
  if (isEmpty) return say("logCallsNone");
  const calls = days.reduce((sum, day) => sum + day.calls.length, 0);
  if (calls === 0 && days.length === 0) {
    return say(isFiltered ? "logCallsNoneLike" : "logCallsNoneLeft");
  }
  return say(next === undefined ? "logCallsShown" : "logCallsShownMore", {
    calls: sayCount("logCalls", calls),
    days: sayCount("logDays", days.length),
  });
}

interface PagesProps {
  hasLater: boolean;
  next: number | undefined;
  onLater: () => void;
  onEarlier: (next: number) => void;
}

function Pages({ hasLater, next, onLater, onEarlier }: PagesProps) {
  if (!hasLater && next === undefined) return null;
  return (
    <nav class="pages" aria-label={say("logPages")}>
      {hasLater && (
        <button type="button" class="button button--plain" onClick={onLater}>
          {say("logLater")}
        </button>
      )}
      {next !== undefined && (
        <button type="button" class="button button--plain" onClick={() => onEarlier(next)}>
          {say("logEarlier")}
        </button>
      )}
    </nav>
  );
}
