import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addToHistory } from "../../src/call/add-to-history";
import { append, bindingOf, type Call, callFacts, readingOf } from "../../src/call/call";
import { emptyHistory, latestOf } from "../../src/call/client-history";
import { dutiesOf } from "../../src/call/duties";
import { outcomesOf } from "../../src/call/outcome";
import { sealCall, sealedCallSchema } from "../../src/ledger/sealed-call";
import {
  begunCall,
  boundTo,
  eventId,
  type Happening,
  keyed,
  moment,
  owedMark,
  pack,
  readMark,
  statementOf,
  toldMark,
} from "./calls";

const PWC = { caseReference: "1", role: "pwc" } as const;
const SALT = "c0".repeat(16);

// Few ids, so that events repeat; one statement that this wording doesn't have.
const statement = fc.constantFrom("recording", "confidentiality", "offence", "withdrawn");
const passage = fc.nat(6);
const change = fc.record(
  {
    role: fc.constantFrom("pwc" as const, "nrp" as const),
    direction: fc.constantFrom("inbound" as const, "outbound" as const),
    firstContact: fc.boolean(),
  },
  { requiredKeys: [] },
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant("passage read" as const), statement, passage }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("stopped" as const), statement, passage }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("undone" as const), statement }) },
  fc.record({
    kind: fc.constant("fact changed" as const),
    by: fc.constantFrom("console" as const, "handler" as const),
    change,
  }),
  fc.record({ kind: fc.constantFrom("prompts paused" as const, "prompts resumed" as const) }),
);
const end: fc.Arbitrary<Happening> = fc.constant({ kind: "ended", by: "console" });
interface Event {
  id: string;
  seconds: number;
  what: Happening;
}
const anyEvent: fc.Arbitrary<Event> = fc.record({
  id: fc.nat(60).map(eventId),
  seconds: fc.nat(3600),
  what: fc.oneof({ weight: 40, arbitrary: happening }, { weight: 1, arbitrary: end }),
});
const anyEvents = fc.array(anyEvent, { maxLength: 80 });

const appendAll = (call: Call, events: readonly Event[]): Call =>
  events.reduce((each, { id, what, seconds }) => append(each, id, what, moment(seconds)), call);
const bound = () => boundTo(begunCall(), PWC);
const RUNS = { numRuns: 500 };

describe("whatever happens on a call", () => {
  it("the same events again change nothing", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const once = appendAll(bound(), events);
        expect(appendAll(once, events)).toBe(once);
      }),
      RUNS,
    );
  });

  it("an event that is sent twice in a row counts once", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const doubled = events.flatMap((event) => [event, event]);
        expect(appendAll(bound(), doubled)).toEqual(appendAll(bound(), events));
      }),
      RUNS,
    );
  });

  it("no event has another's id, and none comes after the end", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const call = appendAll(bound(), events);
        expect(new Set(call.events.map(({ id }) => id)).size).toBe(call.events.length);
        expect(call.events.slice(0, -1).every(({ kind }) => kind !== "ended")).toBe(true);
      }),
      RUNS,
    );
  });

  it("time never goes back on it, whatever the clocks say", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const times = appendAll(bound(), events).events.map(({ ms }) => ms ?? -1);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        expect(times[0]).toBe(0);
      }),
      RUNS,
    );
  });

  it("a statement is read exactly if every passage was stepped through since it was last undone", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const call = appendAll(bound(), events);
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

  it("the ledger says that a statement was read exactly where that is so, once each time", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const call = appendAll(bound(), events);
        for (const each of pack.statements) {
          const said = call.events.filter(
            (event) => event.kind === "statement read" && event.statement === each.id,
          );
          const undone = call.events.filter(
            (event) => event.kind === "undone" && event.statement === each.id,
          );
          const isRead = readingOf(call, each).readAt !== undefined;
          expect(said.length).toBeLessThanOrEqual(undone.length + 1);
          if (isRead) expect(said.length).toBeGreaterThan(0);
        }
        expect(call.events).not.toContainEqual(
          expect.objectContaining({ kind: "statement read", statement: "withdrawn" }),
        );
      }),
      RUNS,
    );
  });

  it("reading resumes at the first passage that wasn't read", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const offence = statementOf("offence");
        const { passagesRead, next, readAt } = readingOf(appendAll(bound(), events), offence);
        if (readAt !== undefined) expect(next).toBe(0);
        else expect(passagesRead.has(next)).toBe(false);
        if (readAt === undefined)
          for (let before = 0; before < next; before++) expect(passagesRead).toContain(before);
      }),
      RUNS,
    );
  });

  it("each statement has one duty, what is owed on top and the rest in their order", () => {
    const anyHistory = fc.record({
      read: fc.dictionary(statement, fc.constant(readMark("offence"))),
      owed: fc.dictionary(statement, fc.constant(owedMark())),
      told: fc.dictionary(statement, fc.constant(toldMark())),
      joined: fc.constant<string[]>([]),
    });
    fc.assert(
      fc.property(anyEvents, anyHistory, fc.boolean(), (events, history, promptsPaused) => {
        const call = appendAll(bound(), events);
        const duties = dutiesOf({
          statements: call.wording,
          facts: callFacts(call),
          client: keyed(PWC),
          call,
          history,
          promptsPaused,
        });
        const inOrder = (each: typeof duties) =>
          each.map((duty) => pack.statements.indexOf(duty.statement));
        expect(inOrder(duties).toSorted()).toEqual([0, 1, 2]);
        const top = duties.findLastIndex(({ state }) => state === "owed") + 1;
        expect(duties.slice(0, top).every(({ state }) => state !== "due")).toBe(true);
        expect(inOrder(duties.slice(0, top))).toEqual(inOrder(duties.slice(0, top)).toSorted());
        for (const duty of duties) {
          expect(duty.state === "read").toBe(readingOf(call, duty.statement).readAt !== undefined);
          if (promptsPaused) expect(["read", "not due", "put off"]).toContain(duty.state);
          if (duty.statement.id === "recording") expect(duty.state).not.toBe("owed");
        }
      }),
      RUNS,
    );
  });

  it("what is kept of it can be read again, and marks only what was read", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const call = appendAll(bound(), events);
        const outcomes = outcomesOf(call, emptyHistory());
        const sealed = sealCall(call, outcomes, SALT).call;
        expect(sealedCallSchema.parse(JSON.parse(JSON.stringify(sealed)))).toEqual(sealed);
        const { read, owed, told } = latestOf(addToHistory(call, outcomes, emptyHistory()));
        expect(bindingOf(call)?.identity).toEqual(keyed(PWC));
        for (const each of pack.statements) {
          expect(read[each.id]?.at).toBe(readingOf(call, each).readAt);
          const marks = [read, owed, told].filter((some) => each.id in some);
          expect(marks.length).toBeLessThanOrEqual(1);
        }
        expect(owed).not.toHaveProperty("recording");
      }),
      RUNS,
    );
  });
});
