import type { AnnotationFile } from "../annotations";
import type { Span } from "../quotation";
import { carrySpan } from "./carry-span";
import type { LooseEdition, LooseSection } from "./loose-edition";
import type { SectionChange } from "./section-changes";

/** Two editions compared, to be looked up by what the annotations call a section. */
export class Comparison {
  private readonly byNew: ReadonlyMap<LooseSection | undefined, SectionChange>;

  constructor(
    readonly source: AnnotationFile,
    readonly old: LooseEdition,
    readonly fresh: LooseEdition,
    readonly changes: readonly SectionChange[],
  ) {
    this.byNew = new Map(changes.map((change) => [change.new, change]));
  }

  /** The section that a section of NEW is a second copy of. */
  firstCopy(section: LooseSection): LooseSection | undefined {
    return this.byNew.get(section)?.copyOf;
  }

  /** The section of NEW that has this title, or that is the renamed old one. */
  newSection(title: string): LooseSection | undefined {
    const firsts = this.changes.filter(({ copyOf }) => copyOf === undefined);
    return (
      firsts.find((change) => change.new?.title === title)?.new ??
      firsts.find(({ old }) => old?.title === title)?.new
    );
  }

  oldSection(title: string): LooseSection | undefined {
    return (
      this.changes.find(({ old }) => old?.title === title)?.old ??
      this.changes.find((change) => change.new?.title === title)?.old
    );
  }

  /** Where words of an old section stand in its counterpart, if most of them were kept. */
  carry(old: LooseSection, span: Span): Span | undefined {
    const change = this.changes.find((each) => each.old === old);
    if (change?.new === undefined) return undefined;
    return carrySpan(old, change.new, change.stretches, span);
  }

  /** The title that the annotations may know a section of NEW by. */
  annotatedTitle(section: LooseSection): string {
    return this.byNew.get(section)?.old?.title ?? section.title;
  }

  lineAt(...path: (string | number)[]): number {
    return this.source.lineAt(path);
  }
}
