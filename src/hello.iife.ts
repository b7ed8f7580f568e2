import type { FromContent, HelloAnswer, Welcome } from "./browser/messages";
import { handOver } from "./screen/hand-over";
import { beginLife } from "./screen/lifetime";

/**
 * The first script in every page of an allowed site: says hello, with the page's address, and is
 * answered where a console is there. The content script is started then, and only then. On all
 * other pages this is all that ever runs, so it is as small as it can be.
 */

// Not "browser": its first use in Chromium makes every namespace there is, in milliseconds.
const api = chrome;
const life = beginLife("hello");
const { signal } = life;

/** When a hello that nobody answered is said again, in ms: the worker was just stopped, perhaps. */
const HELLO_AGAIN = [500, 2000, 8000];
/** A page may change its address several times in a row, in ms. */
const AT_REST = 50;

/** Its own; its maker's origin where it has none, as with `about:srcdoc`. */
const address = (): string =>
  /^https?:/.test(location.href) ? location.href.slice(0, 4000) : `${origin}/`;

async function hello(): Promise<HelloAnswer | undefined> {
  const message: FromContent = { kind: "hello", address: address() };
  try {
    return await api.runtime.sendMessage(message);
  } catch {
    // The extension was updated or removed under this page, or its worker was just stopped.
    return undefined;
  }
}

/** Says hello until it is answered. */
async function greet(): Promise<HelloAnswer | undefined> {
  let answer = await hello();
  for (const wait of HELLO_AGAIN) {
    if (answer !== undefined || signal.aborted) break;
    await new Promise((done) => setTimeout(done, wait));
    answer = await hello();
  }
  return answer;
}

let isListening = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function moved(): void {
  clearTimeout(timer);
  timer = setTimeout(run, AT_REST);
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  const options = { signal };
  for (const type of ["popstate", "hashchange"]) window.addEventListener(type, moved, options);
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener(
    "currententrychange",
    moved,
    options,
  );
  signal.addEventListener("abort", () => clearTimeout(timer));
}

async function run(): Promise<void> {
  const told = address();
  const answer = greet();
  // The content script is started before the answer is here, and waits for it.
  handOver<Welcome>(
    answer.then((frames) => (Array.isArray(frames) && !signal.aborted ? frames : null)),
  );
  if ((await answer) !== "not here") return life.abort();
  listen();
  // It went on before it was listened to.
  if (address() !== told) moved();
}

/** A page that is loaded ahead is none that anyone looks at yet. */
if ((document as { prerendering?: boolean }).prerendering === true) {
  document.addEventListener("prerenderingchange", () => void run(), { signal, once: true });
} else void run();
