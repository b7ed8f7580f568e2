import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { chip, type Desk, startDesk, until } from "../desk/desk";

/** An unpacked extension that was named on the command line. */
export interface OtherExtension {
  folder: string;
  /** What the table calls it. */
  name: string;
  /** A practice build of Verbatim: one can see in its panel what it has found. */
  isOurs: boolean;
}

/**
 * Looks at what `--extension` names.
 *
 * @throws Error where there is no unpacked extension, in words for whoever typed it
 */
export function otherExtension(named: string): OtherExtension {
  const folder = resolve(named);
  const file = join(folder, "manifest.json");
  if (!existsSync(file)) throw new Error(`${folder} is no unpacked extension: no manifest.json.`);
  const manifest = readFileSync(file, "utf8");
  const { name, version } = JSON.parse(manifest) as { name?: string; version?: string };
  const isOurs =
    existsSync(join(folder, "src/panel/index.html")) &&
    name?.startsWith("Verbatim") === true &&
    manifest.includes("http://127.0.0.1/*");
  // A name such as __MSG_name__ stands elsewhere.
  const title = name === undefined || name.startsWith("__MSG_") ? "" : `${name} ${version ?? ""}`;
  return { folder, name: `${title} (${named})`.trim(), isOurs };
}

/** One browser for each of what is compared on the same pages. */
export interface Desks {
  none: Desk;
  ours: Desk;
  other?: Desk;
}

/** Starts a browser without an extension, one with this build, and perhaps one with another. */
export async function withDesks<T>(
  other: OtherExtension | undefined,
  work: (desks: Desks) => Promise<T>,
): Promise<T> {
  const started: Desk[] = [];
  const start = async (extension?: string | null) => {
    const desk = await startDesk(extension === undefined ? {} : { extension });
    started.push(desk);
    return desk;
  };
  try {
    return await work({
      none: await start(null),
      ours: await start(),
      ...(other && { other: await start(other.folder) }),
    });
  } finally {
    for (const desk of started) await desk.close();
  }
}

/** Measures with each in turn, so many times over: A B A B. */
export async function inTurn<T>(
  desks: Desks,
  times: number,
  once: (desk: Desk, which: keyof Desks) => Promise<T>,
): Promise<{ none: T[]; ours: T[]; other: T[] | undefined }> {
  const { none, ours, other } = desks;
  const taken = { none: [] as T[], ours: [] as T[], other: other && ([] as T[]) };
  for (let time = 0; time < times; time++) {
    taken.none.push(await once(none, "none"));
    taken.ours.push(await once(ours, "ours"));
    if (other !== undefined) taken.other?.push(await once(other, "other"));
  }
  return taken;
}

/** Waits until a page of a case is seen as one. @throws where the extension doesn't work at all */
export const isSeen = (page: Page): Promise<unknown> =>
  until("the chip: the extension sees the case", () => chip(page));
