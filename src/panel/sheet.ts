/** What lies over the call for a while: one thing at a time, and Escape puts it away. */
export type Sheet =
  /** The situations and the policy, to be searched. */
  | { kind: "client says"; query: string }
  | { kind: "situation"; id: string }
  | { kind: "section"; id: string }
  /** About the wording of a statement. */
  | { kind: "wording"; statement: string }
  /** The keys, and what each does. */
  | { kind: "keys" };
