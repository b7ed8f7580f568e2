import { useEffect, useState } from "preact/hooks";
import { FIXED_KEYS, PANEL_ACTIONS, PANEL_KEYS } from "../preferences/panel-keys";
import type { Shortcut } from "../preferences/shortcuts";
import { Key } from "../ui/Key";
import { ShortcutList } from "../ui/ShortcutList";
import { say } from "../words/say";
import { usePanelHost } from "./panel-host";
import type { PanelSession } from "./panel-session";
import { SheetTop } from "./SheetTop";

/** Every key and what it does now, those of the browser included, and where each is changed. */
export function KeysSheet({ session }: { session: PanelSession }) {
  const { keys, readShortcuts, shortcutSettings } = usePanelHost();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    readShortcuts().then(setShortcuts, (error: unknown) =>
      console.error("The browser's shortcuts can't be read.", error),
    );
  }, [readShortcuts]);
  return (
    <section class="sheet">
      <SheetTop title={say("keysTitle")} session={session} />
      <p class="quiet">{say("keysWhere")}</p>
      <dl class="keys">
        {FIXED_KEYS.map(({ keys: fixed, does }) => (
          <div key={does}>
            <dt>
              {fixed.map((key) => (
                <Key key={key} name={key} isRead />
              ))}
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
        {PANEL_ACTIONS.map((action) => {
          const key = keys[action];
          return (
            <div key={action}>
              <dt>
                {key === undefined ? (
                  <span class="quiet">{say("keysNone")}</span>
                ) : (
                  <Key name={key} isRead />
                )}
              </dt>
              <dd>{say(PANEL_KEYS[action].does)}</dd>
            </div>
          );
        })}
      </dl>
      {shortcutSettings !== null && (
        <p>
          <a href="/src/options/index.html#keys" target="_blank" rel="noopener">
            {say("keysChange")}
          </a>
        </p>
      )}
      <h3>{say("keysAnywhere")}</h3>
      <ShortcutList shortcuts={shortcuts} settings={shortcutSettings} />
      <h3>{say("keysBackTitle")}</h3>
      <p>{say("keysF6")}</p>
    </section>
  );
}
