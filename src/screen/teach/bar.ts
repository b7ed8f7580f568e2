import type { BarView } from "../../profile/teach/messages";
import { say } from "../../words/say";
import { createOwnHost } from "../page/own-host";
import { BAR_HOST_STYLE, BAR_STYLE } from "./bar-style";
import { element } from "./element";

export interface BarOptions {
  /** A button was pressed, with the answers that stood beside the texts. */
  onPress: (button: string, answers: string[]) => void;
  signal: AbortSignal;
}

/**
 * The bar in the console's page that says what to point at and what was read. It is in a closed
 * shadow root and goes by a person's own presses only: a page can't read it or press it.
 */
export function createBar({ onPress, signal }: BarOptions) {
  const { host, root } = createOwnHost("verbatim-teaching");
  const section = element("section", { "aria-label": say("teachBar") });
  const over = element("p", { class: "over" });
  root.append(element("style", {}, BAR_STYLE), section);
  let isAtTop = false;
  let shown = "";

  const settle = () => {
    host.style.cssText = `${BAR_HOST_STYLE};${isAtTop ? "top" : "bottom"}:0!important`;
  };
  signal.addEventListener("abort", () => host.remove());
  // Keys pressed in the bar are none of the page's business; Esc is heard before it gets here.
  for (const name of ["keydown", "keyup", "keypress"]) {
    root.addEventListener(name, (event) => event.stopPropagation(), { signal });
  }

  const button = (text: string, className: string, press: () => void) => {
    const made = element("button", { type: "button", class: className }, text);
    made.addEventListener("click", (event) => {
      if (event.isTrusted) press();
    });
    return made;
  };
  const answers = () => [...root.querySelectorAll("select")].map(({ value }) => value);

  return {
    host,
    /** Shows what is asked now. What it asks anew is read out; its main button gets the focus. */
    show(bar: BarView, isAnswer: boolean) {
      const next = JSON.stringify(bar);
      if (next === shown) return;
      shown = next;
      over.textContent = "";
      const moveWords = () => say(isAtTop ? "teachToBottom" : "teachToTop");
      const move = button(moveWords(), "link", () => {
        isAtTop = !isAtTop;
        settle();
        move.textContent = moveWords();
      });
      const rows = bar.rows.map(({ text, answer }, at) => {
        const select = element("select", { id: `row-${at}` });
        select.append(
          ...bar.answers.map(({ id, text: words }) => {
            const option = element("option", { value: id }, words);
            option.selected = id === answer;
            return option;
          }),
        );
        const line = element("li", {});
        line.append(element("label", { for: `row-${at}` }, text), select);
        return line;
      });
      const list = element("ul", {});
      list.append(...rows);
      const top = element("div", { class: "top" });
      const links = bar.links.map(({ id, text }) => button(text, "link", () => onPress(id, [])));
      const group = element("span", { class: "links" });
      group.append(...links, move);
      top.append(element("span", { class: "progress" }, bar.progress), group);
      const said = element("div", { role: "status" });
      said.append(element("h2", {}, bar.ask), element("p", {}, bar.says));
      const buttons = element("div", { class: "buttons" });
      buttons.append(
        ...bar.buttons.map(({ id, text, isMain }) =>
          button(text, isMain === true ? "main" : "", () => onPress(id, answers())),
        ),
      );
      section.replaceChildren(
        top,
        said,
        over,
        ...(rows.length === 0 ? [] : [list]),
        buttons,
        element("p", { class: "keys" }, say("teachKeys")),
      );
      if (!host.isConnected) {
        settle();
        document.documentElement.append(host);
      }
      if (isAnswer) likeliest(section)?.focus();
    },
    /** What the pointer is over now. */
    showOver(text: string | null) {
      over.textContent = text === null ? "" : say("teachOver", { text });
    },
    hide() {
      shown = "";
      host.remove();
    },
  };
}

/** What Enter may press unseen: one selector for all would find whichever stands first. */
const likeliest = (section: HTMLElement): HTMLElement | null =>
  section.querySelector<HTMLElement>("select") ??
  section.querySelector<HTMLElement>(".main") ??
  section.querySelector<HTMLElement>(".buttons button");
