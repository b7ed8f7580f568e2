import * as z from "zod/mini";
import { EMPTY_HEAD, headSchema } from "../chain";
import { copiesOf } from "../log-view/copies";
import { deskSchema, findingsSchema, keys } from "../records";
import { sealedCallSchema } from "../sealed-call";
import type { Source } from "../verify/verify";
import { readDay } from "../verify/verify-day";
import { type Content, FORMAT } from "./export-line";

export interface ExportOptions {
  /** UTC, ISO 8601. */
  at: string;
  /** Whether the times of passages are wanted, as far as they are kept. */
  timings: boolean;
}

/** The first line. */
export async function headerOf({ get }: Source, { at, timings }: ExportOptions): Promise<Content> {
  const records = await get([keys.desk, keys.head]);
  const desk = z.safeParse(deskSchema, records[keys.desk]);
  const head = z.safeParse(headSchema, records[keys.head] ?? EMPTY_HEAD);
  return {
    kind: "header",
    format: FORMAT,
    ...(desk.success ? { desk: desk.data.id } : {}),
    ...(head.success ? { head: head.data } : {}),
    exportedAt: at,
    timings,
  };
}

/** The calls of a day, and whatever else is under it. @param day UTC */
export async function contentsOf({ get }: Source, day: string, { timings }: ExportOptions) {
  const read = await readDay(get, day);
  const contents: Content[] = [];
  for (const each of read.calls) {
    const { id } = each.call.value;
    contents.push({ kind: "call", day, call: each.call.stored });
    if (each.bindings !== undefined) {
      contents.push({ kind: "bindings", call: id, bindings: each.bindings.stored });
    }
    if (timings && each.timings !== undefined) {
      contents.push({ kind: "timings", call: id, timings: each.timings.stored });
    }
  }
  for (const [call, bindings] of read.strayBindings) {
    contents.push({ kind: "bindings", call, bindings });
  }
  for (const { key, stored } of read.unreadable) {
    if (timings || !key.startsWith("timings:")) contents.push({ kind: "unreadable", key, stored });
  }
  return contents;
}

/**
 * The findings, and of what was set aside then the sealed calls: in everything else there may be
 * times of passages, or the desk's key.
 */
export async function findingsIn({ get }: Source): Promise<Content[]> {
  const stored = (await get([keys.findings]))[keys.findings];
  if (stored === undefined) return [];
  const findings = z.safeParse(findingsSchema, stored);
  if (!findings.success) return [{ kind: "unreadable", key: keys.findings, stored }];
  const contents: Content[] = [];
  for (const finding of findings.data) {
    const copies = (await copiesOf(get, finding)).filter(
      (copy) => z.safeParse(sealedCallSchema, copy).success,
    );
    contents.push({ kind: "finding", finding: { ...finding, copies } });
  }
  return contents;
}
