import { existsSync, realpathSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { answer, type Site } from "./static-files";

const host = "127.0.0.1";
const built = fileURLToPath(new URL("../../dist/practice-console/", import.meta.url));

export interface PracticeConsole {
  readonly consoleUrl: string;
  readonly softphoneUrl: string;
  close(): Promise<void>;
}

/** Serves the built console and, from an origin of its own, the softphone. Port 0 is any port. */
export async function startPracticeConsole(
  options: { port?: number; softphonePort?: number } = {},
): Promise<PracticeConsole> {
  const roots = { page: join(built, "page"), softphone: join(built, "softphone") };
  for (const root of Object.values(roots)) {
    if (!existsSync(join(root, "index.html"))) {
      throw new Error("The practice console is not built yet: run `npm run build` first.");
    }
  }

  let consolePort = 0;
  const softphone = await listen(options.softphonePort ?? 8748, {
    root: roots.softphone,
    historyFallback: false,
    policy: () => `${common}; frame-ancestors ${originsOf(consolePort)}`,
  });
  const softphoneUrl = addressOf(softphone);
  const page: Site = {
    root: roots.page,
    historyFallback: true,
    policy: () => `${common}; connect-src 'self'; frame-src ${new URL(softphoneUrl).origin}`,
    extra: (path) => (path === "/config.json" ? JSON.stringify({ softphoneUrl }) : undefined),
  };
  const desk = await listen(options.port ?? 8747, page).catch(async (error: unknown) => {
    await stop(softphone);
    throw error;
  });
  consolePort = portOf(desk);
  return {
    consoleUrl: addressOf(desk),
    softphoneUrl,
    async close() {
      await Promise.all([stop(desk), stop(softphone)]);
    },
  };
}

const common =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'";

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const addressOf = (server: Server) => `http://${host}:${portOf(server)}/`;
const originsOf = (port: number) => `http://${host}:${port} http://localhost:${port}`;

function listen(port: number, site: Site): Promise<Server> {
  const server = createServer((request, response) => {
    answer(site, request, response).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${port} is in use: end what uses it first.`) : error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const script = process.argv[1] ?? "";
if (existsSync(script) && import.meta.url === pathToFileURL(realpathSync(script)).href) {
  try {
    const { consoleUrl, softphoneUrl } = await startPracticeConsole();
    process.stdout.write(`Practice console: ${consoleUrl}\nSoftphone: ${softphoneUrl}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
