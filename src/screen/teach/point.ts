import { isOurs } from "../page/ours";
import { elementAt } from "./element-at";

export interface PointingOptions {
  isOn: () => boolean;
  onOver: (element: Element | null) => void;
  /** An element was pointed at. */
  onTake: (element: Element) => void;
  /** The next or the one before of what can be pointed at with the keyboard. */
  onStep: (delta: 1 | -1) => void;
  /** What is outlined or has the focus is to be taken. */
  onTakeOutlined: () => void;
  onLeave: () => void;
  signal: AbortSignal;
}

/** What a pointer's press sets going in a page, none of which the page is to hear. */
const SWALLOWED = ["pointerdown", "mousedown", "mouseup", "click", "auxclick", "dblclick"] as const;

/**
 * Follows the pointer and the keys in this document while something is to be pointed at. What a
 * person points at does nothing in the page: no link is followed. A page's own events are left
 * alone, since a page could make them up.
 */
export function followPointing(options: PointingOptions): void {
  const { isOn, onOver, onTake, onStep, onTakeOutlined, onLeave, signal } = options;
  const listening = { signal, capture: true } as const;
  let from: Element | null = null;

  const isWanted = (event: PointerEvent | MouseEvent): boolean =>
    isOn() && event.isTrusted && event.button === 0 && !isOurs(event.target as Element);
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const under = (event: PointerEvent): Element | null => {
    const element = elementAt(event.clientX, event.clientY);
    // The window's own scroll bars belong to the top element.
    const isNothing = element === null || element.matches("html,body") || isOurs(element);
    return isNothing ? null : element;
  };

  window.addEventListener(
    "pointermove",
    (event) => {
      if (isOn() && event.isTrusted) onOver(under(event));
    },
    { ...listening, passive: true },
  );
  document.documentElement.addEventListener("pointerleave", () => isOn() && onOver(null), {
    signal,
  });
  for (const name of SWALLOWED) {
    window.addEventListener(
      name,
      (event) => {
        // A key that presses a button makes a click of no point: that is how somebody who uses
        // the keyboard opens the part of the page which she wants to point at.
        const isKeyed = event.type === "click" && event.detail === 0;
        if (!isWanted(event) || isKeyed) return;
        if (event.type === "pointerdown") from = under(event as PointerEvent);
        if ((event.target as Element).matches("html,body")) return;
        swallow(event);
      },
      listening,
    );
  }
  // A control that is switched off never clicks; it does hear the pointer.
  window.addEventListener(
    "pointerup",
    (event) => {
      if (!isWanted(event)) return;
      const element = under(event);
      if (element !== null && element === from) {
        swallow(event);
        // Taking it now would let the click that follows through to the page.
        setTimeout(() => onTake(element));
      }
      from = null;
    },
    listening,
  );
  window.addEventListener(
    "keydown",
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === "Escape" && (isOn() || isOurs(event.target as Element))) {
        swallow(event);
        return onLeave();
      }
      if (!isOn() || !event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Enter") onTakeOutlined();
      else if (event.key === "ArrowDown") onStep(1);
      else if (event.key === "ArrowUp") onStep(-1);
      else return;
      swallow(event);
    },
    listening,
  );
}
