import type { ChipWords } from "../words/chip-words";
import { create, parentOf, queryAll, topOf } from "./page/dom";
import { createOwnHost } from "./page/own-host";
import { quietly } from "./page/quietly";

/**
 * The chip: one small button in a fixed corner of the page that opens the panel, and one that
 * sends it away. Where a click in a page can't open the panel, it says what does. It lives in a
 * closed shadow root, says nothing about the case and never counts: a page must not learn from it
 * what has been read.
 */
export function createChip(onOpen: () => void, signal: AbortSignal) {
  // That of a copy which was cut off by an update, and couldn't take it away any more.
  for (const old of Array.from(queryAll(document, HOST))) old.remove();
  let host: HTMLElement | undefined;
  let isDismissed = false;
  let shown = "";

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

  const text = (words: string) => {
    const element = create("span");
    element.className = "open";
    element.textContent = words;
    return element;
  };

  const add = ({ open, name, dismiss }: ChipWords) => {
    const own = createOwnHost(HOST);
    host = own.host;
    const style = create("style");
    style.textContent = CHIP_STYLE;
    own.root.append(
      style,
      name === undefined ? text(open) : button(open, name, "open", onOpen),
      button("×", dismiss, "dismiss", () => {
        isDismissed = true;
        remove();
      }),
    );
    topOf(document)?.append(host);
  };

  /** A page can take it out, put it elsewhere, or write attributes on it ("hidden", "inert"). */
  const isAsPut = () =>
    host !== undefined && parentOf(host) === topOf(document) && host.attributes.length === 0;

  return {
    /**
     * Shows or removes the chip. Once dismissed it stays away as long as the page lives.
     *
     * @param words what it says; null: it is removed
     */
    show: quietly((words: ChipWords | null) => {
      if (words === null || signal.aborted) return remove();
      const next = JSON.stringify(words);
      if (isDismissed || (isAsPut() && next === shown)) return;
      remove();
      shown = next;
      add(words);
    }),
  };
}

const HOST = "verbatim-chip";

// All in here and "important", so that no style of the page's, not even one on the host itself,
// outranks it: of important rules those of the innermost tree count.
// https://drafts.csswg.org/css-cascade-5/#cascade-context
const CHIP_STYLE = `
:host{all:initial!important;position:fixed!important;right:12px!important;bottom:12px!important;z-index:2147483647!important;display:block!important}
button,span{box-sizing:border-box;font:700 16px/1.25 Arial,sans-serif;min-height:36px;border:0;border-bottom:2px solid #002d18;background:#00703c;color:#fff}
button{cursor:pointer}
span{display:inline-block;vertical-align:top}
.open{padding:6px 12px}
.dismiss{padding:6px 10px;margin-left:1px}
button:hover{background:#005a30}
button:focus-visible{outline:3px solid #fd0;background:#fd0;color:#0b0c0c;border-bottom-color:#0b0c0c}
@media (forced-colors:active){button,span{border:1px solid ButtonText}}
@media print{:host{display:none!important}}
`;
