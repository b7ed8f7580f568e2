import type { Desk } from "./desk";

/**
 * Adds a console to those that this desk looks at, or puts it in the place of one of the same id.
 *
 * @throws where the extension doesn't keep it
 */
export async function saveConsole(desk: Desk, profile: unknown): Promise<void> {
  const { host } = new URL((await desk.worker()).url());
  const options = await desk.open(`chrome-extension://${host}/src/options/index.html`);
  const isSaved = await options.evaluate((message) => chrome.runtime.sendMessage(message), {
    kind: "save console",
    profile,
  });
  if (isSaved !== true) throw new Error("The console wasn't saved.");
  await options.close();
}
