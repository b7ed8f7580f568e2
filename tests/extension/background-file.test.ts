import { existsSync, readFileSync } from "node:fs";
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";

const DIST = new URL("../../dist/", import.meta.url).pathname;
const BUILDS = ["store", "managed", "practice"];

describe.each([
  ...BUILDS.map((build) => [`chrome-${build}`, { service_worker: "src/background.js" }] as const),
  ...BUILDS.map((build) => [`firefox-${build}`, { scripts: ["src/background.js"] }] as const),
])("the background of %s", (build, expected) => {
  const read = (file: string) => readFileSync(`${DIST}${build}/${file}`, "utf8");

  it("is one classic script, which imports nothing", () => {
    expect(JSON.parse(read("manifest.json"))).toMatchObject({ background: expected });
    expect(JSON.parse(read("manifest.json")).background).not.toHaveProperty("type");
    // A module's syntax would be an error.
    expect(() => new Script(read("src/background.js"))).not.toThrow();
    expect(read("src/background.js")).not.toMatch(/\bimport\s*\(/);
    expect(existsSync(`${DIST}${build}/service-worker-loader.js`)).toBe(false);
  });
});
