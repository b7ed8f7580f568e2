/** @jsxImportSource preact */
import { render } from "vitest-browser-preact";
import "../../src/log/log.scss";
import { createReader, type LedgerReader } from "../../src/ledger/log-view/reader";
import { Log, type LogProps } from "../../src/log/Log";
import { MemoryLedger, STATEMENTS } from "../ledger-log/ledger";

export const NAMES = {
  statements: Object.fromEntries(STATEMENTS.map(({ id, label }) => [id, label])),
  routes: { complaints: "Complaint" },
};

/** A desk for which the organisation has ruled nothing out. */
export const SETTINGS: LogProps["settings"] = {
  days: 400,
  timingDays: 30,
  handler: undefined,
  mayChangeDays: "yes",
  mayErase: true,
};

export interface Painting extends Partial<LogProps> {
  ledger?: MemoryLedger;
  /** Where on the page to begin, "#find". */
  hash?: string;
  /** Parts of the reader that do something else. */
  reading?: Partial<LedgerReader>;
}

/** Paints the reading log. @returns what to look at, and what it asked of the background */
export function paint({
  ledger = new MemoryLedger(),
  hash = "",
  reading = {},
  actions = {},
  ...given
}: Omit<Painting, "actions"> & { actions?: Partial<LogProps["actions"]> } = {}) {
  history.replaceState(null, "", `${location.pathname}${location.search}${hash}`);
  const asked: unknown[][] = [];
  const reader = { ...createReader(ledger), ...reading };
  const screen = render(
    <Log
      reader={reader}
      names={NAMES}
      settings={SETTINGS}
      troubleOf={() => "unread"}
      actions={{
        erase: async (clients) => void asked.push(["erase", ...clients]),
        setRetention: async (days) => void asked.push(["retention", days]),
        seeFindings: async (ids) => void asked.push(["seen", ...ids]),
        compareCopies: async () => void asked.push(["compare"]),
        ...actions,
      }}
      {...given}
    />,
  );
  const button = (name: string | RegExp) => screen.getByRole("button", { name });
  const link = (name: string | RegExp) => screen.getByRole("link", { name });
  return { screen, asked, button, link, ledger };
}
