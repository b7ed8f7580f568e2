import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".crx": "application/x-chrome-extension",
  ".xpi": "application/x-xpinstall",
  ".xml": "text/xml; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

/** A web server with packages on it, for this machine alone. */
export interface PackageServer {
  /** Where the folder is: ends with a slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the packages in a folder to browsers on this machine.
 *
 * @param port 0 is any that is free
 * @throws Error if the port is in use
 */
export async function servePackages(folder: string, port = 0): Promise<PackageServer> {
  const server = createServer(async (request, response) => {
    const name = basename(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    const type = TYPES[extname(name)];
    const bytes =
      type === undefined ? undefined : await readFile(join(folder, name)).catch(() => undefined);
    if (type === undefined || bytes === undefined) {
      response.writeHead(404).end("There is no such package.");
      return;
    }
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(bytes);
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
