import { useLayoutEffect, useRef } from "preact/hooks";
import type { PanelState } from "./panel-state";

/**
 * Another case, another call, or the end of one is shown from its top: scrolled down as the last one
 * was left, the panel would show routes where the words are that are due. Nothing moves under her
 * while she reads a statement, or does something in the panel.
 */
export function useTopOfAnother({ call, facts, place, sheet, isSuicideThreat }: PanelState): void {
  const shown = `${call?.id} ${facts.known.caseReference}`;
  const last = useRef(shown);
  useLayoutEffect(() => {
    if (shown === last.current) return;
    last.current = shown;
    const isAtWork = document.hasFocus() && document.activeElement !== document.body;
    if (place !== null || sheet !== null || isSuicideThreat || isAtWork) return;
    window.scrollTo({ top: 0, behavior: "instant" });
  }, [shown]);
}
