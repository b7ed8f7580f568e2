import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { createLookup } from "../policy/lookup";
import type { Pack, Section } from "../policy/pack";
import { Key } from "../ui/Key";
import { Results } from "./Results";
import { Route } from "./Route";
import { SectionPage } from "./SectionPage";

export interface PopupProps {
  pack: Pack | "loading" | "damaged";
  /** The suicide route's sentences, from the build itself. */
  route: readonly string[];
  /** Opens the panel, on a section if one is given. */
  onOpenPanel: (section?: string) => void;
  /** Opens the options where a console is added, for the page that the popup is over. */
  onAddConsole: () => void;
}

/** The popup: the cursor is in the search box from the start; arrow keys and Enter do the rest. */
export function Popup({ pack, route, onOpenPanel, onAddConsole }: PopupProps) {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const [open, setOpen] = useState<Section | "suicide threat" | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const lookup = useMemo(() => (typeof pack === "string" ? null : createLookup(pack)), [pack]);
  const hits = useMemo(() => lookup?.find(query) ?? [], [lookup, query]);
  // Nothing found is no dead end: every section is there to be looked through.
  const isNothing = hits.length === 0 && lookup !== null;
  const found = isNothing ? lookup.find("") : hits;

  useLayoutEffect(() => {
    if (open !== null) return;
    input.current?.focus();
    // Back from a section, what she types next is a new search.
    input.current?.select();
  }, [open]);

  if (open === "suicide threat") {
    return <Route route={route} onBack={() => setOpen(null)} onOpenPanel={() => onOpenPanel()} />;
  }
  if (open !== null && typeof pack !== "string") {
    return (
      <SectionPage
        section={open}
        pack={pack}
        onBack={() => setOpen(null)}
        onOpenPanel={onOpenPanel}
      />
    );
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
        <h1>Look up the policy</h1>
        <button
          type="button"
          class="button button--danger"
          onClick={() => setOpen("suicide threat")}
        >
          Suicide threat
        </button>
      </header>
      <input
        ref={input}
        class="search"
        type="search"
        role="combobox"
        aria-label="Look up the policy"
        aria-expanded={found.length > 0}
        aria-controls="results"
        aria-activedescendant={found.length > 0 ? `result-${chosen}` : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        placeholder="A word or two"
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      {pack === "damaged" ? (
        <p class="problem" role="alert">
          The wording can’t be verified: the policy file of this installation has been changed or
          damaged. Ask for Verbatim to be installed again.
        </p>
      ) : (
        <>
          {isNothing && (
            <p class="lookup-none" role="status">
              Nothing found for “{query}”. These are all the sections.
            </p>
          )}
          <Results found={found} chosen={chosen} query={isNothing ? "" : query} onOpen={setOpen} />
        </>
      )}
      <footer class="lookup-foot">
        <span>
          <Key name="↑" /> <Key name="↓" /> choose <Key name="Enter" /> open
        </span>
        <button type="button" class="link" onClick={() => onAddConsole()}>
          Add this console
        </button>
        <button type="button" class="link" onClick={() => onOpenPanel()}>
          Open panel
        </button>
      </footer>
    </main>
  );
}
