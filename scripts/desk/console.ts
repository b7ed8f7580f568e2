import type { Frame, Page } from "puppeteer-core";
import { type Desk, until } from "./desk";

/**
 * The softphone: a frame from another origin in the console's page, or a page of its own.
 *
 * @param page either of the two
 */
export const softphone = (page: Page): Promise<Frame> =>
  until("the softphone", async () =>
    page.frames().find((frame) => frame.url().includes("?console=")),
  );

/** Opens the softphone in a tab of its own, for a console at `withoutSoftphone(address)`. */
export async function openSoftphone(desk: Desk): Promise<Page> {
  const config: unknown = await (await fetch(`${desk.consoleUrl}config.json`)).json();
  const { softphoneUrl } = config as { softphoneUrl: string };
  return desk.open(`${softphoneUrl}?console=none&dial=0`);
}

/** The address of the console's page with no softphone in it. */
export function withoutSoftphone(address: string): string {
  const url = new URL(address);
  url.searchParams.set("softphone", "none");
  return url.href;
}

const callState = async (page: Page, state: string): Promise<void> => {
  const frame = await softphone(page);
  await until(`the softphone: ${state}`, async () => {
    const shown = await frame.$eval('[data-field="call-state"]', (value) => value.textContent);
    return shown === state;
  });
};

/** Presses a button without a pointer, which a tab in the background has no place for. */
const press = (frame: Frame, selector: string): Promise<void> =>
  frame.$eval(selector, (button) => (button as HTMLElement).click());

/** Dials the parent that is on the call, and waits until it is connected. */
export async function dial(page: Page, role: "PWC" | "NRP"): Promise<void> {
  await callState(page, "Idle");
  await page.click(`button[data-dial=${role}]`);
  await callState(page, "Connected");
}

/** Dials a number on the softphone itself, and waits until it is connected. */
export async function dialFrom(page: Page, number: string): Promise<void> {
  await callState(page, "Idle");
  const frame = await softphone(page);
  await frame.$eval(
    "#number",
    (input, text) => {
      (input as HTMLInputElement).value = text;
    },
    number,
  );
  await press(frame, "#dial");
  await callState(page, "Connected");
}

/** A call comes in and is answered. */
export async function answerIncoming(page: Page): Promise<void> {
  await callState(page, "Idle");
  const frame = await softphone(page);
  await press(frame, "#simulate");
  await callState(page, "Ringing");
  await press(frame, "#answer");
  await callState(page, "Connected");
}

/** Ends the call on the line. */
export async function hangUp(page: Page): Promise<void> {
  await press(await softphone(page), "#hang-up");
}

/** Chooses who is on the call. */
export async function choose(page: Page, role: "PWC" | "NRP" | ""): Promise<void> {
  await page.select("#on-the-call", role);
}

/** Goes to another case in the page, without loading it anew. */
export async function goToCase(page: Page, reference: string): Promise<void> {
  const digits = reference.replaceAll(" ", "");
  await page.click(`a[data-case="${digits}"]`);
  await until(`case ${reference}`, async () => {
    const shown = await page.$('[data-field="case-reference"]');
    return (await shown?.evaluate((value) => value.textContent)) === reference;
  });
}
