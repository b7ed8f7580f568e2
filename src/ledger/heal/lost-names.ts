/**
 * How a `healed` link names what is lost for good, so that it is looked for, and said, only once.
 */
export const lostNames = {
  call: (id: string) => `call ${id}`,
  /** Which case and client a call was with: the nth of its bindings, counted from 0. */
  binding: (id: string, nth: number) => `binding ${nth} of ${id}`,
  timings: (id: string) => `timings of ${id}`,
  /** Links of the chain, counted from 1. */
  links: (first: number, last: number) => `links ${first} to ${last}`,
} as const;
