/** What became of something that may fail. */
export type Settled<T> = { value: T } | { error: unknown };

export const settled = async <T>(work: Promise<T>): Promise<Settled<T>> => {
  try {
    return { value: await work };
  } catch (error) {
    return { error };
  }
};
