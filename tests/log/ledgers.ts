import { type Day, keys } from "../../src/ledger/records";
import { type CallScript, ENDED, MemoryLedger, reading, usualCall } from "../ledger-log/ledger";

export const DAY = "2026-11-21";

const CASE = { caseReference: "121 0012 34567", role: "pwc" as const };
const outgoing = {
  kind: "fact changed",
  by: "console",
  change: { direction: "outbound", firstContact: true },
} as const;

/** A call whose client was corrected after something had been read. */
export const CORRECTED: CallScript = {
  id: "call-corrected",
  startedAt: `${DAY}T11:05:00.000Z`,
  secondsApart: 21,
  steps: [
    outgoing,
    { bind: CASE },
    ...reading("recording"),
    ...reading("confidentiality").slice(0, 2),
    { kind: "fact changed", by: "handler", change: { role: "nrp" } },
    { bind: { caseReference: "121 0098 76543", role: "nrp" }, by: "handler" },
    { kind: "stopped", statement: "confidentiality", passage: 2 },
    { kind: "prompts paused" },
    { kind: "referral noted", route: "complaints" },
    ENDED,
  ],
};

export const SENSITIVE: CallScript = {
  id: "call-sensitive",
  startedAt: `${DAY}T10:20:00.000Z`,
  steps: [
    { kind: "fact changed", by: "console", change: { direction: "inbound" } },
    { bind: { caseReference: "55 00", role: "nrp" }, isSensitive: true },
    ...reading("confidentiality"),
    ENDED,
  ],
};

/** Calls of two days: a usual one, a corrected, a sensitive, an amended and one still open. */
export async function someCalls(): Promise<MemoryLedger> {
  const ledger = new MemoryLedger();
  const usual = usualCall(1, { startedAt: "2026-11-20T14:30:00.000Z", handler: "H-7" });
  await ledger.seal(usual);
  await ledger.seal(SENSITIVE);
  await ledger.seal(CORRECTED);
  const amended = usualCall(2, { startedAt: `${DAY}T09:40:00.000Z` });
  await ledger.seal({ ...amended, steps: amended.steps.slice(0, -2) });
  await ledger.seal(amended);
  await ledger.open({
    id: "call-open",
    startedAt: `${DAY}T11:40:00.000Z`,
    steps: [outgoing, { bind: CASE }, ...reading("recording")],
  });
  return ledger;
}

/** One call altered, one gone, and two copies of a third that differ. */
export async function damaged(): Promise<MemoryLedger> {
  const ledger = await someCalls();
  const day = structuredClone(ledger.records.get(keys.day(DAY)) as Day);
  const altered = day.calls.find(({ id }) => id === SENSITIVE.id);
  if (altered !== undefined) altered.outcomes.offence = { kind: "read", at: altered.startedAt };
  const copy = structuredClone(day.calls.find(({ id }) => id === CORRECTED.id));
  copy?.events.splice(4, 1);
  ledger.records.set(keys.day(DAY), {
    ...day,
    calls: day.calls.filter(({ id }) => id !== "call-0002"),
  });
  const finding = { at: `${DAY}T12:00:00.000Z`, isSeen: false };
  ledger.records.set("unread:1", { version: 2, at: finding.at, value: copy });
  ledger.records.set("unread:2", { version: 2, at: finding.at, value: { key: "secret", x: [1] } });
  ledger.records.set(keys.findings, [
    { ...finding, id: "f1", kind: "copies differ", about: [CORRECTED.id], kept: ["unread:1"] },
    {
      ...finding,
      ...{ id: "f2", kind: "healed", about: [keys.day(DAY)], store: "IndexedDB" },
      ...{ kept: ["unread:2"], at: `${DAY}T08:00:00.000Z`, isSeen: true },
    },
  ]);
  return ledger;
}

/** So many days, with a call each, the last one on 30 November 2026. */
export async function manyDays(days: number): Promise<MemoryLedger> {
  const ledger = new MemoryLedger();
  for (let nth = 0; nth < days; nth++) {
    const startedAt = new Date(Date.UTC(2026, 10, 30 - nth, 10)).toISOString();
    await ledger.seal(usualCall(nth + 1, { startedAt }));
  }
  return ledger;
}
