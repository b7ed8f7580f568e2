import { LedgerMovedError, type Piece } from "../ledger/export/export-lines";
import type { Progress } from "../ledger/verify/verify";

/** A file that has been written, in parts. */
export interface Collected {
  parts: BlobPart[];
}

/** So many letters at a time go from the page's memory to the browser, which may put them on disk. */
const LETTERS_IN_A_PART = 4_000_000;
/** A call may end while the file is written: then it is begun anew. */
const TRIES = 3;

/**
 * Puts a file together out of its pieces.
 *
 * @param pieces begins it
 * @param onDone is given the whole file, before the last step ends
 * @throws LedgerMovedError where the ledger changed meanwhile each time
 */
export async function* collect(
  pieces: () => AsyncGenerator<Piece, void>,
  onDone: (file: Collected) => void,
): AsyncGenerator<Progress, Collected> {
  for (let turn = 1; ; turn++) {
    try {
      const file = yield* collectOnce(pieces());
      onDone(file);
      return file;
    } catch (error) {
      if (!(error instanceof LedgerMovedError) || turn === TRIES) throw error;
    }
  }
}

async function* collectOnce(
  pieces: AsyncGenerator<Piece, void>,
): AsyncGenerator<Progress, Collected> {
  const parts: Blob[] = [];
  let text = "";
  for await (const piece of pieces) {
    text += piece.text;
    if (text.length > LETTERS_IN_A_PART) {
      parts.push(new Blob([text]));
      text = "";
    }
    yield { done: piece.done, of: piece.of };
  }
  return { parts: [...parts, new Blob([text])] };
}
