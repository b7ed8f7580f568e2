import { type Line, parseToSoftphone, type ToSoftphone } from "../shared/messages";

/** Talks with the page whose origin the address names, and with no other. */
export function linkToConsole(
  query: URLSearchParams,
  onMessage: (message: ToSoftphone) => void,
): { tell(line: Line): void } {
  const origin = query.get("console");
  // In a window of its own ("none") the softphone is its own parent: it works, and tells nobody.
  if (origin === null || origin === "none" || parent === window) return { tell() {} };
  addEventListener("message", (event) => {
    if (event.origin !== origin || event.source !== parent) return;
    const message = parseToSoftphone(event.data);
    if (message) onMessage(message);
  });
  return { tell: (line) => parent.postMessage({ type: "state", ...line }, origin) };
}
