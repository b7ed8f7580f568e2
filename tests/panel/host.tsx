/** @jsxImportSource preact */
import { suicideRoute } from "virtual:policy";
import { render } from "vitest-browser-preact";
import "../../src/panel/panel.scss";
import { Panel } from "../../src/panel/Panel";
import { type PanelHost, PanelHostContext, plainHost } from "../../src/panel/panel-host";
import type { PanelState } from "../../src/panel/panel-state";
import { keysOf, type PanelAction } from "../../src/preferences/panel-keys";
import { say } from "../../src/words/say";
import { fakeSession } from "./fake-session";

export const SHORTCUTS = [
  { does: say("commandOpenPanel"), keys: "Alt+Shift+V" },
  { does: say("commandNextPassage"), keys: "" },
];

/** Paints the panel in a state, set as somebody has set it. */
export function paintHosted(state: PanelState, given: Partial<PanelHost> = {}) {
  const { session, asked } = fakeSession(state);
  const host: PanelHost = {
    ...plainHost,
    readShortcuts: async () => SHORTCUTS,
    shortcutSettings: { address: "chrome://extensions/shortcuts", open: () => undefined },
    ...given,
  };
  const screen = render(
    <PanelHostContext.Provider value={host}>
      <Panel state={state} session={session} route={suicideRoute} />
    </PanelHostContext.Provider>,
  );
  return { screen, asked };
}

export const withKeys = (chosen: Partial<Record<PanelAction, string>>) => ({
  keys: keysOf(chosen),
});
