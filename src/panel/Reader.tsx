import { useLayoutEffect, useRef } from "preact/hooks";
import type { Passage, Statement } from "../policy/pack";
import { Key } from "../ui/Key";
import { Words } from "../ui/Words";
import { say } from "../words/say";
import { asGiven, drawnOnChange } from "./drawn-on-change";
import type { PanelSession } from "./panel-session";
import type { Place } from "./panel-state";

export interface ReaderProps {
  statement: Statement;
  place: Place;
  session: PanelSession;
}

const PassageWords = drawnOnChange(asGiven<Pick<Passage, "blocks">>, Words);

/**
 * A statement being read. The passage to read now is the largest thing on the screen; what was
 * said and what comes next are quiet beside it.
 */
export function Reader({ statement, place, session }: ReaderProps) {
  const reader = useRef<HTMLElement>(null);
  const now = useRef<HTMLDivElement>(null);
  const { length } = statement.passages;

  // The passage comes to the eye, and the keys with it, before another key can come: a Space that
  // was meant for the passage must not reach the button that opened it. What she types elsewhere
  // keeps the focus, and so does a button of the reader that she went to by keyboard. The reader
  // takes it whole: from a passage, a screen reader would speak the words over her own voice.
  useLayoutEffect(() => {
    const height = heightOf(now.current);
    const room = clearOfBars(reader.current);
    // A long passage is shown from its first line; what doesn't fit is scrolled to by the same key.
    if (place.passage >= 0)
      now.current?.scrollIntoView({ block: height < room ? "center" : "start" });
    if (document.hasFocus() && !isByKeyboard(reader.current)) {
      reader.current?.focus({ preventScroll: true });
    }
  }, [place.passage]);

  useLayoutEffect(() => () => document.documentElement.style.removeProperty("scroll-padding"), []);

  return (
    <section class="reader" ref={reader} tabIndex={-1} aria-label={statement.label}>
      {statement.passages.map(({ blocks }, index) => {
        const isNow = index === place.passage;
        return (
          <div
            // Passages have no name of their own and never change places.
            key={index}
            ref={isNow ? now : null}
            lang={statement.language}
            class={`passage passage--${isNow ? "now" : index < place.passage ? "before" : "after"}`}
            aria-current={isNow ? "step" : undefined}
          >
            <PassageWords blocks={blocks} />
          </div>
        );
      })}
      <div class="reader-foot">
        <p class="reader-place">
          {say("readerPlace", { statement: statement.label, passage: place.passage + 1, length })}
        </p>
        <progress max={length} value={place.passage} aria-label={say("readerProgressLabel")}>
          {say("readerProgress", { passage: place.passage, length })}
        </progress>
        <button
          type="button"
          class="button"
          aria-keyshortcuts="Space ArrowDown"
          onClick={() => session.next()}
        >
          {place.passage === length - 1 ? say("readerRead") : say("readerNext")}{" "}
          <Key name="Space" />
        </button>
        <button
          type="button"
          class="link"
          aria-keyshortcuts="ArrowUp"
          disabled={place.passage === 0}
          onClick={() => session.back()}
        >
          {say("readerBack")} <Key name="↑" />
        </button>
        <button
          type="button"
          class="link"
          aria-keyshortcuts="Escape"
          onClick={() => session.stop()}
        >
          {say("readerStop")} <Key name="Esc" />
        </button>
      </div>
    </section>
  );
}

/** Whether a control of the reader has the focus, and not by the mouse. */
const isByKeyboard = (reader: HTMLElement | null): boolean =>
  (reader?.querySelector(":focus-visible:not(:disabled)") ?? null) !== null;

/**
 * Keeps what is scrolled to clear of what stands fast at the top and at the foot of the panel,
 * whatever the size of the text.
 *
 * @returns how much is left between the two, in CSS pixels
 */
function clearOfBars(reader: HTMLElement | null): number {
  const top = heightOf(document.querySelector(".top"));
  const foot = heightOf(reader?.querySelector(".reader-foot") ?? null);
  const { style } = document.documentElement;
  const padding = `${Math.ceil(top)}px 0px ${Math.ceil(foot)}px`;
  // The same again would have the whole panel laid out again, too.
  if (style.scrollPadding !== padding) style.scrollPadding = padding;
  return window.innerHeight - top - foot;
}

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;
