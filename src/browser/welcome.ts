import { browser } from "./extension";
import { onManaged, readManaged } from "./managed-settings";

/** Until the browser is closed: somebody has just installed it, and nothing has been shown yet. */
const KEY = "welcome";

/**
 * Shows the first-run page once, to somebody who has just installed Verbatim herself. To others it
 * would come unasked, in the middle of their work: where an administrator has installed it, or in
 * the managed build, it opens only if the policy says so; in the practice build never by itself.
 * A policy's values can come seconds after the install; that it should open is then heard in time.
 *
 * @param logged logs what fails
 */
export function welcomeNewcomers(logged: (work: Promise<unknown>) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") logged(greet());
  });
  onManaged(() => logged(greetLate()));
}

async function greet(): Promise<void> {
  // Needs no permission.
  const { installType } = await browser.management.getSelf();
  const isHers = import.meta.env.BUILD === "store" && installType !== "admin";
  if (isHers && (await policySays()) === undefined) return open();
  await browser.storage.session.set({ [KEY]: true });
  await greetLate();
}

async function greetLate(): Promise<void> {
  const stored = await browser.storage.session.get(KEY);
  if (stored[KEY] !== true || (await policySays()) !== true) return;
  await browser.storage.session.remove(KEY);
  await open();
}

/** What the policy says of it; undefined where it says nothing. */
async function policySays(): Promise<boolean | undefined> {
  return (await readManaged()).showWelcome;
}

const open = async (): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL("src/welcome/index.html") });
};
