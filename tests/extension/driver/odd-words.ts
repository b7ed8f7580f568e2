import type { Page } from "puppeteer-core";
import { build } from "vite";
import { finderOf } from "../../../scripts/words/message-file";
import { pseudo } from "../../../scripts/words/pseudo";
import { readMessages } from "../../../scripts/words/read-messages";
import type { PlainKey } from "../../../src/words/messages";

const find = finderOf(pseudo(readMessages("en")));

/** A message in the language nobody speaks, as `dist/chrome-pseudo` says it. */
export const odd = (key: PlainKey): string => find(key);

/** `notFromMessages` as a script that a page can run. */
const walker = bundle(new URL("../../words/not-from-messages.tsx", import.meta.url).pathname);

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: "esnext",
      lib: { entry, formats: ["iife"], name: "oddWords" },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error("Nothing was bundled.");
  return output.output[0].code;
}

/** What a page says that no message says, its title included. */
export const notFromMessages = async (page: Page, known: readonly string[]): Promise<string[]> =>
  (await page.evaluate(
    `(() => { ${await walker}; return oddWords.notFromMessages(document, ${JSON.stringify(known)}); })()`,
  )) as string[];

/** The same of what Verbatim has put into a page, in a closed shadow root. */
export async function notFromMessagesIn(
  page: Page,
  host: string,
  known: readonly string[],
): Promise<string[]> {
  const session = await page.createCDPSession();
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  const backendNodeId = shadowOf(root, host);
  if (backendNodeId === undefined) throw new Error(`There is no <${host}> in the page.`);
  const { object } = await session.send("DOM.resolveNode", { backendNodeId });
  const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
    functionDeclaration: `function (known) { ${await walker}; return oddWords.notFromMessages(this, known); }`,
    ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
    arguments: [{ value: known }],
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  return result.value as string[];
}

interface Node {
  localName: string;
  backendNodeId: number;
  children?: Node[];
  shadowRoots?: Node[];
}

function shadowOf(node: Node, host: string): number | undefined {
  if (node.localName === host) return node.shadowRoots?.[0]?.backendNodeId;
  for (const child of node.children ?? []) {
    const found = shadowOf(child, host);
    if (found !== undefined) return found;
  }
  return undefined;
}
