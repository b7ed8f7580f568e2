import type { LedgerReader } from "../ledger/log-view/reader";
import type { Names } from "../ledger/log-view/words";
import type { LogActions, Trouble } from "./actions";
import { Export } from "./Export";
import { Findings } from "./Findings";
import { HeadNow } from "./HeadNow";
import { Verify } from "./Verify";

export interface CheckProps {
  reader: LedgerReader;
  names: Names;
  actions: LogActions;
  version: number;
  isShown: boolean;
  troubleOf: (error: unknown) => Trouble;
  onChanged: () => void;
}

/** Whether the ledger is whole, its head, the ways out of here, and what was put right before. */
export const Check = (props: CheckProps) => (
  <div class="view">
    <Verify {...props} />
    <HeadNow {...props} />
    <Export {...props} />
    <Findings {...props} />
  </div>
);
