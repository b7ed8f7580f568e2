import type { Section } from "../../src/policy/pack";
import { sha256 } from "../../src/policy/sha256";
import type { AnnotationFile } from "./annotations";
import type { PolicyProblem } from "./policy-error";
import { findSpan, nearestText, type Prose, proseOf, type Span } from "./quotation";

/** Where a value stands in the annotations. */
export type Path = readonly (string | number)[];

/** The sections with the annotations laid over them, and what doesn't fit. */
export class Overlay {
  readonly problems: PolicyProblem[] = [];
  readonly proseByTitle: ReadonlyMap<string, Prose>;

  constructor(
    readonly sections: readonly Section[],
    private readonly source: AnnotationFile,
  ) {
    this.proseByTitle = new Map(sections.map(({ title, blocks }) => [title, proseOf(blocks)]));
  }

  get annotations(): AnnotationFile["annotations"] {
    return this.source.annotations;
  }

  report(path: Path, message: string): void {
    this.problems.push({ file: this.source.file, line: this.source.lineAt(path), message });
  }

  /** The prose of a section that an annotation names. */
  sectionProse(title: string, path: Path): Prose | undefined {
    const prose = this.proseByTitle.get(title);
    if (prose === undefined) {
      const near = nearestText([...this.proseByTitle.keys()].join(" "), title);
      this.report(
        [...path, "section"],
        `no section is called "${title}"; the nearest title has "${near}"`,
      );
    }
    return prose;
  }

  /** Where the quoted words stand in a section, at or after `cursor`. */
  find(
    prose: Prose,
    { name, title }: { name: string; title: string },
    quoted: { from: string; to?: string | undefined },
    cursor: number,
    path: Path,
  ): Span | undefined {
    const span = findSpan(prose, quoted, cursor);
    if (!("missing" in span)) return span;
    this.report(
      [...path, span.missing === quoted.from ? "from" : "to"],
      `${name}: "${span.missing}" is not in "${title}"${cursor > 0 ? " after what is quoted before it" : ""}; ` +
        `the nearest text is "${nearestText(prose.text.slice(cursor), span.missing)}"`,
    );
    return undefined;
  }

  /** A single quotation must stand in the text. */
  checkQuotation(text: string, quotation: string, where: string, path: Path): void {
    if (text.includes(quotation)) return;
    this.report(
      path,
      `"${quotation}" is not in ${where}; the nearest text is "${nearestText(text, quotation)}"`,
    );
  }

  /** The words must be the ones that were approved. @returns their digest */
  async checkDigest(words: string, approved: string, name: string, path: Path): Promise<string> {
    const digest = await sha256(words);
    if (digest !== approved) {
      this.report(
        [...path, "digest"],
        `the words of ${name} are not the ones that were approved. They are now: "${words}" ` +
          `(digest ${digest}; approved ${approved})`,
      );
    }
    return digest;
  }

  /** Ids name one thing each. */
  checkUnique(list: "rows" | "statements" | "routes" | "situations"): void {
    const ids = this.annotations[list].map(({ id }) => id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index)
        this.report([list, index, "id"], `the id "${id}" stands twice`);
    });
  }
}
