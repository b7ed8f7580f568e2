import type { ComponentChildren } from "preact";
import { hashOf, type Route } from "./route";

const PAGES = [
  { page: "organisation", name: "Your organisation" },
  { page: "consoles", name: "Consoles" },
] as const;

export interface OptionsProps {
  route: Route;
  children: ComponentChildren;
}

/** The options: which pages there are, and the one that is open. */
export function Options({ route, children }: OptionsProps) {
  const here = route.page === "organisation" ? "organisation" : "consoles";
  return (
    <>
      <nav class="options-nav" aria-label="Options">
        {PAGES.map(({ page, name }) => (
          <a key={page} href={hashOf({ page })} aria-current={page === here ? "page" : undefined}>
            {name}
          </a>
        ))}
        <a href="/src/log/index.html">Reading log</a>
      </nav>
      <main class="options">{children}</main>
    </>
  );
}
