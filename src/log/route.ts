import { useEffect, useState } from "preact/hooks";

/** Where on the page one is. No reference is ever part of it: addresses stay in the history. */
export type Route =
  | { view: "calls" | "find" | "check" | "kept" }
  | { view: "call"; day: string; id: string };

const VIEWS = ["calls", "find", "check", "kept"] as const;

/** The route of a page's address; the list of calls where that names none. @param hash "#find" */
export function routeOf(hash: string): Route {
  const [view, day, id] = hash.replace(/^#/, "").split("/").map(decode);
  if (view === "call" && day !== undefined && id !== undefined) return { view, day, id };
  return { view: VIEWS.find((each) => each === view) ?? "calls" };
}

export const hashOf = (route: Route): string =>
  route.view === "call"
    ? `#call/${encodeURIComponent(route.day)}/${encodeURIComponent(route.id)}`
    : `#${route.view}`;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The present route. The browser's own Back and Forward work. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);
  return routeOf(hash);
}
