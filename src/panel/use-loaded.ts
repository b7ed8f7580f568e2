import { useLayoutEffect, useState } from "preact/hooks";
import { say } from "../words/say";
import type { PanelSession } from "./panel-session";

/** What has come, by what loads it: it is there at once the next time. */
const kept = new WeakMap<() => Promise<unknown>, unknown>();

/**
 * What a panel that opens doesn't need, loaded from the extension only where it is shown. Never
 * anything that a handler can't do without at that moment.
 *
 * @param load the same function at each call
 * @returns undefined until it is there; where it doesn't come, the panel says so
 */
export function useLoaded<Loaded>(
  load: () => Promise<Loaded>,
  session: Pick<PanelSession, "onFailure">,
): Loaded | undefined {
  const [loaded, setLoaded] = useState(() => kept.get(load) as Loaded | undefined);
  useLayoutEffect(() => {
    if (kept.has(load)) return;
    load().then(
      (value) => {
        kept.set(load, value);
        setLoaded(() => value);
      },
      (error: unknown) => session.onFailure(error, say("problemPart")),
    );
  }, [load, session]);
  return loaded;
}
