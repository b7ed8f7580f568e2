/** What was asked for can't be done; the message says why, in plain sentences. */
export class Refused extends Error {}
