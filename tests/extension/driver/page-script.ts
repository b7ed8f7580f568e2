import type { Page } from "puppeteer-core";
import { until } from "../../../scripts/desk/desk";

/** The world of the extension's own script in a page: what a page that took it over could do. */
export interface PageScript {
  /** Runs an expression there. @returns its value, which has to be JSON */
  evaluate<T>(expression: string): Promise<T>;
}

interface Context {
  id: number;
  origin: string;
}

/** Reaches the extension's script in a page's own frame. */
export async function pageScript(page: Page): Promise<PageScript> {
  const session = await page.createCDPSession();
  const contexts: Context[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => contexts.push(context));
  await session.send("Runtime.enable");
  const { id } = await until("the extension's script", async () =>
    contexts.find(({ origin }) => origin.startsWith("chrome-extension://")),
  );
  return {
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
        expression,
        contextId: id,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
      return result.value as T;
    },
  };
}
