import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Found } from "../policy/lookup";
import type { Pack } from "../policy/pack";
import { Key } from "../ui/Key";
import { FoundWords, Marked } from "../ui/Marked";
import { Said } from "../ui/Said";
import { say } from "../words/say";
import type { PanelSession } from "./panel-session";
import { SheetTop } from "./SheetTop";
import type { Search } from "./search-pack";
import { useLoaded } from "./use-loaded";

export interface ClientSaysProps {
  pack: Pack;
  query: string;
  session: PanelSession;
}

/** Something that can be chosen: a situation, or a section of the policy. */
interface Choice {
  id: string;
  text: string;
  /** What was found in a section. */
  found?: Found | undefined;
  open: () => void;
}

const loadSearch = async () => (await import("./search-pack")).searchPack;

/** All there is, whatever is typed: what stands there until it can be searched. */
const everything = ({ situations, sections }: Pack): Search => ({
  find: () => sections.map((section) => ({ section, rows: [], terms: [] })),
  findSituations: () => [...situations],
});

/**
 * "The client says…": the situations in a handler's words, and below them the policy itself.
 * Typing narrows both; arrow keys and Enter open one.
 */
export function ClientSays({ pack, query: asked, session }: ClientSaysProps) {
  const [query, setQuery] = useState(asked);
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  // At once: what is typed next is the search, and no single key.
  useLayoutEffect(() => {
    setQuery(asked);
    setChosen(0);
    input.current?.focus();
  }, [asked]);
  const searchPack = useLoaded(loadSearch, session);
  const { find, findSituations } = useMemo(
    () => (searchPack ?? everything)(pack),
    [pack, searchPack],
  );

  const situations: Choice[] = findSituations(query).map(({ id, says }) => ({
    id: `situation-${id}`,
    text: say("clientSaysSituation", { says }),
    open: () => session.openSituation(id),
  }));
  const found = find(query);
  const isNothing = found.length === 0 && situations.length === 0;
  const sections: Choice[] = (isNothing ? find("") : found).map((each) => ({
    id: `section-${each.section.id}`,
    text: each.section.title,
    // Without a query there is nothing that was found in it.
    found: query.trim() === "" || isNothing || searchPack === undefined ? undefined : each,
    open: () => session.openSheet({ kind: "section", id: each.section.id }),
  }));
  const choices = [...situations, ...sections];

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen(Math.max(0, Math.min(choices.length - 1, chosen + step)));
    } else if (event.key === "Enter") {
      choices[chosen]?.open();
    } else if (event.key === "Escape") {
      session.closeSheet();
    }
  };
  const list = (label: string, items: readonly Choice[], from: number) => (
    <Choices label={label} choices={items} chosen={chosen - from} />
  );

  return (
    <section class="sheet">
      <SheetTop title={say("clientSaysTitle")} session={session} takesFocus={false} />
      <input
        ref={input}
        class="search"
        type="search"
        role="combobox"
        aria-label={say("clientSaysSearch")}
        aria-expanded="true"
        aria-controls="choices"
        aria-activedescendant={choices[chosen]?.id}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      {isNothing && <p role="status">{say("clientSaysNothing")}</p>}
      <div id="choices" role="listbox" aria-label={say("clientSaysList")} tabIndex={-1}>
        {situations.length > 0 && list(say("clientSaysGroup"), situations, 0)}
        {sections.length > 0 && list(say("clientSaysSections"), sections, situations.length)}
      </div>
      <p class="quiet">
        <Said
          message="clientSaysKeys"
          up={<Key name="↑" />}
          down={<Key name="↓" />}
          enter={<Key name="Enter" />}
          esc={<Key name="Esc" />}
        />
      </p>
    </section>
  );
}

function Choices(props: { label: string; choices: readonly Choice[]; chosen: number }) {
  const current = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.chosen >= 0) current.current?.scrollIntoView({ block: "nearest" });
  }, [props.chosen]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box, not of fields
    <div role="group" aria-label={props.label} class="choice-group">
      <p class="choices-label" aria-hidden="true">
        {props.label}
      </p>
      {props.choices.map(({ id, text, found, open }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the keys
        <div
          key={id}
          id={id}
          ref={index === props.chosen ? current : null}
          role="option"
          tabIndex={-1}
          aria-selected={index === props.chosen}
          class="choice"
          onClick={open}
        >
          <Marked text={text} terms={found?.terms ?? []} />
          {found !== undefined && <FoundWords found={found} />}
        </div>
      ))}
    </div>
  );
}
