import * as z from "zod/mini";
import { arePromptsPaused, bindingOf, type Call, callFacts, readingOf } from "./call";
import type { ClientHistory } from "./client-history";
import { type Duty, dutiesOf, type Reason } from "./duties";
import { NOTE_WHYS } from "./note-form";

/** Why a statement wasn't read on a call. */
export const whyNotReadSchema = z.enum(NOTE_WHYS);
export type WhyNotRead = z.infer<typeof whyNotReadSchema>;

/** What came of a statement on a call. */
export const outcomeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("read"), at: z.string() }),
  z.object({ kind: z.literal("in part"), read: z.int(), of: z.int(), wasDue: z.boolean() }),
  z.object({ kind: z.literal("not read"), why: whyNotReadSchema }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** What came of each statement, by its id, in the order of the call's wording. */
export const outcomesSchema = z.record(z.string(), outcomeSchema);
export type Outcomes = z.infer<typeof outcomesSchema>;

/**
 * What came of each statement on a call that is over, as it stood at its end.
 *
 * @param before what this desk knew of the client without this call
 */
export function outcomesOf(call: Call, before: ClientHistory): Outcomes {
  const input = {
    statements: call.wording,
    facts: callFacts(call),
    client: bindingOf(call)?.identity ?? {},
    history: before,
  };
  const duties = dutiesOf({ ...input, call, promptsPaused: arePromptsPaused(call) });
  // As they would stand had nothing been begun and nothing put off.
  const said = { events: call.events.filter((event) => !("statement" in event)) };
  const unbegun = dutiesOf({ ...input, call: said, promptsPaused: false });
  const of = (all: readonly Duty[], id: string) => all.find(({ statement }) => statement.id === id);
  return Object.fromEntries(
    call.wording.map(({ id }) => {
      const duty = of(duties, id);
      const wasDue = ["due", "owed"].includes(of(unbegun, id)?.state ?? "");
      return [id, duty === undefined ? NOT_KNOWN : outcomeOf(call, duty, wasDue)];
    }),
  );
}

const NOT_KNOWN: Outcome = { kind: "not read", why: "not known" };

function outcomeOf(call: Call, duty: Duty, wasDue: boolean): Outcome {
  if (duty.state === "read") return { kind: "read", at: duty.at };
  // What a machine heard, or somebody else, the client wasn't read in part either.
  if (duty.state === "put off" && duty.reason.kind === "not the client") {
    return { kind: "not read", why: "not the client" };
  }
  const { passagesRead } = readingOf(call, duty.statement);
  if (passagesRead.size > 0) {
    return {
      kind: "in part",
      read: passagesRead.size,
      of: duty.statement.passages.length,
      wasDue,
    };
  }
  if (duty.state === "asked") return NOT_KNOWN;
  if (duty.state === "due" || duty.state === "owed" || duty.state === "reading") {
    return { kind: "not read", why: "not given" };
  }
  return { kind: "not read", why: WHY[duty.reason.kind] };
}

const WHY: Record<Reason["kind"], WhyNotRead> = {
  "outbound call": "not given",
  "inbound call": "incoming call",
  "first contact": "not given",
  "no record here": "not given",
  "role changed": "not given",
  "read by role": "not given",
  "not first contact": "not first contact",
  "read before": "read before",
  "told before": "told before",
  "note accepted": "note accepted",
  owed: "not given",
  "prompts paused": "put off",
  "not the client": "not the client",
};
