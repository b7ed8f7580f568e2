/** Where the page is: read from the address and from nothing else. */
export type Place =
  | { readonly kind: "list" }
  | { readonly kind: "case"; readonly reference: string }
  | { readonly kind: "unknown"; readonly path: string };

/** Reads the address. */
export function placeOf(path: string): Place {
  if (path === "/" || path === "/index.html") return { kind: "list" };
  const reference = /^\/cases\/(\d+)\/?$/.exec(path)?.[1];
  return reference === undefined ? { kind: "unknown", path } : { kind: "case", reference };
}

/** The address of a case, with the query string carried along. */
export function addressOfCase(reference: string): string {
  return `/cases/${reference}${location.search}`;
}

/** The address of the work list, with the query string carried along. */
export function addressOfList(): string {
  return `/${location.search}`;
}

/** Moves without a reload, and says so to whoever `startRouter` told. */
export function goTo(address: string): void {
  const here = location.pathname + location.search;
  if (address !== here) history.pushState(null, "", address);
  dispatchEvent(new Event("console:moved"));
}

/** Calls `onPlace` now and at each move, and turns plain clicks on links into moves. */
export function startRouter(onPlace: (place: Place) => void): void {
  const tell = () => onPlace(placeOf(location.pathname));
  addEventListener("popstate", tell);
  addEventListener("console:moved", tell);
  document.addEventListener("click", (event) => {
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || event.button !== 0 || modified) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.origin !== location.origin) return;
    event.preventDefault();
    goTo(link.pathname + link.search);
  });
  tell();
}
