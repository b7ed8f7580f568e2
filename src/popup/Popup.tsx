import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { createLookup } from "../policy/lookup";
import type { Pack, Section } from "../policy/pack";
import { Key } from "../ui/Key";
import { namePage } from "../ui/name-page";
import { Said } from "../ui/Said";
import { say } from "../words/say";
import { OpenPanel } from "./OpenPanel";
import { Results } from "./Results";
import { Route, type RouteProps } from "./Route";
import { SectionPage } from "./SectionPage";

export interface PopupProps {
  pack: Pack | "loading" | "damaged";
  /** The suicide route's sentences, from the build itself. */
  route: readonly string[];
  /** The organisation's details, asked for when the suicide route opens. */
  readOrganisation: RouteProps["readOrganisation"];
  /** Opens the panel, on a section if one is given; rejects where the browser won't. */
  onOpenPanel: (section?: string) => Promise<void>;
  /** The browser-wide shortcut that opens the panel, "Alt+Shift+V"; undefined where it has none. */
  shortcut: string | undefined;
  /** Opens the options where a console is added, for the page that the popup is over. */
  onAddConsole: () => void;
}

/** The popup: the cursor is in the search box from the start; arrow keys and Enter do the rest. */
export function Popup(props: PopupProps) {
  const { pack, route, readOrganisation, onOpenPanel, shortcut, onAddConsole } = props;
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const [open, setOpen] = useState<Section | "suicide threat" | null>(null);
  const [isRefused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const lookup = useMemo(() => (typeof pack === "string" ? null : createLookup(pack)), [pack]);
  const hits = useMemo(() => lookup?.find(query) ?? [], [lookup, query]);
  // Nothing found is no dead end: every section is there to be looked through.
  const isNothing = hits.length === 0 && lookup !== null;
  const found = isNothing ? lookup.find("") : hits;

  useLayoutEffect(() => namePage(say("popupPage")), []);
  useLayoutEffect(() => {
    if (open !== null) return;
    input.current?.focus();
    // Back from a section, what she types next is a new search.
    input.current?.select();
  }, [open]);
  useLayoutEffect(() => {
    // Firefox gives the popup the focus only once it is shown, and often takes it from the box then.
    const focus = () => {
      if (document.activeElement === document.body) input.current?.focus();
    };
    window.addEventListener("focus", focus);
    return () => window.removeEventListener("focus", focus);
  }, []);

  const openPanel = (section?: string) => {
    onOpenPanel(section).catch((error: unknown) => {
      console.error("The panel can't be opened.", error);
      setRefused(true);
    });
  };
  const panel = { shortcut, isRefused, onOpen: openPanel };
  if (open === "suicide threat") {
    return (
      <Route
        route={route}
        readOrganisation={readOrganisation}
        onBack={() => setOpen(null)}
        panel={panel}
      />
    );
  }
  if (open !== null && typeof pack !== "string") {
    return <SectionPage section={open} pack={pack} onBack={() => setOpen(null)} panel={panel} />;
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen(Math.max(0, Math.min(found.length - 1, chosen + step)));
    } else if (event.key === "Enter") {
      setOpen(found[chosen]?.section ?? null);
    }
  };

  return (
    <main class="lookup">
      <header class="lookup-top">
        <h1>{say("popupTitle")}</h1>
        <button
          type="button"
          class="button button--danger"
          onClick={() => setOpen("suicide threat")}
        >
          {say("popupThreat")}
        </button>
      </header>
      <input
        ref={input}
        class="search"
        type="search"
        role="combobox"
        aria-label={say("popupTitle")}
        aria-expanded={found.length > 0}
        aria-controls="results"
        aria-activedescendant={found.length > 0 ? `result-${chosen}` : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        placeholder={say("popupHint")}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      {pack === "damaged" ? (
        <p class="problem" role="alert">
          {say("popupDamaged")}
        </p>
      ) : (
        <>
          {pack === "loading" && <p class="lookup-none">{say("popupLoading")}</p>}
          {isNothing && (
            <p class="lookup-none" role="status">
              {say("popupNothing", { query })}
            </p>
          )}
          <Results found={found} chosen={chosen} query={isNothing ? "" : query} onOpen={setOpen} />
        </>
      )}
      <footer class="lookup-foot">
        <p class="quiet">
          <Said
            message="popupKeys"
            up={<Key name="↑" />}
            down={<Key name="↓" />}
            enter={<Key name="Enter" />}
          />
        </p>
        <OpenPanel {...panel} />
        <p class="lookup-links">
          <button type="button" class="link" onClick={() => onAddConsole()}>
            {say("popupAddConsole")}
          </button>
          <a href="/src/options/index.html" target="_blank" rel="noreferrer">
            {say("popupOptions")}
          </a>
          <a href="/src/welcome/index.html" target="_blank" rel="noreferrer">
            {say("popupWelcome")}
          </a>
        </p>
      </footer>
    </main>
  );
}
