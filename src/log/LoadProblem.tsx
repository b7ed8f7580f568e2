import type { Key } from "../words/messages";
import { say } from "../words/say";
import type { Trouble } from "./actions";

const WORDS = {
  newer: "logNewer",
  "not migrated": "logNotMigrated",
  unread: "logUnread",
} as const satisfies Record<Trouble, Key>;

/** Why nothing can be shown. */
export const LoadProblem = ({ trouble }: { trouble: Trouble }) => (
  <p class="problem" role="alert">
    {say(WORDS[trouble])}
  </p>
);
