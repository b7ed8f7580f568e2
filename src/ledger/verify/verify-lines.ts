import * as z from "zod/mini";
import { say } from "../../words/say";
import { linkSchema } from "../chain";
import { type Content, FORMAT } from "../export/export-line";
import { Check, type Expected, type Verified } from "./verify-check";
import { ExportedCalls } from "./verify-exported-calls";
import { formatIn, LineReader } from "./verify-line";
import type { ProblemKind } from "./verify-problem";
import { missing } from "./verify-stored-chain";

export type Header = Extract<Content, { kind: "header" }>;

/** The file isn't an exported ledger that this build can read: "it is empty" and the like. */
export class NotAnExportError extends Error {
  override readonly name = "NotAnExportError";
}

/**
 * Verifies an exported ledger, line by line: that no line was changed, moved or cut since, and
 * what `verifyLedger` verifies of a store.
 *
 * @param lines without their line feeds
 * @throws NotAnExportError where the first line isn't that of such a file
 */
export async function verifyLines(
  lines: AsyncIterable<string>,
  expected: Expected = {},
): Promise<{ header: Header; verified: Verified }> {
  const file = new ExportedFile(expected);
  for await (const line of lines) file.line(line);
  return file.finish();
}

class ExportedFile {
  readonly #check: Check;
  readonly #calls: ExportedCalls;
  readonly #lines = new LineReader((says) => this.#problem("line changed", says));
  #header: Header | undefined;
  #isEnded = false;

  constructor(expected: Expected) {
    this.#check = new Check(expected, () => this.#header?.timings === true);
    this.#calls = new ExportedCalls(this.#check);
  }

  line(text: string): void {
    const content = this.#lines.read(text);
    if (this.#header === undefined) this.#header = headerIn(content, text);
    else if (content !== undefined) this.#take(content);
  }

  finish(): { header: Header; verified: Verified } {
    const header = this.#header;
    if (header === undefined) throw new NotAnExportError("it is empty");
    this.#calls.flush();
    if (!this.#isEnded) {
      this.#problem("line changed", say("verifyCutShort"));
    }
    const { head } = this.#check.chain;
    if (header.head?.links !== head.links || header.head.digest !== head.digest) {
      this.#problem("chain broken", say("verifyOtherHead"), 1);
    }
    return { header, verified: this.#check.finish() };
  }

  #problem(kind: ProblemKind, says: string, line = this.#lines.line): void {
    this.#check.problems.add({ kind, says, line });
  }

  #take(content: Content): void {
    const { line } = this.#lines;
    if (this.#isEnded) this.#problem("line changed", say("verifyLineAfterEnd"));
    if (content.kind === "header") {
      this.#problem("line changed", say("verifyLineFirst"));
    } else if (content.kind === "link") {
      this.#link(content);
    } else if (content.kind === "unreadable") {
      this.#problem("unreadable", say("verifyUnreadableThen", { record: content.key }));
    } else if (content.kind === "pending") {
      this.#check.chain.expect(content);
    } else if (content.kind === "end") {
      this.#isEnded = true;
    } else if (content.kind !== "finding" && !this.#calls.take(content, line)) {
      this.#problem("line changed", say("verifyLineShape"));
    }
  }

  #link({ link, head }: Extract<Content, { kind: "link" }>): void {
    const { chain } = this.#check;
    const before = chain.head.links;
    const parsed = z.safeParse(linkSchema, link);
    if (parsed.success) chain.add(parsed.data, link);
    if (chain.head.links === head.links && chain.head.digest === head.digest) return;
    if (head.links > before + 1) {
      this.#problem("links missing", missing(before + 1, head.links - 1));
    } else {
      this.#problem("chain broken", say("verifyLinkChanged"));
    }
    chain.jump(head);
  }
}

function headerIn(content: Content | undefined, text: string): Header {
  const format = formatIn(text);
  if (format?.startsWith("verbatim-ledger ") && format !== FORMAT) {
    throw new NotAnExportError(`its format is “${format}”, and this reads “${FORMAT}” only`);
  }
  if (content?.kind === "header" && format === FORMAT) return content;
  throw new NotAnExportError("it isn’t a ledger that Verbatim exported as JSON Lines");
}
