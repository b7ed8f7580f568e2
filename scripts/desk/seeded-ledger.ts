import { append, bind, type Call, startCall } from "../../src/call/call";
import type { Happening } from "../../src/call/call-event";
import { keyIdentity } from "../../src/call/key-identity";
import { Draft } from "../../src/ledger/draft";
import type { RecordKind, RecordOf } from "../../src/ledger/records";
import { seal } from "../../src/ledger/seal";
import type { Pack } from "../../src/policy/pack";
import type { Desk } from "./desk";

const DAY_MS = 24 * 60 * 60_000;
const hex = (number: number, digits: number) => number.toString(16).padStart(digits, "0");

/** Keys and ids of a desk that is made up. */
const DESK = { id: "00000000feedbeef", key: "0f".repeat(32) };

/** The client of the nth call: two cases out of three are called again and again. */
const clientOf = (nth: number) => ({
  caseReference: `200 ${hex(nth % 997, 4)} 00001`,
  clientReference: `C-${nth % 2000}`,
  role: nth % 2 === 0 ? ("pwc" as const) : ("nrp" as const),
});

function callOf(nth: number, begun: number, { stamp, statements }: Pack): Call {
  let at = begun;
  const now = () => ({ at: new Date(at).toISOString(), clock: { id: "seed", ms: at } });
  const id = `seeded-${hex(nth, 8)}`;
  const pack = { stamp, statements };
  const identity = clientOf(nth);
  let call = startCall({ id, by: "console", name: { desk: DESK.id }, pack, now: now() });
  call = bind(
    call,
    `${id}.bound`,
    {
      at: now().at,
      by: "console",
      salt: hex(nth, 32),
      identity: keyIdentity(DESK.key, identity),
      plain: { caseReference: identity.caseReference, clientReference: identity.clientReference },
    },
    now(),
  );
  const facts = { direction: "outbound", callState: "on call", firstContact: true } as const;
  const happenings: Happening[] = [
    { kind: "fact changed", by: "console", change: { ...facts, role: identity.role } },
    ...statements.flatMap(({ id: statement, passages }) =>
      passages.map((_, passage): Happening => ({ kind: "passage read", statement, passage })),
    ),
    { kind: "ended", by: "console" },
  ];
  happenings.forEach((happening, index) => {
    at += 3000;
    call = append(call, `${id}.${index}`, happening, now());
  });
  return call;
}

/**
 * The records of a desk that has kept this many events: calls of every kind of client, 23 a day,
 * the last of them yesterday.
 *
 * @param now ms since 1970
 */
export async function seededRecords(
  events: number,
  pack: Pack,
  now: number,
): Promise<Record<string, unknown>> {
  const records: Record<string, unknown> = {
    ledger: { version: 2 },
    desk: { version: 2, ...DESK },
    open: [],
  };
  const perCall = callOf(0, now, pack).events.length;
  const calls = Math.ceil(events / perCall);
  const days = Math.ceil(calls / 23);
  const draft = new OwnDraft(async () => ({}));
  for (let nth = 0; nth < calls; nth++) {
    const begun = now - (days - Math.floor(nth / 23)) * DAY_MS + (nth % 23) * 900_000;
    const at = new Date(begun + 600_000).toISOString();
    await seal(draft, callOf(nth, begun, pack), { at, salt: hex(nth, 32) });
  }
  return { ...records, ...draft.changes?.set };
}

/** Takes what it has written itself for what it is: to parse each day for each call takes ten times as long. */
class OwnDraft extends Draft {
  override async read<Kind extends RecordKind>(
    _kind: Kind,
    key: string,
  ): Promise<RecordOf<Kind> | undefined> {
    return this.changes?.set[key] as RecordOf<Kind> | undefined;
  }
}

/** Writes records into both stores of a desk, as they would stand there. */
export async function seed(desk: Desk, records: Record<string, unknown>): Promise<void> {
  const worker = await desk.worker();
  const entries = Object.entries(records);
  for (let from = 0; from < entries.length; from += 50) {
    await worker.evaluate(
      async (json) => {
        const some = JSON.parse(json) as [string, unknown][];
        await chrome.storage.local.set(Object.fromEntries(some));
        await new Promise<void>((done, fail) => {
          const opening = indexedDB.open("verbatim-ledger", 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore("records");
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction("records", "readwrite");
            for (const [key, value] of some) writing.objectStore("records").put(value, key);
            writing.onerror = () => fail(writing.error);
            writing.oncomplete = () => {
              opening.result.close();
              done();
            };
          };
        });
      },
      JSON.stringify(entries.slice(from, from + 50)),
    );
  }
}
