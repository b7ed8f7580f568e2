import type { View } from "../browser/view";
import type { Finding } from "../ledger/finding";
import { count } from "../ui/count";
import { LogLink } from "./LogLink";
import type { PanelSession } from "./panel-session";

const TROUBLE: Record<NonNullable<View["trouble"]>, string> = {
  unread:
    "What this desk has read before can’t be looked up now, so anything below may have been read already.",
  newer:
    "A newer Verbatim has written what this desk has read. It is left as it is: nothing is saved until Verbatim is up to date here.",
  "not migrated":
    "What this desk has read couldn’t be brought into this version’s form. It is left as it is: nothing is saved until that is put right.",
};

/** What is to be said of the ledger: each thing once, calmly, with a way to look closer. */
export function LedgerNotices({ view, session }: { view: View; session: PanelSession }) {
  const { trouble, findings, unread } = view;
  return (
    <>
      {trouble !== null && (
        <p class="card problem" role="status">
          {TROUBLE[trouble]} <LogLink words="Look, or export it" />
        </p>
      )}
      {unread.length > 0 && (
        <p class="card problem" role="status">
          The record of {count(unread.length, "open call", "open calls")} can’t be read. It is left
          as it is. <LogLink words="Reading log" />
        </p>
      )}
      {findings.length > 0 && (
        <div class="card problem" role="status">
          <ul>
            {sentences(findings).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>
            <LogLink words="Look closer" />{" "}
            <button type="button" class="link" onClick={() => session.seeFindings()}>
              Put this away
            </button>
          </p>
        </div>
      )}
    </>
  );
}

const SAYS: Record<Finding["kind"], string> = {
  healed: "One copy of what this desk has read was damaged. It has been put right from the other.",
  "store lost":
    "One copy of what this desk has read was lost. It has been made anew from the other.",
  "call lost": "Part of what this desk has read is lost in both copies.",
  "copies differ": "Two copies of a call differ, and both are whole. Both are kept.",
  "links lost": "Part of the chain that vouches for past calls is lost in both copies.",
  "binding lost": "Which case or client some calls were with is lost in both copies.",
  "not migrated":
    "Part of what this desk read with an earlier Verbatim can’t be read. It is left as it is.",
  "record lost": "A record of what this desk has read was lost in both copies.",
};

const sentences = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(({ kind }) => SAYS[kind])),
];
