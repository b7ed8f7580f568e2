import * as z from "zod/mini";
import { roleSchema } from "../../call/case-screen";
import { type ClientHistory, joinHistories, markKey } from "../../call/client-history";
import { clientIdOf } from "../../call/identity";
import { keyIdentity } from "../../call/key-identity";
import type { Statement } from "../../policy/pack";
import { Draft } from "../draft";
import { noteFound } from "../heal/found";
import { readHistory, writeHistory } from "../histories";
import { type Changes, keys } from "../records";
import { seal } from "../seal";
import { migrateCall } from "./migrate-call-1";
import type { Migrating } from "./migrations";
import { readVersion1 } from "./read-version-1";
import type { History1, SealedCall1 } from "./version-1";

/**
 * Brings the first version's records to the second's: each call is sealed anew, in the order of
 * their ends, with its case and client in a binding beside it. What can't be read is set aside as it
 * is, and said.
 */
export async function migrate1To2(
  records: Readonly<Record<string, unknown>>,
  { means, desk }: Migrating,
): Promise<Changes> {
  const at = means.now();
  const statements = await means.statements();
  const old = readVersion1(records);
  const newSalt = () => means.random(16);
  const draft = new Draft(async () => ({}));
  draft.write(keys.ledger, { version: 2 });
  draft.write(keys.desk, desk);

  const ids = new Set<string>();
  for (const call of [...old.sealed.values()].sort(byEnd)) {
    ids.add(call.start.id);
    const wording = wordingOf(call, statements, old.histories);
    await seal(draft, migrateCall(call, wording, desk, newSalt), { at, salt: newSalt() });
  }
  const open: string[] = [];
  for (const call of old.open) {
    if (ids.has(call.start.id)) continue;
    ids.add(call.start.id);
    open.push(call.start.id);
    const migrated = migrateCall(call, call.wording, desk, newSalt);
    draft.write(keys.call(migrated.id), migrated);
  }
  draft.write(keys.open, open);
  for (const [client, history] of old.histories) {
    const id = clientOf(client, desk.key);
    if (id === undefined) continue;
    const kept = ofOtherCalls(history, ids);
    await writeHistory(draft, id, joinHistories([await readHistory(draft, id), kept]));
  }
  const wordings = await draft.read("wordings", keys.wordings);
  const known = { ...wordings, ...old.wordings };
  if (Object.keys(known).length > 0) draft.write(keys.wordings, known);
  setAside(draft, old.unread, at);

  const { set = {} } = draft.changes ?? {};
  return { set, remove: Object.keys(records).filter((key) => !(key in set)) };
}

const byEnd = (one: SealedCall1, other: SealedCall1): number => {
  const end = ({ start, events }: SealedCall1) => events.at(-1)?.at ?? start.startedAt;
  return end(one) < end(other) ? -1 : 1;
};

/**
 * The statements that a sealed call went by. It kept their digests only. Where the words have
 * changed since, how many passages they had isn't known for certain: as many as were read, where the
 * readings say that it was read in full on this call; else one more at least.
 */
function wordingOf(
  { start, wording, events }: SealedCall1,
  statements: readonly Statement[],
  histories: ReadonlyMap<string, History1>,
): Statement[] {
  return statements.flatMap((statement) => {
    const digest = wording[statement.id];
    if (digest === undefined || digest === statement.digest) {
      return digest === undefined ? [] : [statement];
    }
    const read = new Set<number>();
    for (const event of events) {
      if (event.kind === "passage read" && event.statement === statement.id)
        read.add(event.passage);
    }
    const isRead = [...histories.values()].some(
      (history) => history.read[statement.id]?.call === start.id,
    );
    const most = Math.max(statement.passages.length, read.size + 1);
    const length = isRead ? read.size : most;
    const passages = Array.from(
      { length },
      (_, nth) => statement.passages[nth] ?? statement.passages[0],
    ).filter((passage) => passage !== undefined);
    return [{ ...statement, digest, passages }];
  });
}

/** The id of a client whom the first version knew by a reference in plain. */
function clientOf(client: string, key: string): string | undefined {
  const [kind, reference, role] = client.split(" ");
  if (kind === "client") return clientIdOf(keyIdentity(key, { clientReference: reference }));
  const known = z.safeParse(roleSchema, role).data;
  return clientIdOf(keyIdentity(key, { caseReference: reference, role: known }));
}

/** The marks of calls that aren't there: they can't be worked out anew. */
function ofOtherCalls({ read, putOff }: History1, ids: ReadonlySet<string>): ClientHistory {
  const others = <Mark extends { call: string }>(marks: Record<string, Mark>) =>
    Object.entries(marks).flatMap(([statement, mark]) =>
      ids.has(mark.call) ? [] : [[markKey(statement, mark.call), mark] as const],
    );
  return {
    read: Object.fromEntries(others(read)),
    owed: Object.fromEntries(
      others(putOff).map(([key, mark]) => [key, { ...mark, how: "put off" as const }]),
    ),
    told: {},
    joined: [],
  };
}

function setAside(draft: Draft, unread: ReadonlyMap<string, unknown>, at: string): void {
  if (unread.size === 0) return;
  const kept = [...unread].map(([key, value]) => {
    draft.write(keys.unread(key), { version: 2, at, value });
    return keys.unread(key);
  });
  const { findings } = noteFound([], [{ kind: "not migrated", about: [...unread.keys()] }], at);
  draft.write(
    keys.findings,
    findings.map((finding) => ({ ...finding, kept })),
  );
}
