import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { importsOf } from "../../scripts/bench/imports-of";
import { BUILDS, folderOf } from "../../scripts/build/builds";

const root = new URL("../../", import.meta.url).pathname;

interface Finding {
  code: string;
  message: string;
  file: string;
}

/** A warning that stays, from inside a library that each page's script holds, with the reason. */
const KNOWN = {
  code: "UNSAFE_VAR_ASSIGNMENT",
  from: "preact",
  why: "It can set innerHTML for whoever asks it to by dangerouslySetInnerHTML: nobody here does.",
};

/** A page's script, or the one that it shares with what is loaded later: where the library is. */
function holderOf(folder: string, script: string): string {
  const code = readFileSync(`${folder}/${script}`, "utf8");
  if (code.includes("dangerouslySetInnerHTML")) return script;
  const [shared = ""] = importsOf(code).atOnce;
  return join(dirname(script), shared);
}

/** The script of each page that there is, by its name in the build. */
const pageScripts = (folder: string): string[] =>
  readdirSync(`${folder}/src`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .flatMap((name) => [
      ...readFileSync(`${folder}/src/${name}`, "utf8").matchAll(/<script\b[^>]*\bsrc="\/([^"]+)"/g),
    ])
    .map(([, script = ""]) => holderOf(folder, script));

async function lint(folder: string): Promise<Record<"errors" | "warnings" | "notices", Finding[]>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`${root}node_modules/web-ext/bin/web-ext.js`, "lint", "-s", folder, "--output", "json"],
    // It exits with 1 where it has errors: those are in what it says.
  ).catch((error: { stdout: string }) => error);
  return JSON.parse(stdout);
}

describe.each(BUILDS)("the %s build for Firefox", (build) => {
  it("has nothing that Mozilla's linter minds, but for what is inside a library", async () => {
    const folder = root + folderOf({ browser: "firefox", build });
    const { errors, warnings, notices } = await lint(folder);
    expect(errors).toEqual([]);
    expect(notices).toEqual([]);
    const scripts = pageScripts(folder);
    expect(scripts).toHaveLength(5);
    expect(warnings.map(({ code, file }) => `${code} ${file}`).sort()).toEqual(
      scripts.map((file) => `${KNOWN.code} ${file}`).sort(),
    );
  });
});

describe("our own code", () => {
  it("writes no HTML into a page, by any of the ways there are", () => {
    const files = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" });
    const own = files.filter((file) => /\.tsx?$/.test(file));
    expect(own.length).toBeGreaterThan(100);
    const ways =
      /dangerouslySetInnerHTML|\b(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/;
    expect(own.filter((file) => ways.test(readFileSync(`${root}src/${file}`, "utf8")))).toEqual([]);
  });
});
