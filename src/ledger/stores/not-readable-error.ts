/** Neither store can be read. `errors` says why: first `storage.local`, then IndexedDB. */
export class NotReadableError extends AggregateError {
  override readonly name = "NotReadableError";

  constructor(errors: readonly [unknown, unknown]) {
    super(errors, "Neither store can be read.");
  }
}
