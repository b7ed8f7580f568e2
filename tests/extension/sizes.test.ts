import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importsOf } from "../../scripts/bench/imports-of";
import { type Sizes, sizesOf } from "../../scripts/bench/sizes";
import { folderOf, TARGETS } from "../../scripts/build/builds";

const ROOT = new URL("../../", import.meta.url).pathname;

/**
 * What each may have to load before it is there, compressed: in bytes. What finds a case on any
 * console was to be 8 kB and isn't: it may at least not grow.
 */
const MOST = [
  ["everyPage", 1_000],
  ["contentScript", 15_500],
  ["panel", 60_000],
  ["popup", 45_000],
] as const satisfies readonly (readonly [keyof Sizes, number])[];

describe.each(TARGETS.map(folderOf))("in %s", (folder) => {
  const sizes = sizesOf(`${ROOT}${folder}`);

  it.each(MOST)("the %s loads no more than %i bytes", (what, most) => {
    expect(sizes[what]).toBeGreaterThan(300);
    expect(sizes[what]).toBeLessThanOrEqual(most);
  });

  // A browser reads an extension's files one by one: twenty small ones take twice as long. A second
  // is what the page's own script shares with what is loaded later.
  it.each(["panel", "popup", "options", "log", "welcome"])(
    "the %s waits for two scripts at most",
    (page) => {
      const html = readFileSync(`${ROOT}${folder}/src/${page}/index.html`, "utf8");
      const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src]) => src);
      expect(scripts).toHaveLength(1);
      const code = readFileSync(`${ROOT}${folder}${scripts[0]}`, "utf8");
      expect(importsOf(code).atOnce.length).toBeLessThanOrEqual(1);
    },
  );

  it("what only translators need isn't in the messages", () => {
    expect(sizes.messages).toBeLessThanOrEqual(25_000);
  });
});
