import { type Block, type Pack, packSchema, type Section } from "../../src/policy/pack";
import { sha256 } from "../../src/policy/sha256";
import { annotate } from "./annotate";
import { parseAnnotations } from "./annotations";
import { compareEditions, type LinkPlace } from "./compare-editions";
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
}

export interface Compiled {
  pack: Pack;
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
 * with it word for word.
 *
 * @throws {PolicyError} with every problem found, each with file, line and what was expected
 */
export async function compile(
  editions: readonly [EditionFile, ...EditionFile[]],
  annotationSource: SourceFile,
): Promise<Compiled> {
  const [first, ...rest] = editions;
  if (first.format !== "markdown") {
    throw new PolicyError([
      {
        file: first.file,
        line: 1,
        message: "the first edition must be Markdown: a printed text has no contents list to go by",
      },
    ]);
  }
  const chapter = readMarkdown(first.id, first.file, textOf(first));
  const titles = chapter.sections.map(({ title }) => title);
  const others = rest.map((edition) =>
    edition.format === "markdown"
      ? readMarkdown(edition.id, edition.file, textOf(edition)).stream
      : readPrint(edition.id, edition.file, textOf(edition), titles),
  );
  const { differences, links } = compareEditions([chapter.stream, ...others]);
  const sections = packSections(chapter, links);
  const annotated = await annotate(
    sections,
    parseAnnotations(annotationSource.file, textOf(annotationSource)),
  );

  const pack = packSchema.parse({
    format: 1,
    title: chapter.title,
    stamp: chapter.stamp,
    published: chapter.published,
    editions: await Promise.all(
      editions.map(async ({ id, file, bytes }) => ({
        id,
        file: file.split("/").at(-1) ?? file,
        sha256: await sha256(bytes),
      })),
    ),
    differences,
    sections,
    ...annotated,
  } satisfies Pack);
  const bytes = new TextEncoder().encode(JSON.stringify(pack));
  return { pack, bytes, digest: await sha256(bytes) };
}

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
