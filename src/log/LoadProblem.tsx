import type { Trouble } from "./actions";

const WORDS: Record<Trouble, string> = {
  newer:
    "A newer Verbatim has written this ledger. This one leaves it as it is, and can’t show it. Update Verbatim.",
  "not migrated":
    "The ledger of an earlier Verbatim couldn’t be brought up to date. It is left as it is.",
  unread:
    "The ledger can’t be read just now. It is left as it is. Reload this page; if that doesn’t help, restart the browser.",
};

/** Why nothing can be shown. */
export const LoadProblem = ({ trouble }: { trouble: Trouble }) => (
  <p class="problem" role="alert">
    {WORDS[trouble]}
  </p>
);
