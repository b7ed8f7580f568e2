import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HELP, readOptions } from "../../../scripts/bench/options";
import { PARTS } from "../../../scripts/bench/parts";

describe("the options of the benchmarks", () => {
  const usual = Object.keys(PARTS).filter((part) => PARTS[part]?.isInFullOnly !== true);

  it.each<[args: string[], parts: string[], isFull: boolean]>([
    [[], usual, false],
    [["--full"], Object.keys(PARTS), true],
    [["--only", "load"], ["load"], false],
    [["--only", "ledger-log"], ["ledger-log"], false],
    [["--only", "insertions", "--only", "bytes", "--full"], ["bytes", "insertions"], true],
  ])("%j", (args, parts, isFull) => {
    expect(readOptions(args)).toEqual({ parts, isFull, other: undefined, help: false });
  });

  it.each<[args: string[], why: string]>([
    [["--only", "speed"], "There is no part “speed”. The parts are: bytes, load, "],
    [["--only", "toString"], "There is no part “toString”."],
    [["--extension", "/nowhere/at/all"], "/nowhere/at/all is no unpacked extension"],
    [["--quick"], "--quick"],
  ])("refuses %j", (args, why) => {
    expect(() => readOptions(args)).toThrow(why);
  });

  it("the help has every part", () => {
    for (const [part, { what }] of Object.entries(PARTS)) {
      expect(HELP).toMatch(new RegExp(`${part} +${what.replace(/[+?.()]/g, "\\$&")}`));
    }
  });
});

describe("another extension", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "verbatim-other-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const PRACTICE = { host_permissions: ["http://127.0.0.1/*"], default_locale: "en" };

  it.each<[what: string, manifest: object, title: string, isOurs: boolean]>([
    ["another product", { name: "Other", version: "2.1" }, "Other 2.1", false],
    ["an old build", { ...PRACTICE, name: "Verbatim", version: "0.1" }, "Verbatim 0.1", true],
    [
      "a build whose name is a message",
      { ...PRACTICE, name: "__MSG_name__", version: "0.1" },
      "Verbatim (practice) 0.1",
      true,
    ],
    ["a build for no page of ours", { name: "Verbatim", version: "0.1" }, "Verbatim 0.1", false],
  ])("%s", (what, manifest, title, isOurs) => {
    const at = join(folder, what.replaceAll(" ", "-"));
    mkdirSync(join(at, "src/panel"), { recursive: true });
    mkdirSync(join(at, "_locales/en"), { recursive: true });
    writeFileSync(join(at, "manifest.json"), JSON.stringify(manifest));
    writeFileSync(join(at, "src/panel/index.html"), "");
    writeFileSync(
      join(at, "_locales/en/messages.json"),
      JSON.stringify({ name: { message: "Verbatim (practice)" } }),
    );
    expect(readOptions(["--extension", at]).other).toEqual({
      folder: at,
      name: `${title} (${at})`,
      isOurs,
    });
  });
});
