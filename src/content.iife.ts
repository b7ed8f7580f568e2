import type { FromContent, ScreenAnswer, ToContent, Welcome } from "./browser/messages";
import { createChip } from "./screen/chip";
import { takeOver } from "./screen/hand-over";
import { beginLife, endIfOrphan, endWhenOrphan } from "./screen/lifetime";
import { createPace } from "./screen/pace";
import { afterPaint } from "./screen/page/after-paint";
import { watchFrame } from "./screen/watch/watch-frame";

/**
 * The content script: reports what a console's document shows. It is started by the background,
 * once that has been said hello to, and takes what it is to look for from the script that did. It
 * uses the browser's own API and no library, to stay small in other people's pages.
 */

// Not "browser": its first use in Chromium makes every namespace there is, in milliseconds.
const api = chrome;
const isOrphan = () => api.runtime?.id === undefined;
const life = beginLife("content");
endWhenOrphan(life, isOrphan);
const { signal } = life;

type Report = Extract<FromContent, { kind: "screen" }>;

async function run(): Promise<void> {
  const frames = await takeOver<Welcome>();
  if (frames === null) return life.abort();
  await new Promise<void>((done) => afterPaint(done, signal)());
  if (signal.aborted) return;

  const isPage = window === window.top;
  const chip = createChip(() => void send({ kind: "open panel" }), signal);
  const reports = createPace<Report>((report) => {
    void send(report).then((answer) => {
      if (answer === null) return life.abort();
      if (isPage) chip.show((answer as ScreenAnswer | undefined)?.chip ?? null);
      // The worker was just stopped, or stumbled: it has to hear it in the end.
      if (answer === undefined) reports.again();
    });
  }, signal);
  let gone = 0;
  const goings = createPace<number>(() => void send({ kind: "frame gone" }), signal);

  listen((message) => {
    if (message.kind === "retire") life.abort();
    else if (message.kind === "chip" && isPage) chip.show(message.words);
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
