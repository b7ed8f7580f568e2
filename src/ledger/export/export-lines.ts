import { partAt } from "../heal/chain-copy";
import { daysIn, headIn, type Progress, type Source } from "../verify/verify";
import { ChainWalk } from "../verify/verify-chain";
import { readPending } from "../verify/verify-pending";
import { Problems } from "../verify/verify-problem";
import { walkChain } from "../verify/verify-stored-chain";
import { contentsOf, type ExportOptions, findingsIn, headerOf } from "./export-contents";
import { type Content, LineWriter } from "./export-line";

/** A piece of a file that is being written, and how far it has come. */
export interface Piece extends Progress {
  text: string;
}

/** A call was sealed, or a day purged, while the ledger was written out. */
export class LedgerMovedError extends Error {
  override readonly name = "LedgerMovedError";
}

/**
 * The whole ledger as JSON Lines: the chain, then each call and whom it is bound to. What can't be
 * read is written out as it was found. Open calls aren't in it, nor is the desk's key.
 *
 * @yields the file piece by piece: a part of the chain, a day
 * @throws LedgerMovedError where the ledger changed meanwhile: begin anew, since what was written
 *   so far wouldn't verify
 */
export async function* exportLines(
  source: Source,
  options: ExportOptions,
): AsyncGenerator<Piece, void> {
  const { get } = source;
  const present = await source.list();
  const days = daysIn(present);
  const parts = present.filter((key) => partAt(key) !== undefined).length;
  const lines = new LineWriter();
  const before = await headIn(source);
  let done = 0;
  const piece = (...contents: readonly Content[]): Piece => ({
    done,
    of: days.length + parts,
    text: contents.map((content) => lines.write(content)).join(""),
  });

  yield piece(await headerOf(source, options));
  for await (const part of walkChain(get, present, new ChainWalk(), new Problems())) {
    done++;
    const { key, stored, links, isReadable } = part;
    yield isReadable
      ? piece(
          ...links.map((link): Content => ({ kind: "link", link: link.stored, head: link.after })),
        )
      : piece({ kind: "unreadable", key, stored });
  }
  const pending = await readPending(get, present);
  if (pending.length > 0) {
    yield piece(...pending.map((each): Content => ({ kind: "pending", ...each })));
  }
  for (const day of days) {
    const contents = await contentsOf(source, day, options);
    done++;
    yield piece(...contents);
  }
  yield piece(...(await findingsIn(source)), { kind: "end" });
  if ((await headIn(source)) !== before) throw new LedgerMovedError("The ledger has moved on.");
}
