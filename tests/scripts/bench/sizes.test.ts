import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { importsOf } from "../../../scripts/bench/imports-of";
import { type Sizes, sizesOf } from "../../../scripts/bench/sizes";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const PANEL = '<script type="module" crossorigin src="/assets/panel.js"></script>';
const FILES: Readonly<Record<string, string>> = {
  "manifest.json": "{}",
  "pack.json": '{"sections":[]}',
  "src/content.iife.js": "(()=>{})()",
  "src/teach.iife.js": "(()=>{'teaching'})()",
  "src/panel/index.html": PANEL,
  "assets/panel.js": "",
};

const sizes = (more: Readonly<Record<string, string>>): Sizes => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-sizes-"));
  folders.push(folder);
  for (const [file, text] of Object.entries({ ...FILES, ...more })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return sizesOf(folder);
};

const compressed = (...texts: string[]): number =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);

describe("what the panel loads", () => {
  const one = "export const one = 'the one that is shared';";
  const [pack = "", before] = [FILES["pack.json"], [PANEL, FILES["pack.json"] ?? ""]];

  it.each<[what: string, files: Record<string, string>, atOnce: string[], onDemand: string[]]>([
    ["its document, its script and the pack", {}, [""], []],
    ["nobody else's files", { "assets/log.js": "log()" }, [""], []],
    [
      "what a script imports, and what that imports, once",
      {
        "assets/panel.js": 'import{one}from"./a.js";import"./one.js";',
        "assets/a.js": 'export*from"./one.js"',
        "assets/one.js": one,
      },
      ['import{one}from"./a.js";import"./one.js";', 'export*from"./one.js"', one],
      [],
    ],
    [
      "what it asks for later, on demand, with what only that imports",
      {
        "assets/panel.js": 'import"./one.js";open=()=>import(`./later.js`);',
        "assets/later.js": 'import"./one.js";import"./two.js";',
        "assets/one.js": one,
        "assets/two.js": "two()",
      },
      ['import"./one.js";open=()=>import(`./later.js`);', one],
      ['import"./one.js";import"./two.js";', "two()"],
    ],
  ])("%s", (_, files, atOnce, onDemand) => {
    const found = sizes(files);
    expect(found.panel).toBe(compressed(...before, ...atOnce));
    expect(found.onDemand.panel).toBe(compressed(...onDemand));
  });

  it("has its styles, wherever they are named from", () => {
    const html = `${PANEL}<link rel="stylesheet" crossorigin href="../../assets/a.css">`;
    const found = sizes({ "src/panel/index.html": html, "assets/a.css": "p{color:red}" });
    expect(found.panel).toBe(compressed(html, pack, "", "p{color:red}"));
  });

  it("refuses a build in which a file isn't there", () => {
    expect(() => sizes({ "assets/panel.js": 'import"./gone.js"' })).toThrow("gone.js");
  });
});

describe("what a page gets", () => {
  it("is the content script; the one for teaching comes on demand", () => {
    const found = sizes({});
    expect(found.contentScript).toBe(compressed("(()=>{})()"));
    expect(found.onDemand.contentScript).toBe(compressed("(()=>{'teaching'})()"));
  });

  it("is every other script for pages as well, and those that the manifest names", () => {
    const found = sizes({
      "manifest.json": '{"content_scripts":[{"js":["c.js"],"css":["c.css"]}]}',
      "c.js": "c()",
      "c.css": "p{}",
      "src/more.iife.js": "more()",
    });
    expect(found.contentScript).toBe(compressed("c()", "p{}", "(()=>{})()", "more()"));
  });
});

describe("imports of a script", () => {
  it.each<[code: string, atOnce: string[], onDemand: string[]]>([
    ['import a from "./a.js"', ["./a.js"], []],
    ['import "./a.js"', ["./a.js"], []],
    ['export { a } from "./a.js"', ["./a.js"], []],
    ['export * from "./a.js"', ["./a.js"], []],
    ["export const a = 1", [], []],
    ["const a = `import './a.js'`", [], []],
    ["// import './a.js'", [], []],
    ['const a = () => import("./a.js")', [], ["./a.js"]],
    ["const a = () => import(`./a.js`)", [], ["./a.js"]],
    ["const a = (name) => import(name)", [], []],
  ])("%s", (code, atOnce, onDemand) => {
    expect(importsOf(code)).toEqual({ atOnce, onDemand });
  });
});
