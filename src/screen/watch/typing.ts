import { contains, isElement, ownerOf } from "../page/dom";
import { quietly } from "../page/quietly";

/** Who hasn't typed for so long, in ms, has typed what there was to type. */
const STILL = 2000;

/**
 * Follows which control is being typed in. Half a reference is another reference: until it is
 * whole, nothing is said of it.
 *
 * @param onSettled called when a control has been typed in and is no longer
 * @returns whether a control is being typed in now
 */
export function followTyping(
  onSettled: () => void,
  signal: AbortSignal,
): (control: Element) => boolean {
  let typed: Node | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = quietly(() => {
    clearTimeout(timer);
    if (typed === undefined) return;
    typed = undefined;
    onSettled();
  });
  const onInput = quietly((event: Event) => {
    // A page can dispatch these, too, and would hold back what it shows. Choosing from a list, or
    // ticking a box, is done at once, and is no such event.
    if (!event.isTrusted || !(event instanceof InputEvent)) return;
    const [target] = event.composedPath();
    typed = target instanceof Node ? target : undefined;
    clearTimeout(timer);
    timer = setTimeout(settle, STILL);
  });
  const options = { signal, capture: true, passive: true };
  // Before the first mutation of an editable element is heard of, and then after each letter.
  for (const type of ["beforeinput", "input"]) window.addEventListener(type, onInput, options);
  for (const type of ["change", "focusout"]) window.addEventListener(type, settle, options);
  signal.addEventListener("abort", settle);

  return (control) => typed !== undefined && (isIn(control, typed) || contains(control, typed));
}

/** Whether a control is a node or in it; in a closed shadow root events tell of the host only. */
function isIn(control: Element, node: Node): boolean {
  for (let at: Node | null = control; at !== null; at = ownerOf(at)) {
    if (at === node) return true;
    if (!isElement(at) && ownerOf(at) === null) return false;
  }
  return false;
}
