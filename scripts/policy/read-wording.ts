import type { Passage } from "../../src/policy/pack";
import { canonicalWords, wordsOfPassages } from "../../src/policy/wording";
import type { Annotations } from "./annotations";
import type { Overlay, Path } from "./overlay";
import { blocksOfSpan, type Prose } from "./quotation";

type StatementAnnotation = Annotations["statements"][number];

/** The words that one language's annotations quote, with their digest; undefined if they don't fit. */
export async function readWording(
  overlay: Overlay,
  { passages: spans, digest }: Pick<StatementAnnotation, "passages" | "digest">,
  prose: Prose,
  named: { name: string; title: string },
  path: Path,
): Promise<{ passages: Passage[]; digest: string } | undefined> {
  const passages: Passage[] = [];
  let end: number | undefined;
  for (const [nth, quoted] of spans.entries()) {
    const at = [...path, "passages", nth];
    const span = overlay.find(prose, named, quoted, end ?? 0, at);
    if (span === undefined) return undefined;
    const gap = prose.text.slice(end ?? span.start, span.start);
    if (canonicalWords([{ kind: "paragraph", text: gap }]) !== "") {
      overlay.report(
        at,
        `${named.name}: words between two passages would not be read out: "${gap}"`,
      );
      return undefined;
    }
    end = span.end;
    passages.push({ blocks: blocksOfSpan(prose, span) });
  }
  const words = wordsOfPassages(passages);
  return { passages, digest: await overlay.checkDigest(words, digest, named.name, path) };
}
