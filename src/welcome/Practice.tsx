import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { onPractice } from "../browser/practice-news";
import type { PanelKeys } from "../preferences/panel-keys";
import { say } from "../words/say";
import { Instruction } from "./Instruction";
import { LESSON, stepAfter } from "./lesson";

export interface PracticeProps {
  keys: PanelKeys;
  /** The address of the practice panel. */
  address: string;
  /** Hears what that panel tells. */
  listen: typeof onPractice;
}

/** The practice call: what to do now, and beside it the panel to do it in. */
export function Practice({ keys, address, listen }: PracticeProps) {
  /** How often it was begun. */
  const [round, setRound] = useState(0);
  const [step, setStep] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const hasKeys = useHasKeys(frame);
  useLayoutEffect(
    () =>
      listen(
        () => frame.current?.contentWindow,
        (news) => setStep((now) => stepAfter(now, news)),
      ),
    [listen],
  );
  const start = () => {
    setRound(round + 1);
    setStep(0);
  };
  const toPanel = () => frame.current?.focus();
  if (round === 0) {
    return (
      <button type="button" class="button" onClick={start}>
        {say("welcomePracticeStart")}
      </button>
    );
  }
  const isDone = step >= LESSON.length;
  return (
    <div class="practice-call">
      <div class="practice-words">
        <Instruction step={step} keys={keys} />
        {!isDone && !hasKeys && (
          <p>
            {say("welcomePracticeElsewhere")}{" "}
            <button type="button" class="button button--plain" onClick={toPanel}>
              {say("welcomePracticeTo")}
            </button>
          </p>
        )}
        <p class="practice-links">
          {!isDone && (
            <button type="button" class="link" onClick={() => setStep((now) => now + 1)}>
              {say("welcomePracticeSkip")}
            </button>
          )}
          <button type="button" class="link" onClick={start}>
            {say("welcomePracticeAgain")}
          </button>
        </p>
      </div>
      <iframe
        key={round}
        ref={frame}
        class="practice-panel"
        src={address}
        title={say("welcomePracticeFrame")}
        onLoad={({ currentTarget }) => currentTarget.focus()}
      />
    </div>
  );
}

/** Whether the keyboard is in the frame: a page hears of that by losing it. */
function useHasKeys(frame: { current: HTMLIFrameElement | null }): boolean {
  const [hasKeys, setHasKeys] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    // While a page is told that it loses the focus, it has it still.
    const look = () =>
      setTimeout(() =>
        setHasKeys(frame.current !== null && document.activeElement === frame.current),
      );
    window.addEventListener("blur", look, { signal: stop.signal });
    window.addEventListener("focus", look, { signal: stop.signal });
    document.addEventListener("focusin", look, { signal: stop.signal });
    return () => stop.abort();
  }, [frame]);
  return hasKeys;
}
