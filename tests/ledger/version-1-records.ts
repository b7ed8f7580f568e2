import type { Event1, SealedCall1 } from "../../src/ledger/stores/version-1";
import { FIRST, pack, RECORDING, statementOf } from "./ledgers";

/** What storage.local held in the first version, written out by hand as that version wrote it. */

const ENDED: Without<Event1> = { kind: "ended", by: "handler" };
type Without<E> = E extends unknown ? Omit<E, "id" | "at"> : never;

const time = (day: string, seconds: number): string =>
  new Date(Date.parse(`${day}T10:00:00.000Z`) + seconds * 1000).toISOString();

/** A call a minute: seconds after ten. */
const from = (id: string): number => Number(id.slice(-1)) * 60;

function call1(
  id: string,
  day: string,
  start: Partial<SealedCall1["start"]>,
  happened: readonly Without<Event1>[],
) {
  return {
    version: 1 as const,
    start: {
      id,
      startedAt: time(day, from(id)),
      by: "handler" as const,
      screen: {},
      corrections: {},
      ...start,
    },
    edition: pack.stamp,
    events: happened.map((each, nth) => ({
      ...each,
      id: `${id}.e${nth}`,
      at: time(day, from(id) + nth + 1),
    })) as Event1[],
  };
}

const wording = Object.fromEntries(pack.statements.map(({ id, digest }) => [id, digest]));

export const read1 = (statement: string): Without<Event1>[] =>
  statementOf(statement).passages.map((_, passage) => ({
    kind: "passage read" as const,
    statement,
    passage,
  }));

const [STATEMENT = "", SECOND = ""] = FIRST;
const CASE = "111122223333";
const mark = (call: string, day: string, statement: string) => ({
  at: time(day, 9),
  call,
  digest: wording[statement],
  edition: pack.stamp,
});

/** Two days of sealed calls, an open one, and the readings beside them. */
export const version1 = (): Record<string, unknown> => ({
  open: ["call-1004"],
  "call:call-1004": {
    ...call1("call-1004", "2026-11-20", { screen: { caseReference: CASE, role: "nrp" } }, [
      ...read1(STATEMENT).slice(0, 1),
    ]),
    wording: pack.statements,
  },
  "day:2026-11-18": {
    version: 1,
    calls: [
      {
        ...call1(
          "call-1001",
          "2026-11-18",
          {
            by: "console",
            screen: {
              caseReference: CASE,
              role: "pwc",
              direction: "outbound",
              callState: "on call",
            },
          },
          [...read1(RECORDING), ...read1(STATEMENT), ENDED],
        ),
        wording,
      },
      {
        ...call1("call-1002", "2026-11-18", { screen: { caseReference: CASE, role: "nrp" } }, [
          ...read1(STATEMENT).slice(0, 1),
          { kind: "prompts paused" },
          { kind: "corrected", change: { role: "pwc" } },
          ENDED,
          // It was on its way when the call ended.
          { kind: "referral noted", route: "complaints" },
        ]),
        wording,
      },
    ],
  },
  "day:2026-11-19": {
    version: 1,
    calls: [
      {
        ...call1(
          "call-1003",
          "2026-11-19",
          { screen: { caseReference: "7", clientReference: "C 9" } },
          [
            { kind: "seen", screen: { firstContact: true, callState: "on call" } },
            ...read1(SECOND),
            ENDED,
          ],
        ),
        wording,
      },
    ],
  },
  "readings:1": {
    version: 1,
    clients: {
      [`case ${CASE} pwc`]: {
        read: { [STATEMENT]: mark("call-1001", "2026-11-18", STATEMENT) },
        putOff: { [SECOND]: { at: time("2026-11-18", 120), call: "call-1002" } },
      },
    },
  },
  "readings:2": {
    version: 1,
    clients: {
      // Of a call that isn't there any more.
      "client GONE": { read: { [SECOND]: mark("call-0900", "2026-11-10", SECOND) }, putOff: {} },
    },
  },
  wordings: {
    [STATEMENT]: { digest: wording[STATEMENT], words: "As they were read.", edition: pack.stamp },
  },
});
