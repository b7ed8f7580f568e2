import { useEffect, useRef } from "preact/hooks";
import type { Block, Pack, Section, Statement } from "../policy/pack";
import { wordsOfPassages } from "../policy/wording";
import { Strength } from "../ui/Strength";
import { longDateOf } from "../ui/times";
import { Words } from "../ui/Words";
import { CopyButton } from "./CopyButton";
import { LinkAddresses } from "./LinkAddresses";

export interface SectionPageProps {
  section: Section;
  pack: Pack;
  onBack: () => void;
  onOpenPanel: () => void;
}

/** One section whole: its statements with their strengths, its words, its links as published. */
export function SectionPage({ section, pack, onBack, onOpenPanel }: SectionPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const statements = pack.statements.filter((each) => each.section === section.id);
  return (
    <main
      class="section"
      onKeyDown={(event) => {
        // Escape would close the whole popup.
        if (event.key !== "Escape" && event.key !== "Backspace") return;
        event.preventDefault();
        onBack();
      }}
    >
      <p class="section-nav">
        <button type="button" class="link" onClick={onBack}>
          Back to results
        </button>
        <button type="button" class="link" onClick={onOpenPanel}>
          Open panel
        </button>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {section.title}
      </h1>
      {statements.map((statement) => (
        <StatementCard key={statement.id} statement={statement} />
      ))}
      <div class="section-words">
        {section.blocks.map((block, index) => (
          <SectionBlock key={index} block={block} />
        ))}
      </div>
      <p class="quiet">
        Policy of {longDateOf(pack.published)}, stamped {pack.stamp}
      </p>
    </main>
  );
}

const SectionBlock = ({ block }: { block: Block }) =>
  block.kind === "link" ? <LinkAddresses link={block} /> : <Words blocks={[block]} />;

const StatementCard = ({ statement }: { statement: Statement }) => (
  <section class="statement-card">
    <h2>
      {statement.label} <Strength statement={statement} />
    </h2>
    <div class="quotation">
      {statement.passages.map(({ blocks }, index) => (
        <Words key={index} blocks={blocks} />
      ))}
    </div>
    <CopyButton words={wordsOfPassages(statement.passages)} name={statement.label} />
  </section>
);
