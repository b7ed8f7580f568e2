import { userEvent } from "vitest/browser";
import { keysOf } from "../../../src/preferences/panel-keys";
import { paintKeys } from "./paint-keys";

/** Every state of the keys' page, by name. */
export const keysStates: Readonly<Record<string, () => unknown>> = {
  "as they are at first": () => paintKeys(),
  changed: () => paintKeys({ keys: keysOf({ endCall: "z", copyLine: "", suicideThreat: "!" }) }),
  "waiting for a key": () => paintKeys().change("endCall").click(),
  "a key that can't be used": async () => {
    await paintKeys().change("endCall").click();
    await userEvent.keyboard("{F2}");
  },
  "not saved yet": () => paintKeys().none("endCall").click(),
  "a clash": async () => {
    const { change, save } = paintKeys();
    await change("endCall").click();
    await userEvent.keyboard("o");
    await save();
  },
  saved: async () => {
    const { save } = paintKeys();
    await save();
  },
};
