import "../browser/words";
import { render } from "preact";
import { ownWindow } from "../browser/active-tab";
import { openPanel } from "../browser/panel-host";
import { onPractice } from "../browser/practice-news";
import { onPreferences, readPreferences } from "../browser/preferences";
import { shortcutOf } from "../browser/shortcuts";
import { keysOf } from "../preferences/panel-keys";
import { defaultPreferences } from "../preferences/preferences";
import { namePage } from "../ui/name-page";
import { say } from "../words/say";
import { Welcome } from "./Welcome";
import "./welcome.scss";

const root = document.getElementById("welcome");
if (root === null) throw new Error("The welcome page has no place for it.");
namePage(say("welcomeTitle"));

// Known before the click: asking for it then would lose the gesture that opens the panel.
let ownId: number | undefined;
async function onOpen(): Promise<void> {
  if (ownId === undefined) throw new Error("The browser hasn't said which window this is.");
  await openPanel(ownId);
}

let known = {
  keys: keysOf(defaultPreferences.keys),
  shortcut: undefined as string | undefined,
};
const paint = (now: Partial<typeof known>) => {
  known = { ...known, ...now };
  const address = "/src/panel/index.html#practice";
  render(<Welcome {...known} address={address} listen={onPractice} onOpen={onOpen} />, root);
};

paint({});
onPreferences(({ keys }) => paint({ keys: keysOf(keys) }));
void readPreferences().then(({ keys }) => paint({ keys: keysOf(keys) }));
ownWindow().then(
  (id) => {
    ownId = id;
  },
  (error: unknown) => console.error("The browser doesn't say which window this is.", error),
);
shortcutOf("open-panel").then(
  (shortcut) => paint({ shortcut }),
  (error: unknown) => console.error("The browser's shortcuts can't be read.", error),
);
