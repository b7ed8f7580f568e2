import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { append, type Call, type CallEvent, callFacts, readingOf } from "../../src/call/call";
import { dutiesOf } from "../../src/call/duties";
import {
  addToHistory,
  clientOf,
  emptyHistory,
  sealCall,
  sealedCallSchema,
} from "../../src/call/sealed-call";
import { at, callWith, eventId, pack, statementOf } from "./calls";

// Few ids, so that events repeat; one statement that this wording doesn't have.
const statement = fc.constantFrom("recording", "confidentiality", "offence", "withdrawn");
const passage = fc.nat(6);
const screen = fc.record(
  {
    caseReference: fc.constantFrom("1", "2"),
    role: fc.constantFrom("pwc" as const, "nrp" as const),
    direction: fc.constantFrom("inbound" as const, "outbound" as const),
    firstContact: fc.boolean(),
  },
  { requiredKeys: [] },
);
const happening = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant("passage read" as const), statement, passage }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("stopped" as const), statement, passage }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("undone" as const), statement }) },
  fc.record({ kind: fc.constant("corrected" as const), change: screen }),
  fc.record({ kind: fc.constant("seen" as const), screen }),
  fc.record({ kind: fc.constantFrom("prompts paused" as const, "prompts resumed" as const) }),
);
const end = fc.record({ kind: fc.constant("ended" as const), by: fc.constant("console" as const) });
const happened = fc.record({ id: fc.nat(60).map(eventId), at: fc.nat(3600).map(at) });
const anyEvent: fc.Arbitrary<CallEvent> = fc
  .tuple(fc.oneof({ weight: 40, arbitrary: happening }, { weight: 1, arbitrary: end }), happened)
  .map(([what, when]): CallEvent => ({ ...what, ...when }));
const anyEvents = fc.array(anyEvent, { maxLength: 80 });

const appendAll = (call: Call, events: readonly CallEvent[]): Call => events.reduce(append, call);
const RUNS = { numRuns: 500 };

describe("whatever happens on a call", () => {
  it("the same events again change nothing", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const once = appendAll(callWith([]), events);
        expect(appendAll(once, events)).toBe(once);
      }),
      RUNS,
    );
  });

  it("an event that is sent twice in a row counts once", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const doubled = events.flatMap((event) => [event, event]);
        expect(appendAll(callWith([]), doubled)).toEqual(appendAll(callWith([]), events));
      }),
      RUNS,
    );
  });

  it("no event has another's id, and none comes after the end", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const call = appendAll(callWith([]), events);
        expect(new Set(call.events.map(({ id }) => id)).size).toBe(call.events.length);
        expect(call.events.slice(0, -1).every(({ kind }) => kind !== "ended")).toBe(true);
      }),
      RUNS,
    );
  });

  it("a statement is read exactly if every passage was stepped through since it was last undone", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const call = appendAll(callWith([]), events);
        for (const each of pack.statements) {
          const undoneAt = call.events.findLastIndex(
            (event) => event.kind === "undone" && event.statement === each.id,
          );
          const since = call.events.slice(undoneAt + 1);
          const isRead = each.passages.every((_, index) =>
            since.some(
              (event) =>
                event.kind === "passage read" &&
                event.statement === each.id &&
                event.passage === index,
            ),
          );
          expect(readingOf(call, each).readAt !== undefined).toBe(isRead);
        }
      }),
      RUNS,
    );
  });

  it("reading resumes at the first passage that wasn't read", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const offence = statementOf("offence");
        const { passagesRead, next, readAt } = readingOf(appendAll(callWith([]), events), offence);
        if (readAt !== undefined) expect(next).toBe(0);
        else expect(passagesRead.has(next)).toBe(false);
        if (readAt === undefined)
          for (let before = 0; before < next; before++) expect(passagesRead).toContain(before);
      }),
      RUNS,
    );
  });

  it("each statement has one duty, in the order of the statements", () => {
    const mark = { at: at(0), call: "call-0000", digest: "0".repeat(64), edition: pack.stamp };
    const anyHistory = fc.record({
      read: fc.dictionary(statement, fc.constant(mark)),
      putOff: fc.dictionary(statement, fc.constant({ at: at(0), call: "call-0000" })),
    });
    fc.assert(
      fc.property(anyEvents, anyHistory, fc.boolean(), (events, history, promptsPaused) => {
        const call = appendAll(callWith([]), events);
        const duties = dutiesOf({
          statements: call.wording,
          facts: callFacts(call),
          call,
          history,
          promptsPaused,
        });
        expect(duties.map((duty) => duty.statement)).toEqual(pack.statements);
        for (const duty of duties) {
          expect(duty.state === "read").toBe(readingOf(call, duty.statement).readAt !== undefined);
          if (promptsPaused) expect(["read", "not due", "put off"]).toContain(duty.state);
        }
      }),
      RUNS,
    );
  });

  it("what is kept of it can be read again, and marks only what was read", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const call = appendAll(callWith([]), events);
        expect(sealedCallSchema.parse(JSON.parse(JSON.stringify(sealCall(call))))).toEqual(
          sealCall(call),
        );
        const { known } = callFacts(call);
        const isClientKnown = known.caseReference !== undefined && known.role !== undefined;
        expect(clientOf(call) !== undefined).toBe(isClientKnown);
        const { read, putOff } = addToHistory(call, emptyHistory());
        for (const each of pack.statements) {
          expect(read[each.id]?.at).toBe(readingOf(call, each).readAt);
          if (each.id in putOff) expect(read).not.toHaveProperty(each.id);
        }
      }),
      RUNS,
    );
  });
});
