/** The two stores, by what they are to the browser: the first is the one that is read from. */
export const STORE_NAMES = ["storage.local", "IndexedDB"] as const;
export type StoreName = (typeof STORE_NAMES)[number];

/** Something of each of the two stores, in that order. */
export type Both<T> = readonly [T, T];

/** 0 is `storage.local`, 1 is IndexedDB. */
export type Which = 0 | 1;

/** The same for each of the two. */
export const mapBoth = <T, U>(
  [first, second]: Both<T>,
  map: (each: T, which: Which) => U,
): Both<U> => [map(first, 0), map(second, 1)];

/** The same for each of the two, at once. */
export const mapBothAsync = <T, U>(
  both: Both<T>,
  map: (each: T, which: Which) => Promise<U>,
): Promise<[U, U]> => {
  const [first, second] = mapBoth(both, map);
  return Promise.all([first, second]);
};

export const other = (which: Which): Which => (which === 0 ? 1 : 0);
