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
  const current = useRef<HTMLDivElement>(null);
  useEffect(() => current.current?.scrollIntoView({ block: "nearest" }), [chosen]);
  return (
    <div id="results" class="results" role="listbox" aria-label="Sections" tabIndex={-1}>
      {found.map(({ section, rows, terms }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the keys
        <div
          key={section.id}
          id={`result-${index}`}
          ref={index === chosen ? current : null}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          class="result"
          // The keys are the search box's: the list never takes the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(section)}
        >
          <h2>
            <Marked text={section.title} terms={terms} />
          </h2>
          {query.trim() !== "" && (
            <p class="quiet">
              <Marked
                text={excerpt(rows[0]?.words ?? canonicalWords(section.blocks), terms)}
                terms={terms}
              />
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

const Marked = ({ text, terms }: { text: string; terms: readonly string[] }) =>
  markTerms(text, terms).map(({ text: piece, isMatch }, index) =>
    isMatch ? <mark key={index}>{piece}</mark> : piece,
  );
