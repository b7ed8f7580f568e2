/**
 * Whether the Tab key goes as the eye does. For the tests of every page:
 *
 *   expect(outOfOrder()).toEqual([]);
 *
 * `outOfOrder(root?: Element): string[]` names each stop of the Tab key that stands above the stop
 * before it, or to the left of it on the same line; `root` is the whole page unless it is given.
 * `tabStops(root?: Element): HTMLElement[]` are the stops, in the order in which Tab comes to them.
 */

/** What Tab stops at, in the order of the document: nothing has a positive `tabindex`, see below. */
export const tabStops = (root: Element = document.body): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>("*")].filter(
    (element) =>
      element.tabIndex >= 0 &&
      element.matches("a[href], button, input, select, textarea, summary, [tabindex]") &&
      !element.matches(":disabled") &&
      element.closest("[inert]") === null &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getClientRects().length > 0,
  );

/** Each stop that comes later than the eye meets it, as "“Save” is above “Cancel”". */
export function outOfOrder(root: Element = document.body): string[] {
  const release = unstick(root);
  scrollTo(0, 0);
  const stops = tabStops(root);
  const found = stops.flatMap((stop, at) => {
    const before = stops[at - 1];
    if (stop.tabIndex > 0) return [`${nameOf(stop)} has a tabindex of ${stop.tabIndex}`];
    const where = before === undefined ? undefined : placeBefore(stop, before);
    return before === undefined || where === undefined
      ? []
      : [`${nameOf(stop)} is ${where} ${nameOf(before)}`];
  });
  release();
  return found;
}

/** Where a stop stands that should have come first; undefined where it follows the other. */
function placeBefore(stop: HTMLElement, before: HTMLElement): string | undefined {
  const [one, other] = [lineOf(before), lineOf(stop)];
  const common = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (common > Math.min(one.height, other.height) / 2) {
    return other.left < one.left - 1 ? "left of" : undefined;
  }
  const isAbove = other.bottom <= one.top + 1;
  return isAbove && !(other.left >= one.right && areInColumns(stop, before)) ? "above" : undefined;
}

/** A link may run over several lines: it begins on the first. */
const lineOf = (element: Element): DOMRect => element.getClientRects()[0] ?? new DOMRect();

/** Whether two elements stand in columns of one grid or row, each of which is read to its end. */
function areInColumns(one: Element, other: Element): boolean {
  let common = one.parentElement;
  while (common !== null && !common.contains(other)) common = common.parentElement;
  return common !== null && /grid|flex/.test(getComputedStyle(common).display);
}

/** What sticks to an edge of the window is measured where it stands on the page. */
function unstick(root: Element): () => void {
  const sticky = [...root.querySelectorAll<HTMLElement>("*")].filter(
    (element) => getComputedStyle(element).position === "sticky",
  );
  const positions = sticky.map((element) => element.style.position);
  for (const element of sticky) element.style.position = "static";
  return () => {
    for (const [at, element] of sticky.entries()) element.style.position = positions[at] ?? "";
  };
}

function nameOf(element: Element): string {
  const name = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
  return name === "" ? `<${element.tagName.toLowerCase()} id="${element.id}">` : `“${name}”`;
}
