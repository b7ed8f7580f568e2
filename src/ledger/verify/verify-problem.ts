/** Something in the ledger that isn't as the chain says it was. */
export interface Problem {
  kind: ProblemKind;
  /** One plain sentence. */
  says: string;
  /** The call it is about, and the day (UTC) that call is kept under, where it is about one. */
  call?: string;
  day?: string;
  /** In an exported file: the line it was found in, counted from 1. */
  line?: number;
}

export type ProblemKind =
  /** A record, or a line of a file, that hasn't the shape it should have. */
  | "unreadable"
  /** The chain: links that aren't there, or don't follow one another, or don't come to the head. */
  | "links missing"
  | "chain broken"
  /** A call: not the one that the chain names; named by no link; gone; there though erased. */
  | "call changed"
  | "call not in the chain"
  | "call missing"
  | "call not gone"
  /** Case and client, or the times of passages: not the ones that the call names, or gone. */
  | "binding changed"
  | "binding missing"
  | "times changed"
  | "times missing"
  /** A binding or times of a call that isn't there. */
  | "left over"
  /** A line of a file that was changed, moved or cut. */
  | "line changed";

/** How many problems are named; further ones are only counted. */
const MOST = 500;

/** The problems found so far. */
export class Problems {
  readonly named: Problem[] = [];
  count = 0;

  add(...problems: readonly Problem[]): void {
    this.count += problems.length;
    this.named.push(...problems.slice(0, MOST - this.named.length));
  }
}
