import * as z from "zod/mini";
import type { Binding } from "../../call/binding";
import { type Head, headSchema } from "../chain";
import { Draft } from "../draft";
import { exportCsv } from "../export/export-csv";
import { exportLines, type Piece } from "../export/export-lines";
import type { Finding } from "../finding";
import { memberOf } from "../heal/day-copy";
import { readHistory } from "../histories";
import { dayOf, deskSchema, findingsSchema, keys, VERSION } from "../records";
import { NewerLedgerError } from "../stores/newer-ledger-error";
import { daysIn, type Progress, type Source, verifyLedger } from "../verify/verify";
import type { Expected, Verified } from "../verify/verify-check";
import type { LoggedCall } from "./call";
import { byClient, type Erasing, type FoundClient } from "./client";
import { copiesOf, copyInLog, type FoundCopy } from "./copies";
import { type LoggedDay, logDay, readOpen } from "./day";
import { type FoundCall, findCalls } from "./find";
import { createIndex } from "./index";
import { clientOf, isWanted, wantedOf } from "./search";

/** Something long: tells how far it has come, can be left off, and returns what came of it. */
export type Long<Result> = AsyncGenerator<Progress, Result>;

/** What the reading log reads. It writes nothing. */
export interface LedgerReader {
  /**
   * The days of which anything is there or should be, UTC, the newest first.
   *
   * @throws NewerLedgerError where a newer Verbatim has written the ledger
   */
  days(): Promise<string[]>;
  day(day: string): Promise<LoggedDay>;
  /** @returns undefined where the call isn't there */
  call(day: string, id: string): Promise<LoggedCall | undefined>;
  /** Looks for a case or a client. @param reference as anybody would type it */
  search(reference: string): Long<FoundClient[]>;
  /** What would go with a client. */
  erasing(client: string): Long<Erasing>;
  /** This desk's random id; undefined where it can't be read. */
  desk(): Promise<string | undefined>;
  /** How far the chain has come; undefined where nothing was sealed yet. */
  head(): Promise<Head | undefined>;
  /** The newest first. */
  findings(): Promise<Finding[]>;
  /** What was set aside with a finding. */
  copies(finding: Finding): Promise<FoundCopy[]>;
  verify(expected: Expected): Long<Verified>;
  /** Throws LedgerMovedError where the ledger changes meanwhile. @param at UTC, ISO 8601 */
  exportLines(at: string, timings: boolean): AsyncGenerator<Piece, void>;
  exportCsv(timings: boolean): AsyncGenerator<Piece, void>;
}

/** Reads a ledger, wherever its records are. */
export function createReader(source: Source): LedgerReader {
  const { get } = source;
  const readIndex = createIndex(source);
  const draft = () => new Draft(get);
  const readKey = async (key: string) => (await get([key]))[key];
  const day = async (wanted: string): Promise<LoggedDay> =>
    logDay(get, wanted, await readIndex(), (await readOpen(get)).calls);
  const call = async (ofDay: string, id: string) =>
    (await day(ofDay)).calls.find((each) => each.id === id);
  async function* found(isMeant: (binding: Binding) => boolean): Long<FoundCall[]> {
    return yield* findCalls(source, (await readOpen(get)).calls, isMeant);
  }

  return {
    async days() {
      const version = memberOf(await readKey(keys.ledger), "version");
      if (typeof version === "number" && version > VERSION) throw new NewerLedgerError();
      const [present, index, open] = [await source.list(), await readIndex(), await readOpen(get)];
      const ofOpen = open.calls.map(({ startedAt }) => dayOf(startedAt));
      return [...new Set([...daysIn(present), ...index.days.keys(), ...ofOpen])].sort().reverse();
    },
    day,
    call,
    async *search(reference) {
      const desk = z.safeParse(deskSchema, await readKey(keys.desk));
      const wanted = wantedOf(reference, desk.data?.key);
      if (wanted === undefined) return [];
      const calls = yield* found((binding) => isWanted(binding, wanted));
      const logged: { found: FoundCall; call: LoggedCall }[] = [];
      for (const each of calls) {
        const there = await call(each.day, each.id);
        if (there !== undefined) logged.push({ found: each, call: there });
      }
      return byClient(logged);
    },
    async *erasing(client) {
      const clients = [client, ...(await readHistory(draft(), client)).joined];
      const isTheirs = (binding: Binding) => clients.includes(clientOf(binding) ?? "");
      const open = (await readOpen(get)).calls.filter((each) =>
        clients.includes(clientOf(each.bindings.at(-1)) ?? ""),
      );
      const calls = yield* findCalls(source, [], isTheirs);
      const whole = calls.filter(({ isNow }) => isNow).length;
      return { clients, calls: whole, bindings: calls.length - whole, open: open.length };
    },
    async desk() {
      return z.safeParse(deskSchema, await readKey(keys.desk)).data?.id;
    },
    async head() {
      return z.safeParse(headSchema, await readKey(keys.head)).data;
    },
    async findings() {
      const findings = z.safeParse(findingsSchema, await readKey(keys.findings)).data ?? [];
      return findings.sort((one, other) => (one.at < other.at ? 1 : -1));
    },
    async copies(finding) {
      const { chain } = await readIndex();
      const found = await copiesOf(get, finding);
      return Promise.all(found.map((each) => copyInLog(get, each, chain)));
    },
    verify: (expected) => verifyLedger(source, expected),
    exportLines: (at, timings) => exportLines(source, { at, timings }),
    exportCsv: (timings) => exportCsv(source, { timings }),
  };
}
