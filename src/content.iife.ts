import type { FromContent, ScreenAnswer, ToContent } from "./browser/messages";
import type { CaseScreen } from "./call/case-screen";
import type { FrameProfile } from "./profile/profile";
import { createChip } from "./screen/chip";
import { watchFrame } from "./screen/watch-frame";

/**
 * The content script: says hello, and where the background knows this frame, reports what it
 * shows. It uses the browser's own API and no library, to stay small in other people's pages.
 */

const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

async function run(): Promise<void> {
  const profile = (await send({ kind: "hello" })) as FrameProfile | null | undefined;
  if (profile === null || profile === undefined) return;

  const life = new AbortController();
  const { signal } = life;
  const isPage = window === window.top;
  const chip = createChip(() => void send({ kind: "open panel" }), signal);
  let current: CaseScreen | null = null;

  const report = async (screen: CaseScreen | null) => {
    // After an update of the extension this copy has no runtime any more: it goes quietly.
    if (api.runtime?.id === undefined) return life.abort();
    const answer = (await send({ kind: "screen", screen })) as ScreenAnswer | undefined;
    if (isPage) chip.show(answer?.chip === true);
  };

  api.runtime.onMessage.addListener((message: ToContent, _sender, respond) => {
    if (message.kind === "still there") respond(true);
    else if (isPage) chip.show(message.show);
  });
  const onScreen = (screen: CaseScreen | null) => {
    current = screen;
    void report(screen);
  };
  watchFrame(profile, onScreen, signal);
  window.addEventListener("pagehide", () => void report(null), { signal });
  window.addEventListener(
    "pageshow",
    ({ persisted }) => {
      // Back from the back/forward cache, where no mutation tells: what is there is said again.
      if (persisted) void report(current);
    },
    { signal },
  );
}

async function send(message: FromContent): Promise<unknown> {
  try {
    return await api.runtime.sendMessage(message);
  } catch {
    // The extension was updated or removed under this page. The next page has a new copy.
    return undefined;
  }
}

void run();
