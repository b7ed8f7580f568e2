import { hashOf, type Route } from "./route";

export type ListView = Exclude<Route["view"], "call">;

/** The views of the log, by name. */
export const VIEWS: readonly [view: ListView, name: string][] = [
  ["calls", "Calls by day"],
  ["find", "Find a case or client"],
  ["check", "Check and export"],
  ["kept", "What is kept"],
];

export interface LogHeaderProps {
  /** The view that is shown; undefined where something else is. */
  current: Route["view"] | undefined;
  /** One of them was chosen, maybe the one whose address it is already. */
  onGo: () => void;
}

/** What the log is, and the ways through it. */
export const LogHeader = ({ current, onGo }: LogHeaderProps) => (
  <header>
    <h1>Reading log</h1>
    <p>
      Everything that Verbatim keeps about your calls is here. It holds no names, telephone numbers
      or notes. Nothing of it leaves this computer unless you export it or copy a line for the case
      notes, and nobody’s pace is judged.
    </p>
    <nav class="views screen-only" aria-label="Reading log">
      {VIEWS.map(([view, name]) => (
        <a
          key={view}
          href={hashOf({ view })}
          aria-current={view === current ? "page" : undefined}
          onClick={onGo}
        >
          {name}
        </a>
      ))}
    </nav>
  </header>
);
