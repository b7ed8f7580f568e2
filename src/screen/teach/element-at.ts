import { findRoot } from "../page/shadow";

/** The innermost element at a point of the window, whatever shadow roots it is in. */
export function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner = found === null ? null : findRoot(found)?.elementFromPoint(x, y);
    if (inner === null || inner === undefined || inner === found) return found;
    found = inner;
  }
}
