import type { Page } from "puppeteer-core";
import { until } from "../../../scripts/desk/desk";
import { passageNow, readToEnd } from "../../../scripts/desk/panel";
import { pick } from "./random";

/**
 * Reads faster than anybody can, one statement after the other and again, now and then on a
 * new call, until the browser is gone.
 */
export async function readOn(panel: Page, random: () => number): Promise<void> {
  try {
    for (;;) {
      await readSome(panel, random);
      // Now and then long enough for it to be saved before the next press.
      await new Promise((done) => setTimeout(done, random() * 25));
    }
  } catch (error) {
    // The browser was killed.
    if (!(error instanceof Error) || !/closed|detached/i.test(error.message)) throw error;
  }
}

/** One press, or one click that leads on to the next. */
export async function readSome(panel: Page, random: () => number): Promise<void> {
  const statement = pick(random, ["confidentiality", "offence"]);
  const isNewCall = random() < 0.05;
  const next = await panel.evaluate((id) => {
    if (document.querySelector(".passage--now") !== null) return "read";
    const buttons = [...document.querySelectorAll<HTMLElement>("button")];
    const following = buttons.find(
      ({ textContent }) => textContent === "Next call with this client",
    );
    if (following !== undefined) {
      following.click();
      return "wait";
    }
    const undo = document.querySelector<HTMLElement>(`[data-statement="${id}"] .duty-line > .link`);
    const name = document.querySelector<HTMLElement>(`[data-statement="${id}"] .duty-name`);
    (undo ?? name)?.click();
    return "wait";
  }, statement);
  if (next === "read") await panel.keyboard.press(isNewCall ? "q" : "Space");
}

/** Opens a statement, takes back what was read of it, and reads it from its beginning to its end. */
export async function readAnew(panel: Page, statement: string): Promise<number> {
  await panel.$eval(`[data-statement="${statement}"]`, (duty) => {
    duty.querySelector<HTMLElement>(".duty-line > .link")?.click();
  });
  await until("unread", async () => !(await stateOf(panel, statement)).startsWith("read"));
  await panel.$eval(`[data-statement="${statement}"] .duty-name`, (name) =>
    (name as HTMLElement).click(),
  );
  await until("the reader", () => passageNow(panel));
  return (await readToEnd(panel)).length;
}

const stateOf = (panel: Page, statement: string): Promise<string> =>
  panel.$eval(
    `[data-statement="${statement}"] .duty-state`,
    (state) => state.textContent?.trim() ?? "",
  );
