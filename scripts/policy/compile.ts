import {
  type Block,
  type Pack,
  type PackFile,
  packFileSchema,
  type Section,
} from "../../src/policy/pack";
import { sha256 } from "../../src/policy/sha256";
import { packInEnglish } from "../../src/policy/statements-in";
import { annotate } from "./annotate";
import { parseAnnotations } from "./annotations";
import { compareEditions, type LinkPlace } from "./compare-editions";
import type { ForeignEdition } from "./editions-quoted";
import { PolicyError } from "./policy-error";
import { type Chapter, readMarkdown } from "./read-markdown";
import { readPrint } from "./read-print";
import { sectionId } from "./section-id";

/** A file as it is on disk; `file` is what error messages call it. */
export interface SourceFile {
  file: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface EditionFile extends SourceFile {
  /** Short name, such as "web". */
  id: string;
  format: "markdown" | "print";
  /** As BCP 47 has it; English where nothing is said. */
  language?: string;
}

const languageOf = ({ language = "en" }: EditionFile): string => language;

export interface Compiled {
  /** As the extension opens it. */
  pack: Pack;
  /** As it is shipped: with every wording there is. */
  file: PackFile;
  /** The bytes to ship, and their SHA-256. */
  bytes: Uint8Array<ArrayBuffer>;
  digest: string;
}

const textOf = ({ file, bytes }: SourceFile): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new PolicyError([{ file, line: 1, message: "this file is not UTF-8 text" }]);
  }
};

/**
 * Compiles editions of the chapter and the annotations over them into a pack. The first edition
 * must be the Markdown one: only it has the contents list and the stamp. The others are compared
 * with it word for word; of those in another language, which must be Markdown too, statements may
 * have wordings.
 *
 * @throws {PolicyError} with every problem found, each with file, line and what was expected
 */
export async function compile(
  editions: readonly [EditionFile, ...EditionFile[]],
  annotationSource: SourceFile,
): Promise<Compiled> {
  const [first, ...rest] = editions;
  const isForeign = (edition: EditionFile) => languageOf(edition) !== languageOf(first);
  if (first.format !== "markdown") {
    throw notMarkdown(first, "the first edition");
  }
  const foreign = rest.filter(isForeign);
  const printed = foreign.find(({ format }) => format !== "markdown");
  if (printed !== undefined) throw notMarkdown(printed, "an edition in another language");
  const chapter = readMarkdown(first.id, first.file, textOf(first));
  const titles = chapter.sections.map(({ title }) => title);
  const own = rest.filter((edition) => !isForeign(edition));
  const others = own.map((edition) =>
    edition.format === "markdown"
      ? readMarkdown(edition.id, edition.file, textOf(edition)).stream
      : readPrint(edition.id, edition.file, textOf(edition), titles),
  );
  const { differences, links } = compareEditions([chapter.stream, ...others]);
  const sections = packSections(chapter, links);
  const annotated = await annotate(
    sections,
    parseAnnotations(annotationSource.file, textOf(annotationSource)),
    {
      own: [first, ...own].map(({ id }) => id),
      foreign: foreign.map(foreignEdition),
    },
  );

  const packFile = packFileSchema.parse({
    format: 2,
    title: chapter.title,
    stamp: chapter.stamp,
    published: chapter.published,
    editions: await Promise.all(
      editions.map(async (edition) => ({
        id: edition.id,
        file: edition.file.split("/").at(-1) ?? edition.file,
        language: languageOf(edition),
        sha256: await sha256(edition.bytes),
      })),
    ),
    differences,
    sections,
    ...annotated,
  } satisfies PackFile);
  const bytes = new TextEncoder().encode(JSON.stringify(packFile));
  return {
    pack: packInEnglish(packFile),
    file: packFile,
    bytes,
    digest: await sha256(bytes),
  };
}

const notMarkdown = ({ file }: EditionFile, which: string): PolicyError =>
  new PolicyError([
    {
      file,
      line: 1,
      message: `${which} must be Markdown: a printed text has no contents list to go by`,
    },
  ]);

const foreignEdition = (edition: EditionFile): ForeignEdition => ({
  id: edition.id,
  language: languageOf(edition),
  sections: packSections(readMarkdown(edition.id, edition.file, textOf(edition)), []),
});

function packSections(chapter: Chapter, links: readonly LinkPlace[]): Section[] {
  // Links come in the same order in the chapter and in its stream, from which `links` was made.
  const places = links.values();
  return chapter.sections.map(({ title, blocks }) => ({
    id: sectionId(title),
    title,
    blocks: blocks.map((block): Block => {
      if (block.kind === "list")
        return { kind: "list", items: block.items.map(({ text }) => text) };
      if (block.kind !== "link") return { kind: block.kind, text: block.text };
      return { kind: "link", text: block.text, addresses: places.next().value?.addresses ?? [] };
    }),
  }));
}
