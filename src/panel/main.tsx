import "../browser/words";
import { suicideRoute } from "virtual:policy";
import { render } from "preact";
import "./panel.scss";
import { listenForKeys } from "./keys";
import { Panel } from "./Panel";
import { PanelSession } from "./panel-session";
import { revealRest } from "./reveal-rest";

const root = document.getElementById("panel");
if (root === null) throw new Error("The panel's page has no place for it.");

const paint = () =>
  render(<Panel session={session} state={session.state} route={suicideRoute} />, root);
const session = new PanelSession(paint, revealRest);
paint();
listenForKeys(document, session);
session.start();
