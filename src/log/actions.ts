import type { MayChange } from "../browser/managed-settings";

/** What the log asks of the background, which alone writes. Each resolves once it is done. */
export interface LogActions {
  /** Everything that is kept of these clients goes, by client id. */
  erase(clients: string[]): Promise<void>;
  /** @param days how long readings are kept from now on */
  setRetention(days: number): Promise<void>;
  /** The handler has seen these findings. */
  seeFindings(ids: string[]): Promise<void>;
  /** The two copies of the ledger are compared, and put right as far as they can be. */
  compareCopies(): Promise<void>;
}

/** What is kept besides the ledger, and for how long. */
export interface LogSettings {
  /** Days that readings are kept; undefined where that can't be read. */
  days: number | undefined;
  /** Days that the times of passages are. */
  timingDays: number;
  /** Whether she may change the days that readings are kept, and if not, why. */
  mayChangeDays: MayChange;
  /** Whether she may erase a client's readings. */
  mayErase: boolean;
  /** The handler's id, where an administrator has set one. */
  handler: string | undefined;
}

/** Why the ledger can't be shown. */
export type Trouble = "newer" | "not migrated" | "unread";
