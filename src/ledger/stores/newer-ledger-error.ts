/** A newer Verbatim has written the ledger. This one leaves it as it is, and writes nothing. */
export class NewerLedgerError extends Error {
  override readonly name = "NewerLedgerError";
}
