import type { CallEvent } from "../../call/call-event";
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
  const statement = (id: string) => names.statements[id] ?? id;
  const route = (id: string) => names.routes[id] ?? id;
  switch (event.kind) {
    case "started":
      return "Call started";
    case "fact changed":
      return sentence(factWords(event.change).join("; "));
    case "bound":
      return boundWords(event.binding, call);
    case "passage read":
      return `${statement(event.statement)}: passage ${event.passage + 1}`;
    case "statement read":
      return `${statement(event.statement)}: read in full`;
    case "stopped":
      return `${statement(event.statement)}: stopped at passage ${event.passage + 1}`;
    case "undone":
      return `${statement(event.statement)}: taken back, as not read`;
    case "referral noted":
      return `Referral noted: ${route(event.route)}`;
    case "referral undone":
      return `Referral taken back: ${route(event.route)}`;
    case "note accepted":
      return `A colleague’s note of ${event.note.on.replace("T", ", ")} accepted for ${event.note.statements.map(statement).join(", ")} (check ${event.note.code})`;
    case "prompts paused":
      return "Prompts paused";
    case "prompts resumed":
      return "Prompts resumed";
    case "ended":
      return "Call ended";
  }
}

/** The first binding says whom the call is with; each further one moves the readings. */
function boundWords(nth: number, call: Timed): string {
  const binding = call.bindings[nth] ?? "lost";
  const whom = bindingWords(binding, standingOf(call, nth));
  const joined = typeof binding === "object" ? (binding.joined?.length ?? 0) : 0;
  const cases = joined === 1 ? "1 other case" : `${joined} other cases`;
  const also = joined === 0 ? "" : `, the same person as on ${cases}`;
  return `${nth === 0 ? "Bound to" : "Then bound to"} ${whom}${also}`;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
