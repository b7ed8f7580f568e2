import { createReader } from "../ledger/log-view/reader";
import { readRecords, recordKeys } from "./twin-store";

/** The ledger of this browser, for the reading log. Only the background ever writes to it. */
export const ledgerReader = createReader({ get: readRecords, list: recordKeys });
