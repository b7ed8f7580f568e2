import { createOwnHost } from "../page/own-host";

/**
 * A frame drawn round an element of the page, in an element of our own: the page's are left as
 * they are, and the page can't look inside.
 */
export function createOutline(signal: AbortSignal) {
  const { host, root } = createOwnHost("verbatim-outline");
  host.style.cssText = HOST_STYLE;
  const box = document.createElement("div");
  const style = document.createElement("style");
  style.textContent = BOX_STYLE;
  root.append(style, box);
  let shown: Element | null = null;
  let waiting = 0;

  const place = () => {
    waiting = 0;
    if (shown === null || !shown.isConnected) return host.remove();
    const { left, top, width, height } = shown.getBoundingClientRect();
    box.style.cssText = `left:${left - 4}px;top:${top - 4}px;width:${width + 8}px;height:${height + 8}px`;
    if (!host.isConnected) document.documentElement.append(host);
  };
  const placeSoon = () => {
    if (waiting === 0) waiting = requestAnimationFrame(place);
  };
  for (const event of ["scroll", "resize"]) {
    window.addEventListener(event, placeSoon, { signal, capture: true, passive: true });
  }
  signal.addEventListener("abort", () => {
    cancelAnimationFrame(waiting);
    host.remove();
  });

  return {
    /** Draws it round this element; null takes it away. */
    show(element: Element | null) {
      shown = element;
      place();
    },
    /** What it is round. */
    shown: () => shown,
  };
}

const HOST_STYLE =
  "all:initial!important;position:fixed!important;inset:0!important;pointer-events:none!important;" +
  "z-index:2147483646!important;display:block!important";

// Black within yellow within black: it stands out from any page.
const BOX_STYLE = `
div{position:fixed;box-sizing:border-box;border:3px solid #fd0;outline:2px solid #0b0c0c;box-shadow:inset 0 0 0 2px #0b0c0c}
@media (forced-colors:active){div{border-color:Highlight}}
@media print{:host{display:none!important}}
`;
