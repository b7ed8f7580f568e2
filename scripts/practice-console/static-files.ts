import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** How one of the two servers answers. */
export interface Site {
  readonly root: string;
  /** Answers unknown addresses that look like no file with index.html, for in-page navigation. */
  readonly historyFallback: boolean;
  policy(): string;
  /** A made-up file for this path, if there is one. */
  extra?(path: string): string | undefined;
}

/** Answers one request from the site's folder, and from nowhere outside it. */
export async function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, type, body } = await find(site, request);
  response.writeHead(status, {
    "content-type": type,
    "content-security-policy": site.policy(),
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

interface Found {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer | string;
}

async function find(site: Site, request: IncomingMessage): Promise<Found> {
  if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "Not allowed");
  const path = pathOf(request.url ?? "/");
  if (path === undefined) return plain(400, "Bad request");
  const made = site.extra?.(path);
  if (made !== undefined) return { status: 200, type: types[".json"] ?? "", body: made };

  const file = resolve(join(site.root, path === "/" ? "index.html" : path));
  if (!file.startsWith(resolve(site.root) + sep)) return plain(403, "Forbidden");
  const type = types[extname(file)];
  const body = type === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (type !== undefined && body !== undefined) return { status: 200, type, body };
  if (!site.historyFallback || extname(path) !== "") return plain(404, "Not found");
  const index = await readFile(join(site.root, "index.html"));
  return { status: 200, type: types[".html"] ?? "", body: index };
}

/** The decoded path as sent: the URL class would quietly resolve the `..` that we refuse. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? "/");
    return path.startsWith("/") && !/[\0\\]/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function plain(status: number, text: string): Found {
  return { status, type: "text/plain; charset=utf-8", body: text };
}
