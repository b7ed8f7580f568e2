/** Less room than this on the disk is taken for none, in bytes. */
const LEAST = 8 * 1024 * 1024;

/** The two stores are written to one after the other: the same answer does for both. In ms. */
const HOLDS_FOR = 50;
let asked: { at: number; answer: Promise<StorageEstimate> } | undefined;

/** There is next to no room left on the disk. */
export class NoRoomError extends Error {
  override readonly name = "NoRoomError";
}

/**
 * Chrome's stores can't be trusted any more once a write has run out of disk: the log is torn, and
 * at the next start all that was written to it is dropped. So nothing is written where there is
 * next to no room.
 */
export async function needRoom(): Promise<void> {
  const now = performance.now();
  if (asked === undefined || now - asked.at > HOLDS_FOR) {
    asked = { at: now, answer: navigator.storage.estimate() };
  }
  const { quota, usage } = await asked.answer;
  if (quota !== undefined && usage !== undefined && quota - usage < LEAST) {
    throw new NoRoomError("There is next to no room left on the disk.");
  }
}
