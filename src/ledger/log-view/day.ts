import * as z from "zod/mini";
import type { Call } from "../../call/call";
import { callSchema } from "../../call/call-schema";
import { say } from "../../words/say";
import type { Get } from "../draft";
import { dayOf, keys, openSchema } from "../records";
import { checkCall } from "../verify/verify-call";
import { readDay } from "../verify/verify-day";
import type { Problem } from "../verify/verify-problem";
import { type LoggedCall, openInLog, sealedInLog } from "./call";
import type { ChainIndex } from "./index";

/** A day of the log. */
export interface LoggedDay {
  /** UTC. */
  day: string;
  /** The newest first. */
  calls: LoggedCall[];
  /** What is wrong with the day and can't be shown with one of its calls. */
  problems: Problem[];
}

/** The calls that are open; and, of those that can't be read, their ids. */
export async function readOpen(get: Get): Promise<{ calls: Call[]; unread: string[] }> {
  const listed = z.safeParse(openSchema, (await get([keys.open]))[keys.open]).data ?? [];
  const records = listed.length === 0 ? {} : await get(listed.map(keys.call));
  const calls: Call[] = [];
  const unread: string[] = [];
  for (const id of listed) {
    const call = z.safeParse(callSchema, records[keys.call(id)]);
    if (call.success) calls.push(call.data);
    else unread.push(id);
  }
  return { calls, unread };
}

/** A day with everything that belongs to it, each call held against the chain. @param day UTC */
export async function logDay(
  get: Get,
  day: string,
  { chain, days }: ChainIndex,
  open: readonly Call[],
): Promise<LoggedDay> {
  const read = await readDay(get, day);
  const sealed = read.calls.map((stored): LoggedCall => {
    const { id } = stored.call.value;
    const found = checkCall(stored, { day, chain, withTimes: true });
    const unread = read.problems.filter(({ call }) => call === id);
    return sealedInLog(stored, day, chain, [...unread, ...found]);
  });
  const calls = [
    ...open.filter(({ startedAt }) => dayOf(startedAt) === day).map(openInLog),
    ...sealed,
  ];
  const there = new Set(calls.map(({ id }) => id));
  const isElsewhere = ({ call }: Problem) => call !== undefined && there.has(call);
  const unread = new Set(read.problems.map(({ call }) => call));
  const gone = (days.get(day) ?? []).filter((id) => !there.has(id) && !unread.has(id));
  return {
    day,
    calls: calls.sort((one, other) => (one.startedAt < other.startedAt ? 1 : -1)),
    problems: [
      ...read.problems.filter((problem) => !isElsewhere(problem)),
      ...gone.map((call): Problem => {
        const says = say("verifyCallMissingInDay", { call });
        return { kind: "call missing", says, call, day };
      }),
    ],
  };
}
