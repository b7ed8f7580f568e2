import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { caseUrl, type Desk, startDesk, until } from "../../../scripts/desk/desk";
import { type Records, readStores, replaceStore, writeStore } from "../../../scripts/desk/ledger";
import { plainOf } from "../../../src/call/binding";
import { append, bind, type Call, startCall } from "../../../src/call/call";
import type { Happening } from "../../../src/call/call-event";
import { digestOf } from "../../../src/call/digest";
import { clientIdOf, type Identity } from "../../../src/call/identity";
import { keyIdentity } from "../../../src/call/key-identity";
import { Draft } from "../../../src/ledger/draft";
import { type Changes, keys, type Desk as LedgerDesk } from "../../../src/ledger/records";
import { seal } from "../../../src/ledger/seal";
import { STORE_NAMES } from "../../../src/ledger/stores/both";
import { packFileSchema } from "../../../src/policy/pack";
import { packInEnglish } from "../../../src/policy/statements-in";

/** A call of some days ago. */
export interface PastCall {
  id: string;
  /** UTC, ISO 8601. */
  startedAt: string;
  client: Identity;
  /** The statements that were read in full on it. */
  read: readonly string[];
}

/** The policy as the practice build has it. */
export const PACK = packInEnglish(
  packFileSchema.parse(
    JSON.parse(
      readFileSync(new URL("../../../dist/chrome-practice/pack.json", import.meta.url), "utf8"),
    ),
  ),
);

/** The desk that the calls were made at. */
export const PAST_DESK: LedgerDesk = { version: 2, id: "0123456789abcdef", key: "5e".repeat(32) };

const DAY_MS = 24 * 60 * 60_000;
const saltOf = (what: string): string => digestOf(`salt ${what}`).slice(0, 32);

/** The id under which this desk keeps a client's readings. */
export function pastClient(client: Identity): string {
  const id = clientIdOf(keyIdentity(PAST_DESK.key, client));
  if (id === undefined) throw new Error("That is no client.");
  return id;
}

/** Ten o'clock some days ago, UTC. */
export const daysAgo = (days: number): string =>
  `${new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)}T10:00:00.000Z`;

/** A call as it stands when it is over, or open where it isn't to end. */
export function pastCall({ id, startedAt, client, read }: PastCall, isOver = true): Call {
  const start = Date.parse(startedAt);
  const moment = (seconds: number) => ({
    at: new Date(start + seconds * 1000).toISOString(),
    clock: { id: "a-page-of-the-past", ms: seconds * 1000 },
  });
  const begun = startCall({
    id,
    by: "handler",
    name: { desk: PAST_DESK.id },
    pack: PACK,
    now: moment(0),
  });
  const bound = bind(
    begun,
    `${id}.bound`,
    {
      at: moment(0).at,
      by: "console",
      salt: saltOf(`${id} binding`),
      identity: keyIdentity(PAST_DESK.key, client),
      plain: plainOf(client),
    },
    moment(0),
  );
  const happenings: Happening[] = [
    {
      kind: "fact changed",
      by: "console",
      change: { direction: "outbound", firstContact: true, role: client.role },
    },
    ...read.flatMap((statement) =>
      (PACK.statements.find((each) => each.id === statement)?.passages ?? []).map(
        (_, passage): Happening => ({ kind: "passage read", statement, passage }),
      ),
    ),
    ...(isOver ? [{ kind: "ended", by: "handler" } as const] : []),
  ];
  return happenings.reduce(
    (call, happening, nth) => append(call, `${id}.${nth}`, happening, moment(nth + 1)),
    bound,
  );
}

/** A ledger as it came about: each write, and what stood there in the end. */
export interface Past {
  writes: Changes[];
  records: Records;
}

/** The ledger of a desk at which these calls were sealed, one after the other. */
export async function pastOf(calls: readonly PastCall[]): Promise<Past> {
  const first: Records = { [keys.ledger]: { version: 2 }, [keys.desk]: PAST_DESK };
  const past: Past = { writes: [{ set: first, remove: [] }], records: { ...first } };
  for (const each of calls) {
    const call = pastCall(each);
    await change(past, (draft) =>
      seal(draft, call, { at: call.events.at(-1)?.at ?? "", salt: saltOf(each.id) }),
    );
  }
  return past;
}

/** One more write to such a ledger. */
export async function change(past: Past, work: (draft: Draft) => Promise<unknown>): Promise<void> {
  const { records } = past;
  const draft = new Draft(async (wanted) =>
    Object.fromEntries(wanted.flatMap((key) => (key in records ? [[key, records[key]]] : []))),
  );
  await work(draft);
  const { set = {}, remove = [] } = draft.changes ?? {};
  // As it comes out of a store.
  const written = JSON.parse(JSON.stringify({ set, remove })) as Changes;
  past.writes.push(written);
  Object.assign(records, written.set);
  for (const key of remove) delete records[key];
}

/** Leaves a call open. */
export const leaveOpen = (past: Past, call: Call): Promise<void> =>
  change(past, async (draft) => {
    draft.write(keys.open, [...((await draft.read("open", keys.open)) ?? []), call.id]);
    draft.write(keys.call(call.id), call);
  });

/**
 * Starts a desk with such a ledger in both stores, written as it came about. What the extension
 * knows of its stores it has forgotten.
 */
export async function startDeskWith({ writes }: Past): Promise<Desk> {
  const desk = await startDesk();
  const page = await desk.open(caseUrl(desk, "121 0012 34567"));
  // The extension makes its own database first.
  await until("the ledger", async () => {
    const { "storage.local": local = {}, IndexedDB: indexed = {} } = await readStores(desk);
    return keys.desk in local && keys.desk in indexed;
  });
  await page.close();
  for (const store of STORE_NAMES) {
    await replaceStore(desk, store, {});
    for (const write of writes) await writeStore(desk, store, write);
  }
  await forgetStores(desk);
  return desk;
}

/** Makes the extension compare its stores anew at the next use, as after a start of the browser. */
export async function forgetStores(desk: Desk): Promise<void> {
  await (await desk.worker()).evaluate(async () => {
    const known = Object.keys(await chrome.storage.session.get());
    // What the tabs show, they don't say again.
    await chrome.storage.session.remove(known.filter((key) => !key.startsWith("tab:")));
  });
}

/** A copy of a profile folder, taken once its browser was killed. The desk is closed. */
export async function closedProfile(desk: Desk): Promise<string> {
  const process = desk.browser.process();
  const gone = new Promise((done) => process?.once("exit", done));
  process?.kill("SIGKILL");
  await gone;
  const copy = copyProfile(desk.profile);
  await desk.close();
  return copy;
}

export function copyProfile(profile: string): string {
  const copy = mkdtempSync(join(tmpdir(), "verbatim-profile-"));
  // What says that a browser uses the profile stays behind.
  cpSync(profile, copy, {
    recursive: true,
    filter: (file) => !basename(file).startsWith("Singleton"),
  });
  return copy;
}
