import { useEffect, useRef } from "preact/hooks";
import { excerpt, markTerms } from "../policy/excerpt";
import type { Found } from "../policy/lookup";
import type { Section } from "../policy/pack";
import { canonicalWords } from "../policy/wording";

export interface ResultsProps {
  found: readonly Found[];
  chosen: number;
  query: string;
  onOpen: (section: Section) => void;
}

/** The sections found, the chosen one told by a bar and not by colour alone. */
export function Results({ found, chosen, query, onOpen }: ResultsProps) {
  const current = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the choice
  useEffect(() => current.current?.scrollIntoView({ block: "nearest" }), [chosen]);
  if (found.length === 0 && query.trim() !== "") {
    return (
      <p class="lookup-none" role="status">
        Nothing found for “{query}”. Clear the box to see every section.
      </p>
    );
  }
  return (
    <ul id="results" class="results" role="listbox" aria-label="Sections">
      {found.map(({ section, terms }, index) => (
        <li
          key={section.id}
          id={`result-${index}`}
          ref={index === chosen ? current : null}
          role="option"
          aria-selected={index === chosen}
          class="result"
          // The keys are the search box's: the list never takes the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(section)}
          onKeyDown={undefined}
        >
          <h2>
            <Marked text={section.title} terms={terms} />
          </h2>
          {query.trim() !== "" && (
            <p class="quiet">
              <Marked text={excerpt(canonicalWords(section.blocks), terms)} terms={terms} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

const Marked = ({ text, terms }: { text: string; terms: readonly string[] }) =>
  markTerms(text, terms).map(({ text: piece, isMatch }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
    isMatch ? <mark key={index}>{piece}</mark> : piece,
  );
