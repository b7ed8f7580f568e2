import type { Frame, Page } from "puppeteer-core";
import { until } from "./desk";

/** The softphone: a frame from another origin in the console's page. */
export const softphone = (page: Page): Promise<Frame> =>
  until("the softphone", async () =>
    page.frames().find((frame) => frame.url().includes("?console=")),
  );

const callState = async (page: Page, state: string): Promise<void> => {
  const frame = await softphone(page);
  await until(`the softphone: ${state}`, async () => {
    const shown = await frame.$eval('[data-field="call-state"]', (value) => value.textContent);
    return shown === state;
  });
};

/** Dials the parent that is on the call, and waits until it is connected. */
export async function dial(page: Page, role: "PWC" | "NRP"): Promise<void> {
  await callState(page, "Idle");
  await page.click(`button[data-dial=${role}]`);
  await callState(page, "Connected");
}

/** A call comes in and is answered. */
export async function answerIncoming(page: Page): Promise<void> {
  await callState(page, "Idle");
  const frame = await softphone(page);
  await frame.click("#simulate");
  await callState(page, "Ringing");
  await frame.click("#answer");
  await callState(page, "Connected");
}

export async function hangUp(page: Page): Promise<void> {
  await (await softphone(page)).click("#hang-up");
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
