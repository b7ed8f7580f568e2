import { useLayoutEffect, useRef } from "preact/hooks";
import type { Pack, Section } from "../policy/pack";
import { SectionWords } from "../ui/SectionWords";
import { say } from "../words/say";
import { type OpenPanelProps, PanelRefused } from "./OpenPanel";

export interface SectionPageProps {
  section: Section;
  pack: Pack;
  onBack: () => void;
  panel: OpenPanelProps;
}

/** One section in the popup. Escape goes back to the results; it would close the whole popup. */
export function SectionPage({ section, pack, onBack, panel }: SectionPageProps) {
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
          {say("popupBackToResults")}
        </button>
        <button type="button" class="link" onClick={() => panel.onOpen(section.id)}>
          {say("popupOpenInPanel")}
        </button>
      </p>
      <PanelRefused {...panel} />
      <h1 ref={heading} tabIndex={-1}>
        {section.title}
      </h1>
      <SectionWords section={section} pack={pack} />
    </main>
  );
}
