import { useEffect, useRef } from "preact/hooks";
import type { Erasing } from "../ledger/log-view/client";
import type { LedgerReader } from "../ledger/log-view/reader";
import { Said } from "../ui/Said";
import { say } from "../words/say";
import type { LogActions, Trouble } from "./actions";
import { Busy } from "./Busy";
import type { ToErase } from "./CallPage";
import { EraseConfirmation } from "./EraseConfirmation";
import { LoadProblem } from "./LoadProblem";
import { useLong } from "./use-long";

export interface EraseClientProps {
  what: ToErase;
  reader: LedgerReader;
  actions: LogActions;
  troubleOf: (error: unknown) => Trouble;
  onCancel: () => void;
  onErased: () => void;
}

/** Says what goes and what stays, and erases one client's readings once that was confirmed. */
export function EraseClient({ what, reader, troubleOf, ...props }: EraseClientProps) {
  const { state, start } = useLong<Erasing>();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    start(() => reader.erasing(what.client));
  }, [reader, what]);
  return (
    <section class="view erase">
      <h2 ref={title} tabIndex={-1}>
        <Said message="logEraseTitle" whom={<bdi>{what.whom}</bdi>} />
      </h2>
      {state.kind === "running" && <Busy what={say("logEraseBusy")} progress={state.progress} />}
      {state.kind === "failed" && <LoadProblem trouble={troubleOf(state.error)} />}
      {state.kind === "done" && <EraseConfirmation erasing={state.result} {...props} />}
    </section>
  );
}
