import type { CallEvent } from "../../call/call-event";
import { say, sayCount } from "../../words/say";
import { bindingWords, standingOf } from "./binding";
import type { LoggedCall } from "./call";
import { byWords, factWords, type Names } from "./words";

/** One line of a call's timeline. */
export interface TimelineItem {
  id: string;
  kind: CallEvent["kind"];
  /** UTC, ISO 8601, and ms from the start of the call; both absent where they aren't kept. */
  at: string | undefined;
  ms: number | undefined;
  words: string;
  /** Who said so. */
  by: string | undefined;
  /** Digest of the words, with the event that says that they were read. */
  digest: string | undefined;
}

/** What a timeline is made from. */
export type Timed = Pick<LoggedCall, "events" | "bindings" | "wording" | "isOver">;

/** A call, event by event. */
export const timelineOf = (call: Timed, names: Names): TimelineItem[] =>
  call.events.map((event) => ({
    id: event.id,
    kind: event.kind,
    at: event.at,
    ms: event.ms,
    words: eventWords(event, call, names),
    by: byWords(event),
    digest: event.kind === "statement read" ? call.wording[event.statement] : undefined,
  }));

function eventWords(event: CallEvent, call: Timed, names: Names): string {
  const nameOf = (id: string) => names.statements[id] ?? id;
  const statement = "statement" in event ? nameOf(event.statement) : "";
  const route = "route" in event ? (names.routes[event.route] ?? event.route) : "";
  switch (event.kind) {
    case "started":
      return say("ledgerStarted");
    case "fact changed":
      return sentence(factWords(event.change).join("; "));
    case "bound":
      return boundWords(event.binding, call);
    case "passage read":
      return say("ledgerPassageRead", { statement, passage: event.passage + 1 });
    case "statement read":
      return say("ledgerStatementRead", { statement });
    case "stopped":
      return say("ledgerStopped", { statement, passage: event.passage + 1 });
    case "undone":
      return say("ledgerUndone", { statement });
    case "referral noted":
      return say("ledgerReferralNoted", { route });
    case "referral undone":
      return say("ledgerReferralUndone", { route });
    case "note accepted": {
      const { on, statements, code } = event.note;
      const which = statements.map(nameOf).join(", ");
      return say("ledgerNoteAccepted", { on: on.replace("T", ", "), statements: which, code });
    }
    case "prompts paused":
      return say("ledgerPromptsPaused");
    case "prompts resumed":
      return say("ledgerPromptsResumed");
    case "ended":
      return say("ledgerEnded");
  }
}

/** The first binding says whom the call is with; each further one moves the readings. */
function boundWords(nth: number, call: Timed): string {
  const binding = call.bindings[nth] ?? "lost";
  const whom = bindingWords(binding, standingOf(call, nth));
  const joined = typeof binding === "object" ? (binding.joined?.length ?? 0) : 0;
  if (joined === 0) return say(nth === 0 ? "ledgerBound" : "ledgerBoundThen", { whom });
  return sayCount(nth === 0 ? "ledgerBoundJoined" : "ledgerBoundThenJoined", joined, { whom });
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
