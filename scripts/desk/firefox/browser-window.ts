import type { Browser } from "puppeteer-core";

/** The parts of WebDriver BiDi's answers that are read here. */
interface Evaluated {
  result:
    | { type: "success"; result: { type: string; value?: unknown } }
    | { type: "exception"; exceptionDetails: { text: string } };
}
interface Context {
  context: string;
  url: string;
}
interface Bidi {
  send(method: "script.evaluate", params: object): Promise<{ result: Evaluated["result"] }>;
  send(
    method: "browsingContext.getTree",
    params: object,
  ): Promise<{ result: { contexts: Context[] } }>;
}

/** Scripts in places that puppeteer has no page for: Firefox's own window, the extension's tabs. */
export interface Scripts {
  /** Runs a function; what it is given, and what it answers, is JSON. @throws what it throws */
  run<Args extends unknown[], Result>(
    work: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
}

const bidiOf = (browser: Browser): Bidi => (browser as unknown as { connection: Bidi }).connection;

/**
 * A function and what it is given, as source text whose value is a promise of JSON.
 *
 * @param scope an expression whose members are what the function takes for its globals
 */
export const sourceOf = (work: unknown, args: readonly unknown[], scope = "globalThis"): string =>
  // A bundler marks functions with names by a helper of its own, which isn't there.
  `(async (__name) => JSON.stringify(await (function (scope) { with (scope) { ` +
  `return (${String(work)})(...${JSON.stringify(args)}); } })(${scope})))((each) => each)`;

/** @throws what the script throws */
export async function evaluateIn(browser: Browser, context: string, source: string) {
  const { result } = await bidiOf(browser).send("script.evaluate", {
    expression: source,
    target: { context },
    awaitPromise: true,
    userActivation: false,
  });
  if (result.type === "exception") throw new Error(result.exceptionDetails.text);
  const { value } = result.result;
  return value === undefined ? undefined : JSON.parse(String(value));
}

/** The tabs of a Firefox, and with `chrome` its own windows: newest last. */
export async function contextsOf(browser: Browser, scope: "content" | "chrome") {
  const { result } = await bidiOf(browser).send("browsingContext.getTree", {
    maxDepth: 0,
    "moz:scope": scope,
  });
  return result.contexts;
}

/**
 * Firefox's own window, in which the sidebar, the toolbar and the keyboard are. Firefox has to be
 * started with `--remote-allow-system-access`.
 */
export async function browserWindow(browser: Browser): Promise<Scripts> {
  const [first] = await contextsOf(browser, "chrome");
  if (first === undefined) throw new Error("Firefox has no window.");
  return {
    run: (work, ...args) => evaluateIn(browser, first.context, sourceOf(work, args)),
  };
}
