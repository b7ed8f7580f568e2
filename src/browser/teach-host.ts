import type { Runtime, Tabs } from "webextension-polyfill";
import * as z from "zod/mini";
import { type FromTeach, fromTeachSchema, type ToTeach } from "../profile/teach/messages";
import { readConsoles, sendConsole } from "./consoles";
import { browser } from "./extension";
import { TEACH_SCRIPT } from "./script-files";
import { requestSite } from "./sites";

/** The name of the ports over which the script in the console's frames talks with this page. */
const PORT = "teach";

interface Ears {
  onMessage: (frame: number, message: FromTeach) => void;
  onGone: (frame: number) => void;
}

/** The address pattern of an address's whole site. */
const patternOf = (address: string): string => new URL("/*", address).href;

/** What teaching a console needs from the browser. */
export const teachHost = {
  async tabs() {
    // Of a tab whose site may not be seen, the browser says neither address nor title.
    const tabs = await browser.tabs.query({ url: ["http://*/*", "https://*/*"] });
    return tabs.flatMap(({ id, title = "", url }) =>
      id === undefined || url === undefined ? [] : [{ id, title, address: url }],
    );
  },
  onTabs(callback: () => void) {
    const events = [browser.tabs.onUpdated, browser.tabs.onCreated, browser.tabs.onRemoved];
    const listener = () => callback();
    for (const event of events) event.addListener(listener);
    return () => {
      for (const event of events) event.removeListener(listener);
    };
  },
  requestSite: (address: string) => requestSite([patternOf(address)]),
  takenIds: async () => (await readConsoles()).map(({ profile }) => profile.id),
  save: sendConsole,
  connect(tab: number, ears: Ears) {
    const ports = new Map<number, Runtime.Port>();

    const onConnect = (port: Runtime.Port) => {
      const { sender } = port;
      const isFromTab = sender?.id === browser.runtime.id && sender.tab?.id === tab;
      if (port.name !== PORT || !isFromTab || sender.frameId === undefined) return;
      const frame = sender.frameId;
      ports.set(frame, port);
      port.onMessage.addListener((message: unknown) => {
        const parsed = z.safeParse(fromTeachSchema, message);
        if (parsed.success) ears.onMessage(frame, parsed.data);
      });
      port.onDisconnect.addListener(() => {
        // A frame that was loaded anew may have come before the old one is known to be gone.
        if (ports.get(frame) !== port) return;
        ports.delete(frame);
        ears.onGone(frame);
      });
    };
    const start = async (): Promise<number[]> => {
      try {
        const results = await browser.scripting.executeScript({
          target: { tabId: tab, allFrames: true },
          files: [TEACH_SCRIPT],
        });
        return results.map(({ frameId }) => frameId);
      } catch (error) {
        console.warn("The script can't be put into that tab.", error);
        return [];
      }
    };
    const onUpdated = (id: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
      if (id === tab && status === "complete") void start();
    };
    browser.runtime.onConnect.addListener(onConnect);
    browser.tabs.onUpdated.addListener(onUpdated);

    const show = async (id: number | undefined) => {
      const shown = id === undefined ? undefined : await browser.tabs.update(id, { active: true });
      // In another window it would be to the front there, behind this one.
      if (shown?.windowId !== undefined) {
        await browser.windows.update(shown.windowId, { focused: true });
      }
    };
    return {
      start,
      send(message: ToTeach, frame?: number) {
        for (const [id, port] of ports) {
          if (frame === undefined || frame === id) port.postMessage(message);
        }
      },
      showConsole: () => show(tab),
      showOptions: async () => show((await browser.tabs.getCurrent())?.id),
      close() {
        browser.runtime.onConnect.removeListener(onConnect);
        browser.tabs.onUpdated.removeListener(onUpdated);
        for (const port of ports.values()) port.disconnect();
        ports.clear();
      },
    };
  },
};
