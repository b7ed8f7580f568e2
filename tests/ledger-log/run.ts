import type { Piece } from "../../src/ledger/export/export-lines";
import { type Progress, type Source, verifyLedger } from "../../src/ledger/verify/verify";
import type { Expected, Verified } from "../../src/ledger/verify/verify-check";
import { type Header, verifyLines } from "../../src/ledger/verify/verify-lines";

/** Runs something long to its end. @returns its result, and how far it said it was on the way */
export async function run<Result>(
  long: AsyncGenerator<Progress, Result>,
): Promise<{ result: Result; progress: Progress[] }> {
  const progress: Progress[] = [];
  for (;;) {
    const { done, value } = await long.next();
    if (done === true) return { result: value, progress };
    progress.push(value);
  }
}

export const verify = async (source: Source, expected?: Expected): Promise<Verified> =>
  (await run(verifyLedger(source, expected))).result;

/** What the problems say, sorted. */
export const kinds = ({ problems }: Verified): string[] => problems.map(({ kind }) => kind).sort();

/** A whole file out of its pieces. */
export async function textOf(pieces: AsyncGenerator<Piece, void>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece.text;
  return text;
}

export async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.replace(/\n$/, "").split("\n");
}

export const verifyText = (
  text: string,
  expected?: Expected,
): Promise<{ header: Header; verified: Verified }> => verifyLines(linesOf(text), expected);
