import type { Page } from "puppeteer-core";
import { type Desk, until } from "../desk/desk";

/** The browser's own protocol, where the driver has no words for what is wanted. */
async function protocolOf(desk: Desk) {
  const session = await desk.browser.target().createCDPSession();
  const connection = session.connection();
  await session.detach();
  if (connection === undefined) throw new Error("The browser isn't connected.");
  return connection;
}

/** Presses the toolbar's button of a desk's extension, on the first tab. */
export async function pressAction(desk: Desk): Promise<void> {
  const id = await (await desk.worker()).evaluate(() => chrome.runtime.id);
  const protocol = await protocolOf(desk);
  const tab = await until("a tab", async () => {
    const { targetInfos } = await protocol.send("Target.getTargets", { filter: [{ type: "tab" }] });
    return targetInfos[0];
  });
  await protocol.send("Extensions.triggerAction", { id, targetId: tab.targetId });
}

/** Opens the side panel of an extension that has no chip, in a window with a page in it. */
export async function openBarePanel(desk: Desk): Promise<Page> {
  const worker = await desk.worker();
  await worker.evaluate(() => chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }));
  await pressAction(desk);
  const target = await desk.browser.waitForTarget((each) =>
    each.url().endsWith("/src/panel/index.html"),
  );
  return target.asPage();
}

const PAGES = { type: "page", exclude: true };
const TABS = { type: "tab", exclude: true };

/** The driver stops what is new at its start to look at it: that would be on the clock of a start. */
async function letStart(desk: Desk, unseen: { type: string; exclude: boolean }[]): Promise<void> {
  await (await protocolOf(desk)).send("Target.setAutoAttach", {
    waitForDebuggerOnStart: false,
    flatten: true,
    autoAttach: true,
    filter: [...unseen, {}],
  });
}

/** Lets workers start without waiting for the driver. */
export const letWorkersStart = (desk: Desk): Promise<void> => letStart(desk, [PAGES]);

/** Lets pages open without waiting for the driver, which doesn't see them. */
export const ignoreNewPages = (desk: Desk): Promise<void> => letStart(desk, [PAGES, TABS]);
