import type { Page } from "puppeteer-core";

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
