/** Neither store took a change. `errors` says why: first `storage.local`, then IndexedDB. */
export class NotSavedError extends AggregateError {
  override readonly name = "NotSavedError";

  constructor(errors: readonly [unknown, unknown]) {
    super(errors, "Neither store took the change.");
  }
}
