/** So many consoles may be set up, by a policy or at a desk. More in a policy are passed over, and said. */
export const MOST_CONSOLES = 32;
