import type { ComponentChildren } from "preact";
import { say } from "../words/say";
import { hashOf, type Route } from "./route";

const PAGES = [
  { page: "organisation", name: "optionsOrganisation" },
  { page: "consoles", name: "optionsConsoles" },
  { page: "keys", name: "keysTitle" },
  { page: "policy", name: "optionsPolicy" },
] as const;

export interface OptionsProps {
  route: Route;
  children: ComponentChildren;
}

/** The options: which pages there are, and the one that is open. */
export function Options({ route, children }: OptionsProps) {
  const here = route.page === "add" || route.page === "change" ? "consoles" : route.page;
  return (
    <>
      <nav class="options-nav" aria-label={say("optionsNav")}>
        {PAGES.map(({ page, name }) => (
          <a key={page} href={hashOf({ page })} aria-current={page === here ? "page" : undefined}>
            {say(name)}
          </a>
        ))}
        <a href="/src/log/index.html">{say("optionsLog")}</a>
        <a href="/src/welcome/index.html">{say("welcomeLink")}</a>
      </nav>
      <main class="options">{children}</main>
    </>
  );
}
