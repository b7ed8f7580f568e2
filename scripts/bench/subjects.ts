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
  const { name = "", version = "", default_locale } = JSON.parse(manifest) as Manifest;
  const title = inWords(folder, name, default_locale);
  const isOurs =
    existsSync(join(folder, "src/panel/index.html")) &&
    title.startsWith("Verbatim") &&
    manifest.includes("http://127.0.0.1/*");
  return { folder, name: `${title} ${version} (${named})`.trim(), isOurs };
}

interface Manifest {
  name?: string;
  version?: string;
  default_locale?: string;
}

/** An extension's name, which may stand in its messages: `__MSG_extensionName__`. */
function inWords(folder: string, name: string, locale: string | undefined): string {
  const [, key] = name.match(/^__MSG_(\w+)__$/) ?? [];
  const file = join(folder, `_locales/${locale}/messages.json`);
  if (key === undefined || !existsSync(file)) return name;
  const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, { message?: string }>;
  return messages[key]?.message ?? name;
}

/** One browser for each of what is compared on the same pages. */
export interface Desks {
  none: Desk;
  ours: Desk;
  other?: Desk;
  /** A second one without an extension: nothing against nothing is the noise there is. */
  again?: Desk | undefined;
}

/**
 * Starts a browser without an extension, one with this build, and perhaps one with another.
 *
 * @param isAgain whether there is a second browser without an extension
 */
export async function withDesks<T>(
  { other, isAgain = false }: { other: OtherExtension | undefined; isAgain?: boolean },
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
      ...(isAgain && { again: await start(null) }),
    });
  } finally {
    for (const desk of started) await desk.close();
  }
}

/** What was measured with each of some browsers; the nth of each belong together. */
export type Taken<T> = Record<"none" | "ours", T[]> & Partial<Record<"other" | "again", T[]>>;

/**
 * Measures with each in turn, so many times over, every second time in the other order: what
 * drifts, drifts in favour of nobody.
 */
export async function inTurn<T>(
  desks: Desks,
  times: number,
  once: (desk: Desk, which: keyof Desks) => Promise<T>,
): Promise<Taken<T>> {
  const { none, ours, other, again } = desks;
  const taken: Taken<T> = {
    none: [],
    ours: [],
    ...(other && { other: [] }),
    ...(again && { again: [] }),
  };
  const order = [
    { which: "none" as const, desk: none },
    { which: "ours" as const, desk: ours },
    { which: "other" as const, desk: other },
    { which: "again" as const, desk: again },
  ];
  for (let time = 0; time < times; time++) {
    for (const { which, desk } of time % 2 === 0 ? order : order.toReversed()) {
      if (desk !== undefined) taken[which]?.push(await once(desk, which));
    }
  }
  return taken;
}

/** Waits until a page of a case is seen as one. @throws where the extension doesn't work at all */
export const isSeen = (page: Page): Promise<unknown> =>
  until("the chip: the extension sees the case", () => chip(page));
