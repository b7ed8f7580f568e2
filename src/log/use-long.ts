import { useEffect, useRef, useState } from "preact/hooks";
import type { Progress } from "../ledger/verify/verify";
import { CancelledError, runLong } from "./run-long";

/** How something long stands. */
export type LongState<Result> =
  | { kind: "idle" }
  | { kind: "running"; progress: Progress }
  | { kind: "cancelled" }
  | { kind: "failed"; error: unknown }
  | { kind: "done"; result: Result };

export interface UseLong<Result> {
  state: LongState<Result>;
  /** Begins anew; what was going on is called off. */
  start<Step extends Progress>(
    make: () => AsyncGenerator<Step, Result>,
    onStep?: (step: Step) => void,
  ): void;
  cancel(): void;
  reset(): void;
}

/** Runs something long for a component, and calls it off when the component goes. */
export function useLong<Result>(): UseLong<Result> {
  const [state, setState] = useState<LongState<Result>>({ kind: "idle" });
  const going = useRef<AbortController | null>(null);
  useEffect(() => () => going.current?.abort(), []);
  return {
    state,
    start(make, onStep = () => undefined) {
      going.current?.abort();
      const own = new AbortController();
      going.current = own;
      const set = (next: LongState<Result>) => {
        if (going.current === own) setState(next);
      };
      set({ kind: "running", progress: { done: 0, of: 0 } });
      const step: typeof onStep = (each) => {
        onStep(each);
        set({ kind: "running", progress: { done: each.done, of: each.of } });
      };
      runLong(make(), step, own.signal).then(
        (result) => set({ kind: "done", result }),
        (error: unknown) => {
          if (error instanceof CancelledError) return set({ kind: "cancelled" });
          console.error("The ledger can't be read.", error);
          set({ kind: "failed", error });
        },
      );
    },
    cancel: () => going.current?.abort(),
    reset() {
      going.current?.abort();
      going.current = null;
      setState({ kind: "idle" });
    },
  };
}
