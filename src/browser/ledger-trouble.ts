import { MigrationError } from "../ledger/stores/migrations";
import { NewerLedgerError } from "../ledger/stores/newer-ledger-error";
import type { View } from "./view";

/** Why the ledger can't be used, by the error that said so. */
export function troubleOf(error: unknown): NonNullable<View["trouble"]> {
  if (error instanceof NewerLedgerError) return "newer";
  return error instanceof MigrationError ? "not migrated" : "unread";
}
