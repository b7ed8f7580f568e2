import type { Page } from "puppeteer-core";
import type { Desk } from "../../../scripts/desk/desk";
import profile from "../../../src/profile/known/request-tracker-5.json" with { type: "json" };

/** The profile as an organisation would have it: of its own address in place of the example's. */
const profileAt = (url: string): unknown =>
  JSON.parse(JSON.stringify(profile).replaceAll("https://rt.example/", url));

/** Adds the console to those that this desk looks at. */
export async function addConsole(desk: Desk, url: string): Promise<void> {
  const { host } = new URL((await desk.worker()).url());
  const options = await desk.open(`chrome-extension://${host}/src/options/index.html`);
  const isSaved = await options.evaluate((message) => chrome.runtime.sendMessage(message), {
    kind: "save console",
    profile: profileAt(url),
  });
  if (isSaved !== true) throw new Error("The console wasn't saved.");
  await options.close();
}

/** What the panel says of the case on the screen, in its order. */
export interface ShownFacts {
  case: string;
  facts: string[];
  team: string | null;
}

/** The facts as the panel shows them; null where it shows no case. */
export const facts = async (panel: Page): Promise<ShownFacts | null> =>
  (await panel.evaluate(LOOK)) as ShownFacts | null;

/** As text, since it runs in the panel on its own and within what follows the panel. */
const LOOK = `(() => {
  const section = document.querySelector(".facts");
  return section && {
    case: section.querySelector(".case bdi")?.textContent ?? "",
    facts: [...section.querySelectorAll("button.fact")].map((fact) => fact.textContent),
    team: section.querySelector(":scope > .quiet bdi")?.textContent ?? null,
  };
})()`;

/** Follows the facts from now on. What it returns tells everything that was shown since. */
export async function followFacts(panel: Page): Promise<() => Promise<(ShownFacts | null)[]>> {
  await panel.evaluate(`
    globalThis.followed = [${LOOK}];
    new MutationObserver(() => globalThis.followed.push(${LOOK}))
      .observe(document.body, { childList: true, subtree: true, characterData: true });
  `);
  return async () => (await panel.evaluate("globalThis.followed")) as (ShownFacts | null)[];
}
