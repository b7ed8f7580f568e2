/** @jsxImportSource preact */
import { suicideRoute } from "virtual:policy";
import { render } from "vitest-browser-preact";
import "../../src/panel/panel.scss";
import { Panel } from "../../src/panel/Panel";
import type { PanelState } from "../../src/panel/panel-state";
import { fakeSession } from "./fake-session";

/** Paints the panel in a state. @returns what to look at, and what the session was asked to do */
export function paint(state: PanelState) {
  const { session, asked } = fakeSession(state);
  const of = (each: PanelState) => <Panel state={each} session={session} route={suicideRoute} />;
  const screen = render(of(state));
  return { screen, asked, repaint: (next: PanelState) => screen.rerender(of(next)) };
}
