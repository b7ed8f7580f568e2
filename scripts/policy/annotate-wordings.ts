import type { PackFile } from "../../src/policy/pack";
import type { Annotations } from "./annotations";
import type { ForeignEdition } from "./editions-quoted";
import type { Overlay, Path } from "./overlay";
import { proseOf } from "./quotation";
import { readWording } from "./read-wording";

type Statement = Annotations["statements"][number];
type Wording = PackFile["statements"][number]["wordings"][number];

const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** The name of a language in English; undefined where there is no such language. */
function languageName(language: string): string | undefined {
  return /^[a-z]{2,3}$/.test(language) ? languages.of(language) : undefined;
}

/**
 * A statement's wordings in other languages, each out of an edition in that language, and checked
 * against what was approved. What the editions don't have, there is none of.
 */
export async function foreignWordings(
  overlay: Overlay,
  { label, wordings = [] }: Statement,
  editions: readonly ForeignEdition[],
  path: Path,
): Promise<Wording[]> {
  const read: Wording[] = [];
  for (const [nth, annotation] of wordings.entries()) {
    const at = [...path, "wordings", nth];
    const { language, source } = annotation;
    const name = `the statement "${label}" in "${language}"`;
    const fault = faultOf(language, source.edition, editions);
    if (fault !== undefined) {
      overlay.report([...at, ...fault.at], `${name}: ${fault.message}`);
      continue;
    }
    if (wordings.findIndex((each) => each.language === language) !== nth) {
      overlay.report([...at, "language"], `${name}: it has a wording in that language already`);
      continue;
    }
    const section = editions
      .find(({ id }) => id === source.edition)
      ?.sections.find(({ title }) => title === source.section);
    if (section === undefined) {
      const message = `no section of the edition "${source.edition}" is called "${source.section}"`;
      overlay.report([...at, "source", "section"], `${name}: ${message}`);
      continue;
    }
    const named = { name, title: source.section };
    const words = await readWording(overlay, annotation, proseOf(section.blocks), named, at);
    if (words === undefined) continue;
    read.push({
      language,
      source: { editions: [source.edition], section: source.section },
      ...words,
    });
  }
  return read;
}

/** Why a wording's source can't be the one it names, if so. */
function faultOf(
  language: string,
  edition: string,
  editions: readonly ForeignEdition[],
): { at: Path; message: string } | undefined {
  if (languageName(language) === undefined) {
    return { at: ["language"], message: "no language is called so" };
  }
  const found = editions.find(({ id }) => id === edition);
  if (found === undefined) {
    const message = `no edition in another language than the chapter's is called "${edition}"`;
    return { at: ["source", "edition"], message };
  }
  if (found.language === language) return undefined;
  return { at: ["language"], message: `the edition "${edition}" is in "${found.language}"` };
}
