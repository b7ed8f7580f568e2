/**
 * Measures some things in turn, so many times over. Each time begins with another of them, so that
 * none always comes after the same one.
 *
 * @param pairs how many of each count; those before that warm all up
 * @returns for each of them what it took, in the order of the pairs
 */
export async function inPairs(
  pairs: number,
  warmUps: number,
  onces: readonly (() => Promise<number>)[],
): Promise<number[][]> {
  const taken: number[][] = onces.map(() => []);
  for (let pair = -warmUps; pair < pairs; pair++) {
    for (let turn = 0; turn < onces.length; turn++) {
      const which = (turn + Math.abs(pair)) % onces.length;
      const value = await onces[which]?.();
      if (pair >= 0 && value !== undefined) taken[which]?.push(value);
    }
  }
  return taken;
}

/** Waits so many ms. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
