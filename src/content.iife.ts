import type { FromContent, ScreenAnswer, ToContent, Welcome } from "./browser/messages";
import { createChip } from "./screen/chip";
import { beginLife, endIfOrphan } from "./screen/lifetime";
import { createPace } from "./screen/pace";
import { watchFrame } from "./screen/watch/watch-frame";
import { useMessages } from "./words/say";

/**
 * The content script: says hello, and where the background knows this document, reports what it
 * shows. It uses the browser's own API and no library, to stay small in other people's pages.
 */

const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
const isOrphan = () => api.runtime?.id === undefined;
const life = beginLife(isOrphan);
useMessages((key) => api.i18n.getMessage(key));
const { signal } = life;

type Report = Extract<FromContent, { kind: "screen" }>;

async function run(): Promise<void> {
  await untilShown();
  const frames = await greet();
  if (!Array.isArray(frames)) return life.abort();
  if (signal.aborted) return;

  const isPage = window === window.top;
  const chip = createChip(() => void send({ kind: "open panel" }), signal);
  const reports = createPace<Report>((report) => {
    void send(report).then((answer) => {
      if (answer === null) return life.abort();
      const { chip: isChip = false, keys } = (answer ?? {}) as Partial<ScreenAnswer>;
      if (isPage) chip.show(isChip, keys);
      // The worker was just stopped, or stumbled: it has to hear it in the end.
      if (answer === undefined) reports.again();
    });
  }, signal);
  let gone = 0;
  const goings = createPace<number>(() => void send({ kind: "frame gone" }), signal);

  listen((message) => {
    if (message.kind === "retire") life.abort();
    else if (message.kind === "chip" && isPage) chip.show(message.show, message.keys);
  });
  watchFrame(
    frames,
    (screen, missing) => reports.push({ kind: "screen", screen, missing: [...missing] }),
    signal,
    () => goings.push(++gone),
  );
  // A page that goes has no time left for pauses.
  window.addEventListener("pagehide", reports.flush, { signal });
}

/** When a hello that nobody answered is said again, in ms: the worker was just stopped, perhaps. */
const HELLO_AGAIN = [500, 2000, 8000];

/** Says hello until it is answered. @returns null where this document isn't wanted */
async function greet(): Promise<Welcome | null | undefined> {
  let answer = (await send({ kind: "hello" })) as Welcome | null | undefined;
  for (const wait of HELLO_AGAIN) {
    if (answer !== undefined || signal.aborted) break;
    await new Promise((done) => setTimeout(done, wait));
    answer = (await send({ kind: "hello" })) as Welcome | null | undefined;
  }
  return answer;
}

/** A page that is loaded ahead is none that anyone looks at yet. */
function untilShown(): Promise<unknown> | undefined {
  const { prerendering } = document as { prerendering?: boolean };
  if (prerendering !== true) return undefined;
  return new Promise((done) => {
    document.addEventListener("prerenderingchange", done, { signal, once: true });
  });
}

function listen(take: (message: ToContent) => void): void {
  const { onMessage } = api.runtime;
  const listener = (
    message: ToContent,
    _sender: unknown,
    respond: (answer: true) => void,
  ): undefined => {
    if (message.kind === "still there") respond(true);
    else take(message);
  };
  onMessage.addListener(listener);
  signal.addEventListener("abort", () => {
    try {
      onMessage.removeListener(listener);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}

async function send(message: FromContent): Promise<unknown> {
  try {
    return signal.aborted ? undefined : await api.runtime.sendMessage(message);
  } catch {
    // The extension was updated or removed under this page, or its worker was just stopped.
    endIfOrphan(life, isOrphan);
    return undefined;
  }
}

void run().catch(() => undefined);
