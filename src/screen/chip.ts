import { create, queryAll, topOf } from "./page/dom";
import { quietly } from "./page/quietly";

/**
 * The chip: one small button in a fixed corner of the page that opens the panel, and one that
 * sends it away. It lives in a closed shadow root, says nothing about the case and never counts:
 * a page must not learn from it what has been read.
 */
export function createChip(onOpen: () => void, signal: AbortSignal) {
  // That of a copy which was cut off by an update, and couldn't take it away any more.
  for (const old of Array.from(queryAll(document, HOST))) old.remove();
  let host: HTMLElement | undefined;
  let isDismissed = false;

  const remove = () => {
    host?.remove();
    host = undefined;
  };
  signal.addEventListener("abort", remove);

  const button = (text: string, label: string, className: string, onClick: () => void) => {
    const element = create("button");
    element.type = "button";
    element.className = className;
    element.textContent = text;
    element.setAttribute("aria-label", label);
    // A page can dispatch clicks of its own; only a person's opens anything.
    element.addEventListener("click", (event) => {
      if (event.isTrusted) onClick();
    });
    return element;
  };

  const add = () => {
    host = create(HOST as "div");
    host.style.cssText = HOST_STYLE;
    const root = host.attachShadow({ mode: "closed" });
    const style = create("style");
    style.textContent = CHIP_STYLE;
    root.append(
      style,
      button("Verbatim", "Open Verbatim", "open", onOpen),
      button("×", "Dismiss Verbatim on this page", "dismiss", () => {
        isDismissed = true;
        remove();
      }),
    );
    topOf(document)?.append(host);
  };

  return {
    /** Shows or removes the chip. Once dismissed it stays away as long as the page lives. */
    show: quietly((isShown: boolean) => {
      if (!isShown || signal.aborted) remove();
      else if (!isDismissed && host?.isConnected !== true) add();
    }),
  };
}

const HOST = "verbatim-chip";

const HOST_STYLE =
  "all:initial!important;position:fixed!important;right:12px!important;bottom:12px!important;" +
  "z-index:2147483647!important;display:block!important";

const CHIP_STYLE = `
:host{font:700 16px/1.25 Arial,sans-serif}
button{font:inherit;min-height:36px;border:0;border-bottom:2px solid #002d18;background:#00703c;color:#fff;cursor:pointer}
.open{padding:6px 12px}
.dismiss{padding:6px 10px;margin-left:1px}
button:hover{background:#005a30}
button:focus-visible{outline:3px solid #fd0;outline-offset:0;background:#fd0;color:#0b0c0c;border-bottom-color:#0b0c0c}
@media (forced-colors:active){button{border:1px solid ButtonText}}
@media print{:host{display:none}}
`;
