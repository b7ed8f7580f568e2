import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A small site on this machine: an origin of its own, a page at each path. */
export interface Site {
  origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Serves pages. @param pages the HTML of each, by path; it is asked for anew at each request */
export async function serveSite(pages: () => Readonly<Record<string, string>>): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const html = pages()[path];
    response.statusCode = html === undefined ? 404 : 200;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><meta charset="utf-8"><title>${path}</title>${html ?? ""}`);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
