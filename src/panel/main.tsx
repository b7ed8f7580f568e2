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
import { Panel } from "./Panel";
import { background } from "./panel-background";
import { type PanelHost, PanelHostContext } from "./panel-host";
import { PanelSession } from "./panel-session";
import { revealRest } from "./reveal-rest";

const root = document.getElementById("panel");
if (root === null) throw new Error("The panel's page has no place for it.");
namePage(say("extensionName"));

/** The welcome page shows a panel with a desk of its own in it: nothing of that is kept. */
const practice = location.hash === "#practice" ? await import("./practice/practice") : undefined;

let preferences = defaultPreferences;
const host = (): PanelHost => ({
  keys: keysOf(preferences.keys),
  textSize: preferences.textSize,
  setTextSize: (textSize) => void setTextSize(textSize),
  readShortcuts,
  shortcutSettings: shortcutSettings(),
});

const paint = () => {
  document.documentElement.style.fontSize = `${preferences.textSize}%`;
  practice?.onPaint(session.state);
  render(
    <PanelHostContext.Provider value={host()}>
      {practice !== undefined && <practice.PracticeBanner />}
      <Panel session={session} state={session.state} route={suicideRoute} />
    </PanelHostContext.Provider>,
    root,
  );
};

function prefer(now: Preferences): void {
  preferences = now;
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
listenForKeys(document, session, () => keysOf(preferences.keys));
session.start();
onPreferences(prefer);
const isRead = readPreferences().then(prefer);
