import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of our own on this machine's own address, where the practice build may look. */
export interface PageServer {
  url: string;
  close(): Promise<void>;
}

/** Serves one HTML text at every path. */
export async function servePage(html: string): Promise<PageServer> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><meta charset="utf-8"><title>Page</title>${html}`);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done, fail) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? done() : fail(error)));
      }),
  };
}

/** A case screen in the practice console's manner with the fields as given, as HTML. */
export const caseScreenHtml = (fields: Readonly<Record<string, string>>): string =>
  `<dl>${Object.entries(fields)
    .map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`)
    .join("")}</dl>`;
