import type { CDPSession, Page } from "puppeteer-core";
import type { Desk } from "../../../scripts/desk/desk";

/**
 * What a page, the panel and the worker hold on to, each by its name. Heaps and storage are in
 * bytes, everything else is a number of things.
 */
export type Used = Record<string, number>;

/** Counts what the extension holds, again and again. */
export interface Meter {
  /** Throws out what nobody holds, and counts the rest. */
  read(): Promise<Used>;
}

/**
 * Replaces a context's timers by ones that are counted: no browser tells how many there are. Those
 * that were set before aren't counted.
 */
const COUNT_TIMERS = `
  if (globalThis.liveTimers === undefined) {
    const live = new Set();
    globalThis.liveTimers = live;
    const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
    globalThis.setTimeout = (work, ms, ...rest) => {
      const id = setTimeout(() => {
        live.delete(id);
        work(...rest);
      }, ms);
      live.add(id);
      return id;
    };
    globalThis.setInterval = (...all) => {
      const id = setInterval(...all);
      live.add(id);
      return id;
    };
    globalThis.clearTimeout = globalThis.clearInterval = (id) => {
      live.delete(id);
      clearTimeout(id);
      clearInterval(id);
    };
  }
  globalThis.liveTimers.size`;

/** A context that scripts run in; without a number the target's own. */
type Context = { contextId?: number };

const evaluate = async (session: CDPSession, { contextId }: Context, expression: string) => {
  const { result } = await session.send("Runtime.evaluate", {
    expression,
    ...(contextId !== undefined && { contextId }),
  });
  return result;
};

const timers = async (session: CDPSession, context: Context): Promise<number> =>
  Number((await evaluate(session, context, COUNT_TIMERS)).value);

/** How many objects of a kind live in a context. */
async function living(session: CDPSession, context: Context, kind: string): Promise<number> {
  const { objectId = "" } = await evaluate(session, context, `${kind}.prototype`);
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: objectId });
  const { result } = await session.send("Runtime.callFunctionOn", {
    objectId: objects.objectId ?? "",
    functionDeclaration: "function () { return this.length; }",
    returnByValue: true,
  });
  for (const each of [objectId, objects.objectId ?? ""]) {
    await session.send("Runtime.releaseObject", { objectId: each });
  }
  return Number(result.value);
}

/** Once doesn't do: what an object held goes when that object has gone. */
async function collectGarbage(session: CDPSession): Promise<void> {
  for (let time = 0; time < 3; time++) {
    await session.send("HeapProfiler.collectGarbage");
    await new Promise((done) => setTimeout(done, 100));
  }
}

const heapOf = async (session: CDPSession): Promise<number> =>
  (await session.send("Runtime.getHeapUsage")).usedSize;

/** What a page's process holds, and what an extension holds in the given contexts of it. */
async function inPage(
  name: string,
  page: Page,
  session: CDPSession,
  contexts: readonly Context[],
): Promise<Used> {
  let [observers, live] = [0, 0];
  for (const context of contexts) {
    observers += await living(session, context, "MutationObserver");
    live += await timers(session, context);
  }
  await collectGarbage(session);
  const metrics = await page.metrics();
  return {
    [`${name}: heap`]: await heapOf(session),
    [`${name}: listeners`]: metrics.JSEventListeners ?? Number.NaN,
    [`${name}: nodes`]: metrics.Nodes ?? Number.NaN,
    [`${name}: documents`]: metrics.Documents ?? Number.NaN,
    [`${name}: observers`]: observers,
    [`${name}: timers`]: live,
  };
}

const storageOf = (session: CDPSession): Promise<Used> =>
  evaluate(
    session,
    {},
    `Promise.all(["session", "local"].map(async (name) => {
      const kept = await chrome.storage[name].get();
      return [
        [name + " storage: keys", Object.keys(kept).length],
        [name + " storage: bytes", JSON.stringify(kept).length],
      ];
    })).then((all) => JSON.stringify(Object.fromEntries(all.flat())))`,
  ).then(async ({ objectId = "" }) => {
    const { result } = await session.send("Runtime.awaitPromise", { promiseObjectId: objectId });
    return JSON.parse(String(result.value)) as Used;
  });

/** Makes a meter for a page with the content script in it, the panel and the worker. */
export async function meterOf(desk: Desk, page: Page, panel: Page): Promise<Meter> {
  const [inConsole, inPanel] = [await page.createCDPSession(), await panel.createCDPSession()];
  // Frames come and go, and their content scripts with them.
  const scripts = new Map<number, Context>();
  inConsole.on("Runtime.executionContextCreated", ({ context: { id, origin } }) => {
    if (origin.startsWith("chrome-extension:")) scripts.set(id, { contextId: id });
  });
  inConsole.on("Runtime.executionContextDestroyed", ({ executionContextId }) =>
    scripts.delete(executionContextId),
  );
  inConsole.on("Runtime.executionContextsCleared", () => scripts.clear());
  await inConsole.send("Runtime.enable");
  const inWorker = (await desk.worker()).client;
  return {
    read: async () => {
      const contexts = [...scripts.values()];
      const used = {
        ...(await inPage("console", page, inConsole, contexts)),
        ...(await inPage("panel", panel, inPanel, [{}])),
        "worker: timers": await timers(inWorker, {}),
        ...(await storageOf(inWorker)),
      };
      await collectGarbage(inWorker);
      return {
        ...used,
        "console: content scripts": contexts.length,
        "worker: heap": await heapOf(inWorker),
      };
    },
  };
}
