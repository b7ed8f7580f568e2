import type { FromTeach, ToTeach } from "../../profile/teach/messages";
import { documentAddress } from "../page/document-address";
import { isOurs } from "../page/ours";
import { shownText } from "../read/page-text";
import { createBar } from "./bar";
import { foreignOrigins } from "./foreign-origins";
import { createLook } from "./look";
import { createOutline } from "./outline";
import { followPointing } from "./point";
import { proposeLocators } from "./propose-locators";
import { stepFrom } from "./step-through";
import { valueAt } from "./value-at";

/** Page text as a message carries it. */
const LONGEST = 300;

/**
 * Teaching in one frame: outlines what would be taken, proposes how to find what is pointed at,
 * and in the page itself shows the bar. It does what it is told and keeps nothing.
 *
 * @returns what to call with each message
 */
export function teachFrame(
  send: (message: FromTeach) => void,
  signal: AbortSignal,
): (message: ToTeach) => void {
  const isPage = window === window.top;
  let isOn = false;
  let hasMany = false;
  let over: string | null = null;
  /** Where the keyboard is in the page. */
  let stepped: Element | null = null;
  const outline = createOutline(signal);
  const bar = isPage
    ? createBar({
        onPress: (button, answers) => send({ kind: "pressed", button, answers }),
        signal,
      })
    : undefined;
  const tellOver = (element: Element | null) => {
    const value = element === null ? null : valueAt(element);
    outline.show(value);
    const text = value === null ? null : shownText(value).slice(0, 120);
    if (text === over) return;
    over = text;
    send({ kind: "over", text });
  };
  const take = (element: Element) => {
    const pick = proposeLocators(document, element, hasMany);
    send({ kind: "picked", address: documentAddress(document), pick });
  };
  const focused = (): Element | null => {
    const element = document.activeElement;
    return element === null || element === document.body || isOurs(element) ? null : element;
  };

  followPointing({
    isOn: () => isOn,
    onOver: tellOver,
    onTake: take,
    onStep: (delta) => {
      const next = stepFrom(stepped?.isConnected === true ? stepped : focused(), delta);
      stepped = next;
      next?.scrollIntoView({ block: "center" });
      tellOver(next);
    },
    onTakeOutlined: () => {
      const element = outline.shown() ?? focused();
      if (element !== null) take(element);
    },
    onLeave: () => send({ kind: "pressed", button: "leave", answers: [] }),
    signal,
  });
  send({
    kind: "here",
    place: isPage ? "page" : "frame",
    address: documentAddress(document),
    origins: foreignOrigins(document),
  });

  return (message) => {
    switch (message.kind) {
      case "bar":
        isOn = message.isPointing;
        hasMany = message.hasMany;
        // What was pointed at stays outlined until it is answered.
        if (!message.isAnswer) {
          over = null;
          outline.show(null);
        }
        bar?.show(message.bar, message.isAnswer);
        return;
      case "over":
        return bar?.showOver(message.text);
      case "read": {
        const look = createLook(document);
        const texts = message.locators.map(({ ways, hasMany: many }) =>
          ways.map((locator) => {
            const [place, ...others] = look(locator);
            return place === undefined || (others.length > 0 && !many)
              ? null
              : place.text.slice(0, LONGEST);
          }),
        );
        return send({ kind: "read", id: message.id, address: documentAddress(document), texts });
      }
      case "rest":
        isOn = false;
        outline.show(null);
        bar?.hide();
    }
  };
}
