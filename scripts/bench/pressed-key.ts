import type { KeyInput, Page } from "puppeteer-core";

/** What came of a key press, in ms from the key event's own time stamp. */
export interface Pressed {
  /** To the frame in which another passage, or the bare text, was painted; null if none was. */
  painted: number | null;
  /** To the document saying "Saved"; for the bare key, as `painted`. */
  saved: number | null;
}

/** A key that does nothing in the panel but to set a bare text: nothing of the panel's hears it. */
export const BARE_KEY = "F9";

/** The watch's own things in the panel's page. */
interface Watched {
  isPressed: boolean;
  pressed: Promise<Pressed>;
}

/**
 * Has a panel's page watched, and puts the bare text into it. Nothing has a name in what runs there:
 * a bundler would mark it with a helper that the page hasn't.
 */
export async function watchKeys(panel: Page): Promise<void> {
  await panel.evaluate((bareKey) => {
    const bare = document.createElement("p");
    // In sight, over nothing that is laid out.
    bare.style.cssText = "position:fixed;top:0;left:0;width:100%;margin:0;pointer-events:none";
    document.body.append(bare);
    addEventListener(
      "keydown",
      (event) => {
        const at = event.timeStamp;
        const isBare = event.key === bareKey;
        const before = document.querySelector(".passage--now");
        const state = { isPainting: false, painted: null as number | null, wasUnsaved: false };
        const pressed = new Promise<Pressed>((resolve) => {
          const observer = new MutationObserver(() => {
            const now = document.querySelector(".passage--now");
            if (!state.isPainting && (isBare || (now !== null && now !== before))) {
              state.isPainting = true;
              // Painted: the frame after the one in which the document was so.
              requestAnimationFrame(() =>
                setTimeout(() => {
                  state.painted = performance.now() - at;
                  if (isBare) resolve({ painted: state.painted, saved: state.painted });
                }),
              );
            }
            if (document.querySelector(".save")?.textContent !== "Saved") state.wasUnsaved = true;
            else if (state.wasUnsaved) {
              observer.disconnect();
              const saved = performance.now() - at;
              // After the paint, whichever comes first.
              requestAnimationFrame(() =>
                requestAnimationFrame(() =>
                  setTimeout(() => resolve({ painted: state.painted, saved })),
                ),
              );
            }
          });
          const everything = { childList: true, subtree: true, characterData: true };
          observer.observe(document.body, { ...everything, attributes: true });
          // A press that only shows the rest of a long passage changes nothing.
          setTimeout(() => {
            if (state.isPainting || state.wasUnsaved) return;
            observer.disconnect();
            resolve({ painted: null, saved: null });
          }, 300);
        });
        Object.assign(window, { isPressed: true, pressed });
        if (!isBare) return;
        event.stopImmediatePropagation();
        event.preventDefault();
        bare.textContent = `${Number(bare.textContent) + 1}`;
      },
      { capture: true },
    );
  }, BARE_KEY);
}

/** Presses a key in a page that is watched. @returns what came of it */
export async function pressKey(panel: Page, key: KeyInput): Promise<Pressed> {
  await panel.evaluate(() => Object.assign(window, { isPressed: false }));
  await panel.keyboard.press(key);
  return panel.evaluate(() => {
    const { isPressed, pressed } = window as never as Watched;
    if (!isPressed) throw new Error("The key didn't reach the panel.");
    return pressed;
  });
}
