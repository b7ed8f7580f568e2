import type { Shortcut, ShortcutSettings } from "../preferences/shortcuts";
import { say } from "../words/say";
import { Said } from "./Said";

export interface ShortcutListProps {
  shortcuts: readonly Shortcut[];
  settings: ShortcutSettings | null;
}

/** The shortcuts that the browser itself has for Verbatim, and where they are changed. */
export const ShortcutList = ({ shortcuts, settings }: ShortcutListProps) => (
  <>
    <dl class="keys">
      {shortcuts.map(({ does, keys }) => (
        <div key={does}>
          <dt>
            {keys === "" ? (
              <span class="quiet">{say("keysNone")}</span>
            ) : (
              <kbd>{keys.replaceAll("+", " + ")}</kbd>
            )}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    {settings !== null && (
      <p>
        <Said
          message={settings.address === "about:addons" ? "keysInFirefox" : "keysInBrowser"}
          address={<code>{settings.address}</code>}
        />{" "}
        {settings.open !== null && (
          <button type="button" class="link" onClick={settings.open}>
            {say("keysOpenBrowser")}
          </button>
        )}
      </p>
    )}
  </>
);
