import "../browser/words";
import { suicideRoute } from "virtual:policy";
import { render } from "preact";
import { openOptions, ownWindow } from "../browser/active-tab";
import { sendSection } from "../browser/background-client";
import { loadPack } from "../browser/pack";
import { openPanel } from "../browser/panel-host";
import "./popup.scss";
import { Popup } from "./Popup";

const root = document.getElementById("popup");
if (root === null) throw new Error("The popup's page has no place for it.");

// Known before the click: asking for it then would lose the gesture that opens the panel.
let ownId: number | undefined;
const onOpenPanel = (section?: string) => {
  if (ownId === undefined) return;
  // Both leave in the same turn: the panel that opens takes the focus, and the popup goes with it.
  const opened = openPanel(ownId);
  const told = section === undefined ? undefined : sendSection(ownId, section);
  Promise.all([opened, told]).then(
    () => window.close(),
    (error: unknown) => console.error("The panel can't be opened.", error),
  );
};
const onAddConsole = () => {
  openOptions("add").then(
    () => window.close(),
    (error: unknown) => console.error("The options can't be opened.", error),
  );
};
const paint = (pack: Parameters<typeof Popup>[0]["pack"]) =>
  render(
    <Popup
      pack={pack}
      route={suicideRoute}
      onOpenPanel={onOpenPanel}
      onAddConsole={onAddConsole}
    />,
    root,
  );

paint("loading");
void ownWindow().then((id) => {
  ownId = id;
});
loadPack().then(paint, (error: unknown) => {
  console.error("The policy can't be shown.", error);
  paint("damaged");
});
