import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { HELLO_SCRIPT, TEACH_SCRIPT } from "../../src/browser/script-files";
import { importsOf } from "./imports-of";

/** What an extension has for a handler, compressed: gzip, level 9, file by file, in bytes. */
export interface Sizes {
  /** What runs in each page of an allowed site, and is all that ever runs where no console is. */
  everyPage: number;
  /** What runs in a console's page: that, and what looks for a case. */
  contentScript: number;
  /** The document, its styles, its scripts with all that they import, and the pack. */
  panel: number;
  /** The same of the popup. */
  popup: number;
  /** What each of these loads besides, and only once somebody asks for it. */
  onDemand: { contentScript: number; panel: number; popup: number };
  /** The catalogue of the interface's words, in English: the browser reads it, no script does. */
  messages: number;
}

const PACK = "pack.json";
const MESSAGES = "_locales/en/messages.json";

/**
 * How much an unpacked build loads for what a handler sees, by following its own files: from each
 * document to its scripts and styles, and from a script to what it imports.
 *
 * @throws where a file names another that isn't there
 */
export function sizesOf(folder: string): Sizes {
  const size = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + compressed(folder, file), 0);
  const panel = loadedBy(folder, "src/panel/index.html");
  const popup = loadedBy(folder, "src/popup/index.html");
  const [taught, scripts] = [pageScripts(folder).filter(isTaughtBy), contentScripts(folder)];
  return {
    // An older build, or another product, has all of its script in every page.
    everyPage: size(scripts.has(HELLO_SCRIPT) ? [HELLO_SCRIPT] : scripts),
    contentScript: size(scripts),
    panel: size(panel.atOnce),
    popup: size(popup.atOnce),
    onDemand: {
      contentScript: size(taught),
      panel: size(panel.onDemand),
      popup: size(popup.onDemand),
    },
    messages: existsSync(join(folder, MESSAGES)) ? compressed(folder, MESSAGES) : 0,
  };
}

const compressed = (folder: string, file: string): number =>
  gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;

const isTaughtBy = (file: string): boolean => file === TEACH_SCRIPT;

/** Scripts for pages that no manifest names: they are registered while it runs. */
function pageScripts(folder: string): string[] {
  const source = join(folder, "src");
  if (!existsSync(source)) return [];
  return readdirSync(source)
    .filter((file) => file.endsWith(".iife.js"))
    .map((file) => `src/${file}`);
}

function contentScripts(folder: string): Set<string> {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
    content_scripts?: { js?: string[]; css?: string[] }[];
  };
  const named = (manifest.content_scripts ?? []).flatMap(({ js = [], css = [] }) => [
    ...js,
    ...css,
  ]);
  return new Set([...named, ...pageScripts(folder).filter((file) => !isTaughtBy(file))]);
}

interface Loaded {
  atOnce: ReadonlySet<string>;
  onDemand: ReadonlySet<string>;
}

/** Everything that a document of the extension loads; nothing where there is no such document. */
function loadedBy(folder: string, document: string): Loaded {
  const atOnce = new Set<string>();
  const onDemand = new Set<string>();
  if (!existsSync(join(folder, document))) return { atOnce, onDemand };
  const later: string[] = [];
  const follow = (file: string, into: Set<string>) => {
    if (atOnce.has(file) || into.has(file)) return;
    into.add(file);
    if (!file.endsWith(".js")) return;
    const { atOnce: now, onDemand: once } = importsOf(readFileSync(join(folder, file), "utf8"));
    later.push(...once.map((name) => resolved(file, name)));
    for (const name of now) follow(resolved(file, name), into);
  };
  atOnce.add(document);
  for (const file of filesNamedIn(folder, document)) follow(file, atOnce);
  // No document names it: a script fetches it as soon as it runs.
  if (existsSync(join(folder, PACK))) atOnce.add(PACK);
  for (let file = later.pop(); file !== undefined; file = later.pop()) follow(file, onDemand);
  return { atOnce, onDemand };
}

const resolved = (from: string, name: string): string =>
  name.startsWith("/") ? name.slice(1) : normalize(join(dirname(from), name));

const filesNamedIn = (folder: string, document: string): string[] =>
  [
    ...readFileSync(join(folder, document), "utf8").matchAll(
      /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g,
    ),
  ].map(([, name = ""]) => resolved(document, name));
