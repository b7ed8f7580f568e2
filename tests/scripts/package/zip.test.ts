import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { sha256Sums } from "../../../scripts/package/sums";
import { makeZip } from "../../../scripts/package/zip";
import { readZip } from "./read-zip";

const FILES: [string, Buffer][] = [
  ["src/panel/index.html", Buffer.from("<!doctype html>")],
  ["manifest.json", Buffer.from("{}")],
  ["empty.txt", Buffer.alloc(0)],
];

it("holds the files, sorted, each with the same time and mode and nothing beside it", async () => {
  const entries = readZip(await makeZip(new Map(FILES)));
  expect(entries.map(({ name, bytes }) => [name, String(bytes)])).toEqual([
    ["empty.txt", ""],
    ["manifest.json", "{}"],
    ["src/panel/index.html", "<!doctype html>"],
  ]);
  for (const { date, time, mode, extra } of entries) {
    expect({ date, time, mode: mode.toString(8), extra }).toEqual({
      // The first of February 1980, midnight.
      date: (0 << 9) | (2 << 5) | 1,
      time: 0,
      mode: "100644",
      extra: 0,
    });
  }
});

it("is the same bytes in whatever order the files come", async () => {
  const [one, other] = await Promise.all([
    makeZip(new Map(FILES)),
    makeZip(new Map([...FILES].reverse())),
  ]);
  expect(one.equals(other)).toBe(true);
});

it.each(["Pacific/Auckland", "America/Los_Angeles"])(
  "is the same bytes in %s",
  async (zone) => {
    const here = await makeZip(new Map(FILES));
    const script = `
    import { makeZip } from "./scripts/package/zip";
    const files = ${JSON.stringify(FILES.map(([name, bytes]) => [name, String(bytes)]))};
    const zip = await makeZip(new Map(files.map(([name, text]) => [name, Buffer.from(text)])));
    process.stdout.write(zip.toString("base64"));`;
    const there = execFileSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", script],
      { env: { ...process.env, TZ: zone }, encoding: "utf8" },
    );
    expect(there).toBe(here.toString("base64"));
  },
  60_000,
);

it("is summed up as sha256sum does it", () => {
  const digest = (text: string) => createHash("sha256").update(text).digest("hex");
  const files = new Map([
    ["b.zip", Buffer.from("b")],
    ["a.crx", Buffer.from("a")],
  ]);
  expect(sha256Sums(files)).toBe(`${digest("a")}  a.crx\n${digest("b")}  b.zip\n`);
});
