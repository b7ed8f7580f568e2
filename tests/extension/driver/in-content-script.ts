import type { Page } from "puppeteer-core";
import { until } from "../../../scripts/desk/desk";

/**
 * Runs an expression where a page's content script runs, and waits for what it promises.
 *
 * @throws what the expression throws
 */
export async function inContentScript(page: Page, expression: string): Promise<void> {
  const session = await page.createCDPSession();
  const contexts: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context: { id, origin } }) => {
    if (origin.startsWith("chrome-extension:")) contexts.push(id);
  });
  await session.send("Runtime.enable");
  const contextId = await until("the content script", async () => contexts[0]);
  const { exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    contextId,
    awaitPromise: true,
  });
  await session.detach();
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
}
