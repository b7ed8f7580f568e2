import "../browser/words";
import { suicideRoute } from "virtual:policy";
import { render } from "preact";
import { onPreferences, readPreferences, sendPreferences } from "../browser/preferences";
import { readShortcuts, shortcutSettings } from "../browser/shortcuts";
import { keysOf } from "../preferences/panel-keys";
import { defaultPreferences, type Preferences, type TextSize } from "../preferences/preferences";
import { namePage } from "../ui/name-page";
import { say } from "../words/say";
import "./panel.scss";
import { listenForKeys } from "./keys";
import { oncePerTurn } from "./once-per-turn";
import { Panel } from "./Panel";
import { background } from "./panel-background";
import { type PanelHost, PanelHostContext } from "./panel-host";
import { PanelSession } from "./panel-session";
import { revealRest } from "./reveal-rest";

type Practice = typeof import("./practice/practice");

/** @param practice for a panel that keeps nothing */
function showPanel(root: HTMLElement, practice?: Practice): void {
  const hostOf = ({ keys, textSize }: Preferences): PanelHost => ({
    keys: keysOf(keys),
    textSize,
    setTextSize: (size) => void setTextSize(size),
    readShortcuts,
    shortcutSettings: shortcutSettings(),
  });
  let preferences = defaultPreferences;
  // The same one as long as nothing in it changes: all that uses it would be drawn once more.
  let host = hostOf(preferences);

  const paint = oncePerTurn(() => {
    document.documentElement.style.fontSize = `${preferences.textSize}%`;
    practice?.onPaint(session.state);
    render(
      <PanelHostContext.Provider value={host}>
        {practice !== undefined && <practice.PracticeBanner />}
        <Panel session={session} state={session.state} route={suicideRoute} />
      </PanelHostContext.Provider>,
      root,
    );
  });

  function prefer(now: Preferences): void {
    preferences = now;
    host = hostOf(now);
    paint();
  }

  /** What is kept is written whole: before it is read, its keys would be lost. */
  async function setTextSize(textSize: TextSize): Promise<void> {
    await isRead;
    prefer({ ...preferences, textSize });
    if (practice !== undefined) return;
    try {
      await sendPreferences(preferences);
    } catch (error) {
      console.error("The size of the text isn't kept.", error);
    }
  }

  const session = new PanelSession(practice?.background ?? background, paint, revealRest);
  paint();
  listenForKeys(document, session, () => host.keys);
  session.start();
  onPreferences(prefer);
  const isRead = readPreferences().then(prefer);
}

const root = document.getElementById("panel");
if (root === null) throw new Error("The panel's page has no place for it.");
namePage(say("extensionName"));

// The welcome page shows a panel with a desk of its own in it: nothing of that is kept. It isn't
// awaited here: what comes takes things from this very module, which has to be done by then.
if (location.hash === "#practice") {
  void import("./practice/practice").then((practice) => showPanel(root, practice));
} else showPanel(root);
