import "../browser/words";
import { suicideRoute } from "virtual:policy";
import { render } from "preact";
import { openOptions, ownWindow } from "../browser/active-tab";
import { sendSection } from "../browser/background-client";
import { readOrganisation } from "../browser/organisation-store";
import { loadPack } from "../browser/pack";
import { openPanel } from "../browser/panel-host";
import { shortcutOf } from "../browser/shortcuts";
import "./popup.scss";
import { Popup, type PopupProps } from "./Popup";

const root = document.getElementById("popup");
if (root === null) throw new Error("The popup's page has no place for it.");

// Known before the click: asking for it then would lose the gesture that opens the panel.
let ownId: number | undefined;
async function onOpenPanel(section?: string): Promise<void> {
  if (ownId === undefined) throw new Error("The browser hasn't said which window this is.");
  // Both leave in the same turn: the panel that opens takes the focus, and the popup goes with it.
  const opened = openPanel(ownId);
  const told = section === undefined ? undefined : sendSection(ownId, section);
  await Promise.all([opened, told]);
  window.close();
}
const onAddConsole = () => {
  openOptions("add").then(
    () => window.close(),
    (error: unknown) => console.error("The options can't be opened.", error),
  );
};
let known: Pick<PopupProps, "pack" | "shortcut"> = { pack: "loading", shortcut: undefined };
const paint = (now: Partial<typeof known>) => {
  known = { ...known, ...now };
  const given = { ...known, onOpenPanel, onAddConsole, readOrganisation };
  render(<Popup route={suicideRoute} {...given} />, root);
};

paint({});
void ownWindow().then((id) => {
  ownId = id;
});
shortcutOf("open-panel").then(
  (shortcut) => paint({ shortcut }),
  (error: unknown) => console.error("The browser's shortcuts can't be read.", error),
);
loadPack().then(
  (pack) => paint({ pack }),
  (error: unknown) => {
    console.error("The policy can't be shown.", error);
    paint({ pack: "damaged" });
  },
);
