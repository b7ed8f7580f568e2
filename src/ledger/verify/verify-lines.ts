import * as z from "zod/mini";
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
      const says = "The file stops after this line, without its last one: it was cut short.";
      this.#problem("line changed", says);
    }
    const { head } = this.#check.chain;
    if (header.head?.links !== head.links || header.head.digest !== head.digest) {
      const says = "The chain doesn’t come to the head that stands on line 1.";
      this.#problem("chain broken", says, 1);
    }
    return { header, verified: this.#check.finish() };
  }

  #problem(kind: ProblemKind, says: string, line = this.#lines.line): void {
    this.#check.problems.add({ kind, says, line });
  }

  #take(content: Content): void {
    const { line } = this.#lines;
    if (this.#isEnded) this.#problem("line changed", "This line stands after the end.");
    if (content.kind === "header") {
      this.#problem("line changed", "This line is a first line, and stands elsewhere.");
    } else if (content.kind === "link") {
      this.#link(content);
    } else if (content.kind === "unreadable") {
      const says = `Something in the record “${content.key}” couldn’t be read when it was exported.`;
      this.#problem("unreadable", says);
    } else if (content.kind === "pending") {
      this.#check.chain.expect(content);
    } else if (content.kind === "end") {
      this.#isEnded = true;
    } else if (content.kind !== "finding" && !this.#calls.take(content, line)) {
      this.#problem("line changed", "This line hasn’t the shape of what it says it is.");
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
      const says = "The chain is broken: this link doesn’t come to the head beside it.";
      this.#problem("chain broken", says);
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
