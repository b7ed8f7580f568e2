import * as z from "zod/mini";
import { type Binding, bindingSchema } from "../../call/binding";
import { say } from "../../words/say";
import type { Get } from "../draft";
import { memberOf } from "../heal/day-copy";
import { keys, VERSION } from "../records";
import { type SealedCall, sealedCallSchema, type Timings, timingsSchema } from "../sealed-call";
import type { Problem } from "./verify-problem";

/** Something as it can be read, and as it is stored: digests are of the latter. */
export interface Stored<Value> {
  value: Value;
  stored: unknown;
}

/** All that is kept of one sealed call. */
export interface StoredCall {
  call: Stored<SealedCall>;
  /** Undefined where none are kept; null in it for one that was erased. */
  bindings: Stored<(Binding | null)[]> | undefined;
  timings: Stored<Timings> | undefined;
}

/** One day of the ledger. What can't be read of it is set aside, so that the rest stays readable. */
export interface StoredDay {
  /** UTC. */
  day: string;
  calls: StoredCall[];
  /** Bindings and times whose call isn't there, by call id. */
  strayBindings: Map<string, unknown>;
  strayTimings: Map<string, unknown>;
  /** What hasn't the shape that it should have, with the key of its record. */
  unreadable: { key: string; stored: unknown }[];
  problems: Problem[];
}

/** The bindings of a sealed call, as a day's record holds them. */
export const sealedBindingsSchema = z.array(z.nullable(bindingSchema));

/** Reads a day: its calls, whom they are bound to and their times. @param day UTC */
export async function readDay(get: Get, day: string): Promise<StoredDay> {
  const [callsKey, bindingsKey, timingsKey] = [
    keys.day(day),
    keys.bindings(day),
    keys.timings(day),
  ];
  const records = await get([callsKey, bindingsKey, timingsKey]);
  const unreadable: StoredDay["unreadable"] = [];
  const problems: Problem[] = [];
  const setAside = (key: string, stored: unknown, call?: string) => {
    unreadable.push({ key, stored });
    const says = say("verifyUnreadable", { record: key });
    problems.push({ kind: "unreadable", says, day, ...(call === undefined ? {} : { call }) });
  };
  const callsIn = (key: string): unknown[] | Readonly<Record<string, unknown>> => {
    const record = records[key];
    const calls = memberOf(record, "calls");
    const isReadable = memberOf(record, "version") === VERSION && typeof calls === "object";
    if (isReadable && calls !== null) return calls as unknown[] | Record<string, unknown>;
    if (record !== undefined) setAside(key, record);
    return [];
  };
  const strayBindings = new Map(Object.entries(callsIn(bindingsKey)));
  const strayTimings = new Map(Object.entries(callsIn(timingsKey)));
  const parse = <Value>(
    schema: z.ZodMiniType<Value>,
    key: string,
    stored: unknown,
    call?: string,
  ): Stored<Value> | undefined => {
    const result = z.safeParse(schema, stored);
    if (result.success) return { value: result.data, stored };
    setAside(key, stored, call);
    return undefined;
  };
  const take = <Value>(
    schema: z.ZodMiniType<Value>,
    key: string,
    of: typeof strayBindings,
    id: string,
  ) => {
    const stored = of.get(id);
    of.delete(id);
    return stored === undefined ? undefined : parse(schema, key, stored, id);
  };
  const calls = Object.values(callsIn(callsKey)).flatMap((stored): StoredCall[] => {
    const call = parse(sealedCallSchema, callsKey, stored, idOf(stored));
    if (call === undefined) return [];
    const { id } = call.value;
    const bindings = take(sealedBindingsSchema, bindingsKey, strayBindings, id);
    const timings = take(timingsSchema, timingsKey, strayTimings, id);
    return [{ call, bindings, timings }];
  });
  return { day, calls, strayBindings, strayTimings, unreadable, problems };
}

function idOf(call: unknown): string | undefined {
  const id = memberOf(call, "id");
  return typeof id === "string" ? id : undefined;
}
