/** Where in the options one is. */
export type Route =
  | { page: "organisation" | "consoles" | "policy" | "keys" }
  /** `tab`: the console's tab, where it is known. */
  | { page: "add"; tab?: number }
  | { page: "change"; id: string };

/**
 * The route of the page's address: "#consoles", "#policy", "#keys", "#add", "#add/12" (that tab),
 * "#change/crm"; the organisation's details where it names none of them.
 */
export function routeOf(hash: string): Route {
  const [page, rest = ""] = hash.replace(/^#/, "").split("/");
  if (page === "consoles" || page === "policy" || page === "keys") return { page };
  if (page === "add") return /^\d{1,10}$/.test(rest) ? { page, tab: Number(rest) } : { page };
  if (page === "change" && /^[a-z0-9-]+$/.test(rest)) return { page, id: rest };
  return { page: "organisation" };
}

export function hashOf(route: Route): string {
  if (route.page === "add") return route.tab === undefined ? "#add" : `#add/${route.tab}`;
  return route.page === "change" ? `#change/${route.id}` : `#${route.page}`;
}
