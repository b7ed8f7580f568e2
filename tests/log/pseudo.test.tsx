import { afterEach, expect, it } from "vitest";
import { DESK, EDITION, STATEMENTS } from "../ledger-log/ledger";
import { overflowing, resetLook, setLook } from "../ui/looks";
import { notFromMessages, usePseudo } from "../words/pseudo";
import { LONG, STATES } from "./all-states";
import { CORRECTED, SENSITIVE } from "./ledgers";
import { NAMES } from "./paint";

afterEach(resetLook);
usePseudo();

/** What the tests' calls are called, and what else in a ledger is in no language. */
const KNOWN = [
  ...STATEMENTS.map(({ label }) => label),
  ...Object.values(NAMES.routes),
  ...[CORRECTED.id, SENSITIVE.id, "call-0002", LONG, DESK.id, EDITION],
  // Keys of records, and of what stands in them.
  ...["day:2026-11-21", "key", "x"],
  "npm run ledger:verify",
];

/** The digests on the page, whole or by their beginning, and the times as they are kept. */
const digestsAndTimes = (): string[] =>
  document.body.innerHTML.match(/\b[0-9a-f]{8}(?:[0-9a-f]{56})?\b|\b[\d-]{10}T[\d:.]{12}Z/g) ?? [];

it.each(Object.entries(STATES))(
  "%s: every word comes from the messages, and nothing overflows at +40 %",
  async (_name, show) => {
    await setLook("light", 320);
    await show();
    expect(notFromMessages(document, [...KNOWN, ...digestsAndTimes()])).toEqual([]);
    expect(overflowing()).toEqual([]);
  },
);
