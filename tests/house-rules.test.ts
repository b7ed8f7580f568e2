import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = new URL("../src/", import.meta.url).pathname;

/** Which folder may import from which: one way round, and contexts never from each other. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  // Types of the files alone: the words themselves come from the browser.
  words: ["_locales"],
  policy: ["words"],
  call: ["policy", "words"],
  ledger: ["call", "policy", "words"],
  profile: ["call", "words"],
  preferences: ["words"],
  managed: ["call", "preferences", "profile", "words"],
  screen: ["call", "policy", "profile", "words"],
  browser: ["call", "ledger", "managed", "policy", "preferences", "profile", "words"],
  ui: ["call", "ledger", "policy", "preferences", "words"],
  background: ["browser", "call", "ledger", "policy", "profile", "words"],
  hello: ["browser", "screen"],
  content: ["browser", "call", "policy", "profile", "screen", "words"],
  teach: ["browser", "call", "profile", "screen", "words"],
  panel: ["browser", "call", "ledger", "policy", "preferences", "ui", "words"],
  popup: ["browser", "call", "ledger", "policy", "preferences", "ui", "words"],
  options: [
    "browser",
    "call",
    "ledger",
    "managed",
    "policy",
    "preferences",
    "profile",
    "ui",
    "words",
  ],
  log: ["browser", "call", "ledger", "policy", "preferences", "ui", "words"],
  welcome: ["browser", "call", "policy", "preferences", "profile", "ui", "words"],
};

/** Contexts' entry files stand at the top; each is a room of its own. */
const roomOf = (file: string): string =>
  file.includes("/") ? (file.split("/")[0] ?? "") : (file.split(".")[0] ?? "");

interface Source {
  file: string;
  text: string;
  /** Module specifiers, and whether only types are taken. */
  imports: { from: string; isType: boolean }[];
}

function sources(folder = ""): Source[] {
  return readdirSync(join(SRC, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(file);
    if (!/\.tsx?$/.test(file) || file.endsWith(".d.ts")) return [];
    const text = readFileSync(join(SRC, file), "utf8");
    const imports = [
      ...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?"([^"]+)"/gm),
      // What is loaded only where it is needed.
      ...text.matchAll(/\bimport(\s)?\("([^"]+)"\)/g),
    ].map(([, type, from = ""]) => ({ from, isType: type !== undefined }));
    return [{ file, text, imports }];
  });
}

const resolved = (file: string, from: string): string =>
  new URL(from, `file:///${file}`).pathname.slice(1);

const all = sources();

describe("the house", () => {
  it("is read whole", () => {
    expect(all.length).toBeGreaterThan(40);
    expect(all.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });

  it.each(all.map(({ file }) => [file]))(
    "%s imports only in the direction of the arrows",
    (file) => {
      const room = roomOf(file);
      const source = all.find((each) => each.file === file);
      const rooms = (source?.imports ?? [])
        .filter(({ from }) => from.startsWith("."))
        .map(({ from }) => roomOf(resolved(file, from)))
        .filter((other) => other !== room);
      expect(Object.keys(MAY_IMPORT)).toContain(room);
      for (const other of rooms) expect(MAY_IMPORT[room]).toContain(other);
    },
  );

  it.each([
    ["page", []],
    ["locate", ["page"]],
    ["read", ["page", "locate"]],
    ["watch", ["page", "locate", "read"]],
    ["teach", ["page", "locate", "read"]],
  ])("in screen/, %s imports only from %j", (room, from) => {
    const within = all.filter(({ file }) => file.startsWith(`screen/${room}/`));
    expect(within.length).toBeGreaterThan(0);
    const others = within.flatMap(({ imports }) =>
      imports.flatMap((each) => /^\.\.\/(\w+)\//.exec(each.from)?.[1] ?? []),
    );
    for (const other of others) expect(from).toContain(other);
  });

  it("touches the extension API in browser/ and in the content scripts alone", () => {
    const outside = all.filter(
      ({ file, text }) =>
        !file.startsWith("browser/") &&
        !["hello.iife.ts", "content.iife.ts"].includes(file) &&
        (/(?<!developer\.)\bchrome\.|\bbrowser\.(runtime|storage|tabs|action|windows)/.test(text) ||
          text.includes("webextension-polyfill")),
    );
    expect(outside.map(({ file }) => file)).toEqual([]);
  });

  it.each([
    ["hello.iife.ts", 3],
    ["content.iife.ts", 30],
  ])("keeps %s free of libraries, and of everything but types from browser/", (entry, least) => {
    const reached = new Set<string>([entry]);
    for (const file of reached) {
      const source = all.find((each) => [`${file}.ts`, `${file}.tsx`, file].includes(each.file));
      for (const { from, isType } of source?.imports ?? []) {
        if (isType) continue;
        expect(from, `${file} imports ${from}`).toMatch(/^\./);
        reached.add(resolved(source?.file ?? "", from));
      }
    }
    expect([...reached].filter((file) => /^(browser|policy)\//.test(file))).toEqual([]);
    expect(reached.size).toBeGreaterThanOrEqual(least);
  });

  it("has no dead file: every one is an entry or imported", () => {
    const imported = new Set(
      all.flatMap(({ file, imports }) => imports.map(({ from }) => resolved(file, from))),
    );
    const entries = [
      "background.ts",
      "hello.iife.ts",
      "content.iife.ts",
      "teach.iife.ts",
      "panel/main.tsx",
      "popup/main.tsx",
      "options/main.tsx",
      "log/main.tsx",
      "welcome/main.tsx",
      // For `npm run ledger:verify`.
      "ledger/verify/verify-lines.ts",
    ];
    const dead = all
      .map(({ file }) => file)
      .filter((file) => !entries.includes(file) && !imported.has(file.replace(/\.tsx?$/, "")));
    expect(dead).toEqual([]);
  });
});
