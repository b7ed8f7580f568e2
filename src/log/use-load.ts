import { useEffect, useState } from "preact/hooks";

/** Something that is being read. */
export type Load<T> =
  | { kind: "loading" }
  | { kind: "there"; value: T }
  | { kind: "failed"; error: unknown };

/** Reads something, and again whenever what it depends on changes. */
export function useLoad<T>(load: () => Promise<T>, on: readonly unknown[]): Load<T> {
  const [state, setState] = useState<Load<T>>({ kind: "loading" });
  useEffect(() => {
    let isWanted = true;
    setState({ kind: "loading" });
    load().then(
      (value) => isWanted && setState({ kind: "there", value }),
      (error: unknown) => {
        console.error("The ledger can't be read.", error);
        if (isWanted) setState({ kind: "failed", error });
      },
    );
    return () => {
      isWanted = false;
    };
  }, on);
  return state;
}
