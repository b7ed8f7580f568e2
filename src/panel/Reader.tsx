import { useLayoutEffect, useRef } from "preact/hooks";
import type { Statement } from "../policy/pack";
import { Key } from "../ui/Key";
import { Words } from "../ui/Words";
import type { PanelSession } from "./panel-session";
import type { Place } from "./panel-state";

export interface ReaderProps {
  statement: Statement;
  place: Place;
  session: PanelSession;
}

/**
 * A statement being read. The passage to read now is the largest thing on the screen; what was
 * said and what comes next are quiet beside it.
 */
export function Reader({ statement, place, session }: ReaderProps) {
  const now = useRef<HTMLDivElement>(null);
  const { length } = statement.passages;

  // The passage comes to the eye, and the keys with it, before another key can come: a Space that
  // was meant for the passage must not reach the button that opened it. What she types elsewhere
  // keeps the focus.
  useLayoutEffect(() => {
    const element = now.current;
    // A long passage is shown from its first line; what doesn't fit is scrolled to by the same key.
    if (place.passage >= 0) element?.scrollIntoView({ block: fits(element) ? "center" : "start" });
    if (document.hasFocus()) now.current?.focus({ preventScroll: true });
  }, [place.passage]);

  return (
    <div class="reader">
      {statement.passages.map(({ blocks }, index) => {
        const isNow = index === place.passage;
        return (
          <div
            // Passages have no name of their own and never change places.
            key={index}
            ref={isNow ? now : null}
            tabIndex={isNow ? -1 : undefined}
            class={`passage passage--${isNow ? "now" : index < place.passage ? "before" : "after"}`}
            aria-current={isNow ? "step" : undefined}
          >
            <Words blocks={blocks} />
          </div>
        );
      })}
      <div class="reader-foot">
        <p class="reader-place">
          {statement.label}, passage {place.passage + 1} of {length}
        </p>
        <progress max={length} value={place.passage} aria-label="Passages read">
          {place.passage} of {length}
        </progress>
        <button
          type="button"
          class="button"
          aria-keyshortcuts="Space ArrowDown"
          onClick={() => session.next()}
        >
          {place.passage === length - 1 ? "Read" : "Next"} <Key name="Space" />
        </button>
        <button
          type="button"
          class="link"
          aria-keyshortcuts="ArrowUp"
          disabled={place.passage === 0}
          onClick={() => session.back()}
        >
          Back <Key name="↑" />
        </button>
        <button
          type="button"
          class="link"
          aria-keyshortcuts="Escape"
          onClick={() => session.stop()}
        >
          Stop <Key name="Esc" />
        </button>
      </div>
    </div>
  );
}

/** Whether a passage fits between what stands fast at the top and at the foot of the panel. */
const fits = (passage: Element): boolean =>
  passage.getBoundingClientRect().height < window.innerHeight - FIXED_HEIGHT;

/** The heights of the top bar and the reader's foot, with some air between, in CSS pixels. */
const FIXED_HEIGHT = 200;
