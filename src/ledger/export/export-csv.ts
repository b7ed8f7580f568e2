import type { CallEvent } from "../../call/call-event";
import { referenceOf, standingOf } from "../log-view/binding";
import { type KeptBinding, type LoggedCall, sealedInLog } from "../log-view/call";
import { daysIn, type Source } from "../verify/verify";
import { ChainWalk } from "../verify/verify-chain";
import { readDay } from "../verify/verify-day";
import { Problems } from "../verify/verify-problem";
import { walkChain } from "../verify/verify-stored-chain";
import type { ExportOptions } from "./export-contents";
import { csvRow } from "./export-csv-row";
import { csvBinding, csvCase, csvFacts } from "./export-csv-words";
import type { Piece } from "./export-lines";

const COLUMNS = [
  ...["call", "started", "desk", "handler", "edition", "case", "client", "role"],
  ...["event", "at", "ms", "kind", "statement", "digest", "passage", "detail"],
];

/**
 * The sealed calls as CSV, one row an event, under a row of names. Times are UTC, `ms` counts from
 * the start of the call, passages from 1. Case, client and role are those that the call was bound
 * to at its end; a row of the kind "bound" has in its detail what was bound then.
 *
 * @yields the file piece by piece: the names, a day
 */
export async function* exportCsv(
  { get, list }: Source,
  { timings }: Omit<ExportOptions, "at">,
): AsyncGenerator<Piece, void> {
  const present = await list();
  const days = daysIn(present);
  yield { done: 0, of: days.length, text: csvRow(COLUMNS) };
  const chain = new ChainWalk();
  for await (const _part of walkChain(get, present, chain, new Problems()));
  for (const [index, day] of days.entries()) {
    const { calls } = await readDay(get, day);
    const text = calls
      .map((each) => (timings ? each : { ...each, timings: undefined }))
      .map((each) => sealedInLog(each, day, chain))
      .flatMap((call) => call.events.map((event) => csvRow(cellsOf(call, event))));
    yield { done: index + 1, of: days.length, text: text.join("") };
  }
}

function cellsOf(call: LoggedCall, event: CallEvent): string[] {
  const binding = call.bindings.at(-1);
  const statement = "statement" in event ? event.statement : "";
  return [
    ...[call.id, call.startedAt, call.desk, call.handler ?? "", call.edition],
    ...[caseCell(binding), clientCell(binding), call.role ?? ""],
    ...[event.id, event.at ?? "", event.ms === undefined ? "" : String(event.ms), event.kind],
    ...[statement, call.wording[statement] ?? ""],
    "passage" in event ? String(event.passage + 1) : "",
    detailOf(call, event),
  ];
}

/** A case of which only a digest is kept can be told from another by the digest's beginning. */
function caseCell(binding: KeptBinding | undefined): string {
  if (binding === undefined) return "";
  const text = csvCase(binding, "last");
  const isReference = "reference" in referenceOf(binding, "last");
  const digest = typeof binding === "object" ? binding.identity.case : undefined;
  return isReference || digest === undefined ? text : `${text} ${digest.slice(0, 8)}`;
}

function clientCell(binding: KeptBinding | undefined): string {
  if (typeof binding !== "object") return "";
  const { client } = binding.identity;
  return (
    binding.plain?.clientReference ?? (client === undefined ? "" : `digest ${client.slice(0, 8)}`)
  );
}

function detailOf(call: LoggedCall, event: CallEvent): string {
  switch (event.kind) {
    case "started":
    case "ended":
      return `by ${event.by}`;
    case "fact changed":
      return `by ${event.by}: ${csvFacts(event.change)}`;
    case "bound": {
      const binding = call.bindings[event.binding] ?? "lost";
      return `by ${event.by}: ${csvBinding(binding, standingOf(call, event.binding))}`;
    }
    case "referral noted":
    case "referral undone":
      return event.route;
    case "note accepted":
      return `${event.note.code} of ${event.note.on}: ${event.note.statements.join(", ")}`;
    default:
      return "";
  }
}
