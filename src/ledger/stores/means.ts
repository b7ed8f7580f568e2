import type { Statement } from "../../policy/pack";

/** What the upkeep of the ledger takes from outside. */
export interface Means {
  /** UTC, ISO 8601. */
  now(): string;
  /** So many random bytes, as hexadecimal digits. */
  random(bytes: number): string;
  /** Lets whatever else is waiting go first. */
  pause(): Promise<void>;
  /** The statements of the present policy: an older ledger is read with them. */
  statements(): Promise<readonly Statement[]>;
}
