import { readFileSync } from "node:fs";
import type { CDPSession, Page } from "puppeteer-core";
import * as z from "zod";
import { pause } from "./pairs";

const BYTES = 1_000_000;

/**
 * What the scripts of a page or a worker hold, in MB: the engine's objects of all their worlds, the
 * browser's objects behind them, and buffers. The garbage is thrown out first.
 */
export async function heapOf(session: CDPSession): Promise<number> {
  await throwOutGarbage(session);
  const used = await session.send("Runtime.getHeapUsage");
  return (used.usedSize + used.embedderHeapUsedSize + used.backingStorageSize) / BYTES;
}

async function throwOutGarbage(session: CDPSession): Promise<void> {
  // Once doesn't do: what an object held goes when that object has gone.
  for (let time = 0; time < 3; time++) {
    await session.send("HeapProfiler.collectGarbage");
    await pause(50);
  }
}

/** As much of the format of heap snapshots as is needed. */
const snapshotSchema = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.tuple([z.array(z.string())]).rest(z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
  strings: z.array(z.string()),
});

/** The engine's own things that a snapshot doesn't call code: what belongs to code, most of them. */
const ENGINES = "system / ";

/** What a heap holds, in MB. */
export interface HeapParts {
  /** What scripts made, and the browser's objects behind it. */
  objects: number;
  /** What the engine made of the scripts themselves: the more often one runs, the more it compiles. */
  code: number;
}

/** What the scripts of a page or a worker hold, and apart from it what was compiled of them. */
export async function heapPartsOf(session: CDPSession): Promise<HeapParts> {
  await throwOutGarbage(session);
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", take);
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", take);
  const { snapshot, nodes, strings } = snapshotSchema.parse(JSON.parse(chunks.join("")));
  const { node_fields: fields, node_types } = snapshot.meta;
  const field = (name: string) => {
    const nth = fields.indexOf(name);
    return (at: number) => nodes[at + nth] ?? Number.NaN;
  };
  const [typeAt, nameAt, sizeAt] = [field("type"), field("name"), field("self_size")];
  const parts: HeapParts = { objects: 0, code: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const type = node_types[0][typeAt(at)];
    const isCode =
      type === "code" || (type === "native" && strings[nameAt(at)]?.startsWith(ENGINES));
    parts[isCode ? "code" : "objects"] += sizeAt(at) / BYTES;
  }
  return parts;
}

/** The processor time of each of a browser's processes so far, in seconds, by the process's id. */
export async function processorTimes(browser: CDPSession): Promise<Map<number, number>> {
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
}

/** The process that a page runs in: the one that works when the page does. */
export async function processOf(page: Page, browser: CDPSession): Promise<number> {
  const before = await processorTimes(browser);
  await page.evaluate(() => {
    const end = performance.now() + 200;
    while (performance.now() < end);
  });
  const worked = [...(await processorTimes(browser))].map(
    ([id, time]) => [time - (before.get(id) ?? time), id] as const,
  );
  return worked.sort(([a], [b]) => b - a)[0]?.[1] ?? Number.NaN;
}

/** A process's share of the machine's memory, in MB: what it has alone, and its part of the rest. */
export function shareOfMemory(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return (Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]) * 1024) / BYTES;
}
