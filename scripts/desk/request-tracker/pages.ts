import type { ElementHandle, Page } from "puppeteer-core";
import { until } from "../desk";
import type { RequestTracker } from "./request-tracker";
import type { FieldName } from "./seed";

const CUSTOM_FIELDS = ".ticket-info-cfs";

/** Does what leads to another page, and waits until that has loaded. */
async function leave(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), act()]);
}

/** Logs in as the handler. */
export async function logIn(page: Page, { url, handler }: RequestTracker): Promise<void> {
  await page.goto(url);
  await page.type("input[name=user]", handler.name);
  await page.type("input[name=pass]", handler.password);
  await leave(page, () => page.keyboard.press("Enter"));
}

/** Opens a ticket by its address. */
export async function openTicket(page: Page, { url }: RequestTracker, id: number): Promise<void> {
  await page.goto(`${url}Ticket/Display.html?id=${id}`);
}

/** Goes to another ticket as a handler does, by its number in the search box. */
export async function goToTicket(page: Page, id: number): Promise<void> {
  await page.type("#simple-search input[name=q]", `${id}`);
  await leave(page, () => page.keyboard.press("Enter"));
}

/** Opens the form that takes the place of the custom fields, or of what Request Tracker has itself. */
export async function startEditing(page: Page, part: "cfs" | "basics" = "cfs"): Promise<void> {
  await page.click(`.ticket-info-${part} .inline-edit-toggle.edit`);
  await page.waitForSelector(`.ticket-info-${part} form.inline-edit`, { visible: true });
}

/** Closes the form, and nothing in it counts. */
export async function cancelEditing(page: Page): Promise<void> {
  await page.click(`${CUSTOM_FIELDS} .inline-edit-toggle.cancel`);
  await page.waitForSelector(`${CUSTOM_FIELDS} form.inline-edit`, { hidden: true });
}

async function inputOf(page: Page, field: FieldName): Promise<ElementHandle<Element>> {
  return until(`${field} in the form`, async () => {
    for (const row of await page.$$(`${CUSTOM_FIELDS} .edit-custom-field`)) {
      const label = await row.$eval(".label", (element) => element.textContent?.trim());
      if (label === `${field}:`) return row.$("select, input[type=text], textarea");
    }
    return undefined;
  });
}

/** Sets a field in the open form; it isn't saved yet. */
export async function fillIn(page: Page, field: FieldName, value: string): Promise<void> {
  const input = await inputOf(page, field);
  if (await input.evaluate((element) => element instanceof HTMLSelectElement)) {
    await input.select(value);
    return;
  }
  await input.click({ count: 3 });
  await page.keyboard.type(value);
}

/** Saves the open form. The ticket is then shown anew, in another document. */
export async function save(page: Page): Promise<void> {
  await leave(page, () => page.click(`${CUSTOM_FIELDS} form.inline-edit [type=submit]`));
}

/** Changes a field of the ticket on the screen. */
export async function editInPlace(page: Page, field: FieldName, value: string): Promise<void> {
  await startEditing(page);
  await fillIn(page, field, value);
  await save(page);
}

/** Logs out. */
export async function logOut(page: Page, { url }: RequestTracker): Promise<void> {
  await page.goto(`${url}NoAuth/Logout.html`);
}
