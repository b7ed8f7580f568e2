import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Head } from "../src/ledger/chain";
import { parseHead } from "../src/ledger/verify/verify-head";
import { type Header, NotAnExportError, verifyLines } from "../src/ledger/verify/verify-lines";
import { isSound } from "../src/ledger/verify/verify-report";
import { reportLines } from "./ledger-report";
import { useEnglish } from "./words/read-messages";

/**
 * `npm run ledger:verify -- FILE [--head LINKS:DIGEST]`: verifies a ledger that was exported as
 * JSON Lines, and prints what that shows and what it doesn't. Exit code 1: something is wrong with
 * it, or it doesn't contain the head; 2: it can't be read.
 */

const USAGE =
  "Usage: npm run ledger:verify -- FILE [--head LINKS:DIGEST], where FILE is a ledger exported as JSON Lines and LINKS:DIGEST a head exported earlier.";

/** More than any line of an export has: what isn't one must not fill the memory. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** What was asked for can't be done; the message says why, in plain sentences. */
class Refused extends Error {}

async function run(args: readonly string[]): Promise<number> {
  try {
    const { file, head } = readArguments(args);
    const { header, verified } = await verifyLines(linesIn(file), { head }).catch((error) => {
      if (!(error instanceof NotAnExportError)) throw error;
      throw new Refused(`${file} can't be verified: ${error.message}.`);
    });
    const lines = [headerLine(file, header), ...reportLines(verified, head)];
    console.log(lines.map(harmless).join("\n"));
    return isSound(verified) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(harmless(error.message));
    return 2;
  }
}

function readArguments(args: readonly string[]): { file: string; head: Head | undefined } {
  const { positionals, values } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Refused(USAGE);
  if (values.head === undefined) return { file, head: undefined };
  const head = parseHead(values.head);
  if (head !== undefined) return { file, head };
  const shape = "the number of links, a colon and 64 hexadecimal digits";
  throw new Refused(`“${values.head}” is no head: that is ${shape}.`);
}

function parsed(args: readonly string[]) {
  try {
    const options = { head: { type: "string" } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new Refused(USAGE);
  }
}

/** A line as a terminal shows it: words of the file could move the cursor, or add lines of their own. */
const harmless = (line: string): string =>
  line.slice(0, 2000).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "\ufffd");

const headerLine = (file: string, { exportedAt, desk, timings }: Header): string =>
  `${file}: exported ${exportedAt} at the desk ${desk ?? "(not known)"}, ${timings ? "with" : "without"} the times of passages.`;

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "you may not read it",
  EISDIR: "it is a folder",
};

/** The lines of a file. What isn't UTF-8 in it becomes question marks, and its line is found wrong. */
async function* linesIn(file: string): AsyncGenerator<string, void> {
  // npm runs scripts in the project's folder; names are meant from where the caller stands.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  /** Of the line that isn't at its end yet: joined once, since a long one comes in many. */
  let pieces: string[] | undefined;
  try {
    for await (const text of createReadStream(path, "utf8")) {
      // A byte-order mark may stand before the first line.
      const [end = "", ...more] = (pieces ? text : text.replace(/^\ufeff/, "")).split("\n");
      const begun: string[] = [...(pieces ?? []), end];
      const next = more.pop();
      if (next !== undefined) yield* [begun.join(""), ...more];
      pieces = next === undefined ? begun : [next];
      if (pieces.reduce((length, piece) => length + piece.length, 0) > LONGEST_LINE)
        throw new Refused(`${file} can't be read: it has no lines.`);
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    const why = WHY[code] ?? "the computer refuses to open it";
    throw new Refused(`${file} can't be read: ${why}.`);
  }
  const rest = pieces?.join("");
  if (rest) yield rest;
}

useEnglish();
process.exitCode = await run(process.argv.slice(2));
