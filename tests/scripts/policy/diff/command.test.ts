import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readText, replace } from "../editing";

const COMMAND = fileURLToPath(
  new URL("../../../../scripts/policy/diff/policy-diff.ts", import.meta.url),
);
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "policy-diff-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const { INIT_CWD: _here, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", TSX, COMMAND, ...args],
    { cwd: folder, env, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

const write = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content);
const report = (end: "txt" | "html") => join(folder, `out/policy-diff/report.${end}`);

describe("npm run policy:diff", { timeout: 60_000 }, () => {
  it("writes both reports, prints the summary and ends well", () => {
    write("old.md", readText("web"));
    write("new.md", replace("which they know", "which they knew")(readText("web")));
    const { status, stdout, stderr } = run("old.md", "new.md");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n")[0]).toBe(
      "1 section changed; 1 statement changed: Offence statement; 2 annotations no longer match.",
    );
    expect(readFileSync(report("txt"), "utf8")).toContain("[-know-] {+knew+}");
    expect(readFileSync(report("html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  it("compares a printed text, and says that nothing changed", () => {
    write("old.md", readText("web"));
    write("new.txt", readText("print"));
    const { status, stdout } = run("old.md", "new.txt");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Nothing changed in the words\.\n/);
  });

  it("reads a file with a byte-order mark and Windows line endings", () => {
    write("old.md", readText("web"));
    write("new.md", `\ufeff${readText("web").replaceAll("\n", "\r\n")}`);
    expect(run("old.md", "new.md").stdout).toMatch(
      /^Nothing changed in the words\.\n2 things to note about the files\.\n/,
    );
  });

  it.each<[name: string, args: string[]]>([
    ["no file", []],
    ["one file", ["old.md"]],
    ["three files", ["old.md", "new.md", "more.md"]],
  ])("%s: says how it is used, with exit code 2", (_name, args) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^Usage: npm run policy:diff -- OLD NEW, .+\.\n$/);
  });

  it.each<[name: string, file: string, why: string]>([
    ["isn't there", "none.md", "none.md can't be read: there is no such file."],
    ["is a folder", "folder", "folder can't be read: it is a folder."],
    ["isn't UTF-8", "latin.md", "latin.md can't be compared: it is not UTF-8 text."],
    ["is over 10 MB", "large.md", "large.md can't be compared: it is larger than 10 MB."],
  ])("a file that %s is refused, with exit code 1", (_name, file, why) => {
    write("good.md", readText("web"));
    write("latin.md", Uint8Array.of(0x23, 0x20, 0xe9, 0x0a));
    write("large.md", new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61));
    mkdirSync(join(folder, "folder"));
    for (const args of [
      ["good.md", file],
      [file, "good.md"],
    ]) {
      expect(run(...args)).toEqual({ status: 1, stdout: "", stderr: `${why}\n` });
    }
    expect(existsSync(report("txt"))).toBe(false);
  });
});
