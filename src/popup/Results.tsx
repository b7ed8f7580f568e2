import { useEffect, useRef } from "preact/hooks";
import type { Found } from "../policy/lookup";
import type { Section } from "../policy/pack";
import { FoundWords, Marked } from "../ui/Marked";
import { say } from "../words/say";

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
    <div
      id="results"
      class="results"
      role="listbox"
      aria-label={say("popupSections")}
      tabIndex={-1}
    >
      {found.map((each, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the keys
        <div
          key={each.section.id}
          id={`result-${index}`}
          ref={index === chosen ? current : null}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          class="result"
          // The keys are the search box's: the list never takes the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(each.section)}
        >
          <h2>
            <Marked text={each.section.title} terms={each.terms} />
          </h2>
          {query.trim() !== "" && <FoundWords found={each} />}
        </div>
      ))}
    </div>
  );
}
