import { say } from "../words/say";
import { hashOf, type Route } from "./route";

export type ListView = Exclude<Route["view"], "call">;

/** The views of the log, by name. */
const VIEWS = [
  ["calls", "logViewCalls"],
  ["find", "logViewFind"],
  ["check", "logViewCheck"],
  ["kept", "logViewKept"],
] as const;

export interface LogHeaderProps {
  /** The view that is shown; undefined where something else is. */
  current: Route["view"] | undefined;
  /** One of them was chosen, maybe the one whose address it is already. */
  onGo: () => void;
}

/** What the log is, and the ways through it. */
export const LogHeader = ({ current, onGo }: LogHeaderProps) => (
  <header>
    <h1>{say("logTitle")}</h1>
    <p>{say("logIntroduction")}</p>
    <nav class="views screen-only" aria-label={say("logTitle")}>
      {VIEWS.map(([view, name]) => (
        <a
          key={view}
          href={hashOf({ view })}
          aria-current={view === current ? "page" : undefined}
          onClick={onGo}
        >
          {say(name)}
        </a>
      ))}
    </nav>
  </header>
);
