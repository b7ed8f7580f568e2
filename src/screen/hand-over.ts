/** In this world of the frame alone: the page can't see it. */
const HANDED = Symbol.for("verbatim frames");
const world = globalThis as { [HANDED]?: Promise<unknown> };

/** Puts down what the next script in this frame is to have. */
export function handOver<Handed>(handed: Promise<Handed | null>): void {
  world[HANDED] = handed;
}

/** Takes what the script before this one put down; null where there is nothing. */
export const takeOver = <Handed>(): Promise<Handed | null> =>
  (world[HANDED] as Promise<Handed | null> | undefined) ?? Promise.resolve(null);
