import type { Finding } from "../ledger/finding";
import type { Key } from "../words/messages";
import { say } from "../words/say";

const KINDS = {
  healed: "logFindingHealed",
  "call lost": "logFindingCallLost",
  "copies differ": "logFindingDiffer",
  "links lost": "logFindingLinksLost",
  "binding lost": "logFindingBindingLost",
  "record lost": "logFindingRecordLost",
  "store lost": "logFindingStoreLost",
  "not migrated": "logFindingNotMigrated",
} as const satisfies Record<Finding["kind"], Key>;

const STORES = {
  "storage.local": "logFoundInFirst",
  IndexedDB: "logFoundInSecond",
} as const satisfies Record<NonNullable<Finding["store"]>, Key>;

/** What was put right or found wrong, and in which copy where that is known. */
export const findingWords = ({ kind, store }: Finding): string =>
  store === undefined ? say(KINDS[kind]) : `${say(KINDS[kind])} ${say(STORES[store])}`;
