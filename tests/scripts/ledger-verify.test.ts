import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportCsv } from "../../src/ledger/export/export-csv";
import { exportLines } from "../../src/ledger/export/export-lines";
import { formatHead } from "../../src/ledger/verify/verify-head";
import { MemoryLedger, usualCall } from "../ledger-log/ledger";
import { textOf } from "../ledger-log/run";

const COMMAND = fileURLToPath(new URL("../../scripts/ledger-verify.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

let folder = "";
let whole = "";
let csv = "";
let heads: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ledger-verify-"));
  const ledger = new MemoryLedger();
  const headNow = () => formatHead(ledger.records.get("head") as never);
  await ledger.seal(usualCall(1));
  heads = [headNow()];
  await ledger.seal(usualCall(2));
  heads.push(headNow());
  whole = await textOf(exportLines(ledger, { at: "2026-11-23T09:00:00.000Z", timings: false }));
  csv = await textOf(exportCsv(ledger, { timings: false }));
  write("whole.jsonl", whole);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content);

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", TSX, COMMAND, ...args],
    { cwd: folder, env: { ...process.env, INIT_CWD: folder }, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

describe("npm run ledger:verify", { timeout: 60_000 }, () => {
  it("says what a whole file shows, and what it doesn't", () => {
    const { status, stdout, stderr } = run("whole.jsonl");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const lines = stdout.split("\n");
    expect(lines[0]).toBe(
      "whole.jsonl: exported 2026-11-23T09:00:00.000Z at the desk desk-of-a-test-0, without the times of passages.",
    );
    expect(lines.slice(1, 5)).toEqual([
      "2 calls, 26 events, 2 links.",
      `Head: ${heads[1]}`,
      "",
      "No problem was found.",
    ]);
    expect(stdout).toContain("What this shows:\n- By the chain, every call is as it was");
    expect(stdout).toContain("What it doesn’t show:\n- Someone with this profile’s files could");
  });

  it("holds a head against it that was kept", () => {
    const { status, stdout } = run("whole.jsonl", "--head", heads[0] ?? "");
    expect(status).toBe(0);
    expect(stdout).toContain(`${heads[0]}: The chain still contains that head`);
  });

  it.each<[what: string, head: () => string, says: string]>([
    ["another", () => `1:${"0".repeat(64)}`, "The chain doesn’t contain that head"],
    ["a later one", () => `9:${"0".repeat(64)}`, "The chain is shorter than that head says"],
  ])("and %s head fails, with exit code 1", (_what, head, says) => {
    const { status, stdout } = run(`--head=${head()}`, "whole.jsonl");
    expect(status).toBe(1);
    expect(stdout).toContain(`${head()}: ${says}`);
    expect(stdout).toContain("No problem was found.");
  });

  it.each<[what: string, change: (lines: string[]) => string[], says: string]>([
    [
      "an edited line",
      (lines) => lines.map((line) => line.replace('"kind":"stopped"', '"kind":"undone"')),
      "- Line 4: This line was changed.",
    ],
    [
      "a line with a byte that isn't UTF-8",
      (lines) => lines.map((line, index) => (index === 3 ? line.replace("a", "\xe9") : line)),
      "- Line 4: This line",
    ],
    [
      "swapped lines",
      ([one = "", two = "", three = "", ...rest]) => [one, three, two, ...rest],
      "- Line 2: This line doesn’t follow the one before it: lines were moved or are missing.",
    ],
    [
      "a cut file",
      (lines) => [...lines.slice(0, 5), lines[5]?.slice(0, 100) ?? ""],
      "- Line 6: The file stops after this line, without its last one: it was cut short.",
    ],
  ])("%s is named, with exit code 1", (_what, change, says) => {
    write("changed.jsonl", Buffer.from(change(whole.split("\n")).join("\n"), "latin1"));
    const { status, stdout, stderr } = run("changed.jsonl");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain(says);
    expect(stdout).not.toContain("What this shows");
  });

  it("reads a file with a byte-order mark and Windows line endings", () => {
    write("windows.jsonl", `\ufeff${whole.replaceAll("\n", "\r\n")}`);
    expect(run("windows.jsonl")).toMatchObject({ status: 0, stderr: "" });
  });

  it.each<[what: string, args: string[]]>([
    ["no file", []],
    ["two files", ["whole.jsonl", "more.jsonl"]],
    ["--head and nothing after it", ["whole.jsonl", "--head"]],
    ["something it doesn't know", ["whole.jsonl", "--quiet"]],
  ])("%s: says how it is used, with exit code 2", (_what, args) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(
      /^Usage: npm run ledger:verify -- FILE \[--head LINKS:DIGEST\], .+\.\n$/,
    );
  });

  it("a head that isn't one is said, with exit code 2", () => {
    expect(run("whole.jsonl", "--head", "12")).toEqual({
      status: 2,
      stdout: "",
      stderr: "“12” is no head: that is the number of links, a colon and 64 hexadecimal digits.\n",
    });
  });

  it.each<[what: string, file: string, says: string]>([
    ["isn't there", "none.jsonl", "none.jsonl can't be read: there is no such file."],
    ["is a folder", "folder", "folder can't be read: it is a folder."],
    ["is empty", "empty", "empty can't be verified: it is empty."],
    [
      "is a CSV export",
      "ledger.csv",
      "ledger.csv can't be verified: it isn’t a ledger that Verbatim exported as JSON Lines.",
    ],
    [
      "isn't text",
      "noise",
      "noise can't be verified: it isn’t a ledger that Verbatim exported as JSON Lines.",
    ],
    [
      "is of a newer format",
      "newer.jsonl",
      "newer.jsonl can't be verified: its format is “verbatim-ledger 3”, and this reads “verbatim-ledger 2” only.",
    ],
  ])("a file that %s is refused, with exit code 2", (_what, file, says) => {
    mkdirSync(join(folder, "folder"), { recursive: true });
    write("empty", "");
    write("ledger.csv", csv);
    write(
      "noise",
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
    );
    write("newer.jsonl", whole.replace("verbatim-ledger 2", "verbatim-ledger 3"));
    expect(run(file)).toEqual({ status: 2, stdout: "", stderr: `${says}\n` });
  });
});
