import type { View } from "../browser/view";
import type { Finding } from "../ledger/finding";
import type { PlainKey } from "../words/messages";
import { say, sayCount } from "../words/say";
import { LogLink } from "./LogLink";
import type { PanelSession } from "./panel-session";

const TROUBLE = {
  unread: "troubleUnread",
  newer: "troubleNewer",
  "not migrated": "troubleNotMigrated",
} as const satisfies Record<NonNullable<View["trouble"]>, PlainKey>;

/** What is to be said of the ledger: each thing once, calmly, with a way to look closer. */
export function LedgerNotices({ view, session }: { view: View; session: PanelSession }) {
  const { trouble, findings, unread } = view;
  return (
    <>
      {trouble !== null && (
        <p class="card problem" role="status">
          {say(TROUBLE[trouble])} <LogLink words={say("troubleLook")} />
        </p>
      )}
      {unread.length > 0 && (
        <p class="card problem" role="status">
          {sayCount("openCallsUnread", unread.length)} <LogLink words={say("panelReadingLog")} />
        </p>
      )}
      {findings.length > 0 && (
        <div class="card problem" role="status">
          <ul>
            {sentences(findings).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p class="links">
            <LogLink words={say("foundLook")} />
            <button type="button" class="link" onClick={() => session.seeFindings()}>
              {say("foundPutAway")}
            </button>
          </p>
        </div>
      )}
    </>
  );
}

const FOUND = {
  healed: "foundHealed",
  "store lost": "foundStoreLost",
  "call lost": "foundCallLost",
  "copies differ": "foundCopiesDiffer",
  "links lost": "foundLinksLost",
  "binding lost": "foundBindingLost",
  "not migrated": "foundNotMigrated",
  "record lost": "foundRecordLost",
} as const satisfies Record<Finding["kind"], PlainKey>;

const sentences = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(({ kind }) => say(FOUND[kind]))),
];
