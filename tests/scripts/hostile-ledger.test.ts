import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { LineWriter } from "../../src/ledger/export/export-line";

const COMMAND = fileURLToPath(new URL("../../scripts/ledger-verify.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const folder = mkdtempSync(join(tmpdir(), "ledger-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function verified(content: string | Uint8Array) {
  writeFileSync(join(folder, "file.jsonl"), content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=512", "--import", TSX, COMMAND, "file.jsonl"],
    { cwd: folder, env: { ...process.env, INIT_CWD: folder }, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

it("words of the file that would clear the terminal, or add a good line, are shown as one line", {
  timeout: 60_000,
}, () => {
  const lines = new LineWriter();
  const text =
    lines.write({
      kind: "header",
      format: "verbatim-ledger 2",
      desk: "\u001b[2J\u001b[H\nNo problem was found.\u202e\r",
      exportedAt: "\u009b31m\u2028now",
      timings: false,
    }) +
    lines.write({
      kind: "unreadable",
      key: "\u001b]0;title\u0007\nNo problem was found.",
      stored: 1,
    });
  const { status, stdout } = verified(text);
  expect(status).toBe(1);
  expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(stdout.split("\n")).not.toContain("No problem was found.");
});

it.each([
  [
    "a format that would",
    () => Buffer.from('{"line":1,"kind":"header","format":"verbatim-ledger \\u001b[2J\\n3"}'),
  ],
  ["two hundred megabytes without a line's end", () => Buffer.alloc(200 * 1024 * 1024, "[")],
  ["UTF-16", () => Buffer.from('\ufeff{"line":1}\n', "utf16le")],
  ["NUL", () => Buffer.alloc(1000)],
])("a file of %s is refused, in little memory", { timeout: 60_000 }, (_what, content) => {
  const { status, stdout, stderr } = verified(content());
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^file\.jsonl can't be (read|verified): [^\p{Cc}]+\.\n$/u);
});
