import type { Page } from "puppeteer-core";
import { type Desk, openPanel, startDesk } from "../desk/desk";
import type { Change } from "./detection-page";

/** A change to the page, and by what one tells that the panel has painted it. */
export interface Step {
  change: Change;
  /** What is put there: a case reference, or a team. */
  value: string;
  /** Text that the panel shows afterwards; "" for none. */
  shows: string;
  /** Text that it doesn't show any more; "" for none. */
  hides: string;
  /** An element that has to be there as well; "" for none. */
  has: string;
}

/** A browser with an extension whose panel is open, and the page that it looks at. */
export interface Rig {
  desk: Desk;
  page: Page;
  panel: Page;
}

/** What the panel's own watch knows, in the panel's page. */
interface Watch {
  step: Pick<Step, "shows" | "hides" | "has"> | null;
  /** Told when it is painted, in ms since 1970 by the panel's clock. */
  tell: ((paintedAt: number) => void) | null;
  painted: Promise<number>;
}

/**
 * Starts a browser, and a watch in its panel. Nothing has a name in what runs there: a bundler
 * would mark it with a helper that the page hasn't.
 */
export async function setUpRig(extension: string | undefined, url: string): Promise<Rig> {
  const desk = await startDesk(extension === undefined ? {} : { extension });
  const page = await desk.open(url);
  const panel = await openPanel(desk, page);
  await panel.evaluate(() => {
    const watch: Pick<Watch, "step" | "tell"> = { step: null, tell: null };
    Object.assign(window, { watch });
    new MutationObserver(() => {
      const { step } = watch;
      if (step === null) return;
      const shown = document.body.textContent ?? "";
      if (!shown.includes(step.shows)) return;
      if (step.hides !== "" && shown.includes(step.hides)) return;
      if (step.has !== "" && document.querySelector(step.has) === null) return;
      watch.step = null;
      // Painted: the frame after the one in which the panel's document was so.
      requestAnimationFrame(() =>
        setTimeout(() => watch.tell?.(performance.timeOrigin + performance.now())),
      );
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return { desk, page, panel };
}

/** Makes a change in the page. @returns ms until the panel has painted it */
export async function timeStep({ page, panel }: Rig, step: Step): Promise<number> {
  const { shows, hides, has } = step;
  await panel.evaluate(
    (wanted) => {
      const { watch } = window as never as { watch: Watch };
      watch.painted = new Promise((done) => {
        watch.tell = done;
      });
      watch.step = wanted;
    },
    { shows, hides, has },
  );
  const changedAt = await change(page, step.change, step.value, shows || "gone");
  // A promise, so that nobody asks the panel while the clock runs.
  const paintedAt = await panel.evaluate(() => (window as never as { watch: Watch }).watch.painted);
  return paintedAt - changedAt;
}

/**
 * Changes the page.
 *
 * @param paint what the floor's panel is to show
 * @returns when, in ms since 1970 by the page's clock
 */
export const change = (page: Page, what: Change, value: string, paint: string): Promise<number> =>
  page.evaluate(
    (kind, text, shown) =>
      (window as never as { change(kind: string, value: string, paint: string): number }).change(
        kind,
        text,
        shown,
      ),
    what,
    value,
    paint,
  );
