import { useLayoutEffect, useRef } from "preact/hooks";
import type { Pack, Section } from "../policy/pack";
import { SectionWords } from "../ui/SectionWords";

export interface SectionPageProps {
  section: Section;
  pack: Pack;
  onBack: () => void;
  /** Opens the panel, on a section if one is given. */
  onOpenPanel: (section?: string) => void;
}

/** One section in the popup. Escape goes back to the results; it would close the whole popup. */
export function SectionPage({ section, pack, onBack, onOpenPanel }: SectionPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <main
      class="section"
      onKeyDown={(event) => {
        if (event.key !== "Escape" && event.key !== "Backspace") return;
        event.preventDefault();
        onBack();
      }}
    >
      <p class="section-nav">
        <button type="button" class="link" onClick={onBack}>
          Back to results
        </button>
        <button type="button" class="link" onClick={() => onOpenPanel(section.id)}>
          Open in panel
        </button>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {section.title}
      </h1>
      <SectionWords section={section} pack={pack} />
    </main>
  );
}
