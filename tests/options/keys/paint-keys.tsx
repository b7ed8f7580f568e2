/** @jsxImportSource preact */
import { render } from "vitest-browser-preact";
import "../../../src/options/options.scss";
import { KeysForm, type KeysFormProps } from "../../../src/options/keys/KeysForm";
import { Options } from "../../../src/options/Options";
import { keysOf, PANEL_KEYS, type PanelAction } from "../../../src/preferences/panel-keys";
import { say } from "../../../src/words/say";

export const SHORTCUTS = [
  { does: say("commandOpenPanel"), keys: "Alt+Shift+V" },
  { does: say("commandNextPassage"), keys: "" },
];

/** Paints the keys in the options. @returns what to look at, and what was saved */
export function paintKeys(given: Partial<KeysFormProps> = {}) {
  const saved: Partial<Record<PanelAction, string>>[] = [];
  const of = (change: Partial<KeysFormProps>) => (
    <Options route={{ page: "keys" }}>
      <KeysForm
        keys={keysOf({})}
        shortcuts={SHORTCUTS}
        settings={{ address: "chrome://extensions/shortcuts", open: () => undefined }}
        onSave={async (chosen) => void saved.push(chosen)}
        {...given}
        {...change}
      />
    </Options>
  );
  const screen = render(of({}));
  const named = (sign: string, more: string) =>
    screen.getByRole("button", { name: `${sign} ${more}`, exact: true });
  const does = (action: PanelAction) => say(PANEL_KEYS[action].does);
  return {
    screen,
    saved,
    repaint: (change: Partial<KeysFormProps>) => screen.rerender(of(change)),
    change: (action: PanelAction) =>
      named(say("keysOptionsSet"), say("keysOptionsSetOf", { action: does(action) })),
    none: (action: PanelAction) =>
      named(say("keysOptionsNone"), say("keysOptionsNoneOf", { action: does(action) })),
    save: () => screen.getByRole("button", { name: say("keysOptionsSave"), exact: true }).click(),
    shown: (action: PanelAction) =>
      document.getElementById(`key-${action}`)?.closest("li")?.querySelector(".key-now")
        ?.textContent,
  };
}
