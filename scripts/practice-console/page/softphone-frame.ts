import { type Line, parseFromSoftphone, type ToSoftphone } from "../shared/messages";
import { element } from "./dom/element";
import { softphoneAddress } from "./softphone-address";

/** The softphone as the page knows it: something to send to. */
export interface SoftphoneFrame {
  send(message: ToSoftphone): void;
}

/** Puts the softphone into `into` and passes on what it says about its line. */
export async function openSoftphone(
  into: HTMLElement,
  on: { line(line: Line): void; ready(): void },
): Promise<SoftphoneFrame> {
  const address = await softphoneAddress(location.origin);
  const frame = element("iframe", { id: "softphone-frame", title: "Softphone", src: address.href });
  addEventListener("message", (event) => {
    if (event.origin !== address.origin || event.source !== frame.contentWindow) return;
    const message = parseFromSoftphone(event.data);
    if (message) on.line(message);
  });
  frame.addEventListener("load", () => on.ready());
  into.replaceChildren(element("h2", {}, "Telephone"), frame);
  return {
    send: (message) => frame.contentWindow?.postMessage(message, address.origin),
  };
}
