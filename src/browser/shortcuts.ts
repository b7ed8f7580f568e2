import type { Shortcut, ShortcutSettings } from "../preferences/shortcuts";
import { browser, sidePanel } from "./extension";

/** The browser-wide shortcuts as they are bound now: she, or another extension, may have them. */
export const readShortcuts = async (): Promise<Shortcut[]> =>
  (await browser.commands.getAll()).flatMap(({ description, shortcut }) =>
    // The browser's own "open the popup" has no words of ours.
    description === undefined || description === ""
      ? []
      : [{ does: description, keys: shortcut ?? "" }],
  );

/** The shortcut of one command as it is bound now, "Alt+Shift+V"; undefined where it has none. */
export async function shortcutOf(name: string): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  const shortcut = commands.find((each) => each.name === name)?.shortcut;
  return shortcut === "" ? undefined : shortcut;
}

/** Firefox has it since 137; no types know it yet. */
type Commands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> };

/** Where this browser keeps them. No page may link there; some browsers let an extension open it. */
export function shortcutSettings(): ShortcutSettings {
  if (sidePanel === undefined) {
    const commands: Commands = browser.commands;
    return {
      address: "about:addons",
      open: commands.openShortcutSettings === undefined ? null : () => open(commands),
    };
  }
  const isEdge = navigator.userAgent.includes(" Edg/");
  const address = `${isEdge ? "edge" : "chrome"}://extensions/shortcuts`;
  return { address, open: () => logged(browser.tabs.create({ url: address })) };
}

const open = (commands: Commands) => logged(commands.openShortcutSettings?.());

const logged = (work: Promise<unknown> | undefined): void => {
  work?.catch((error: unknown) => console.error("The shortcut settings can't be opened.", error));
};
