import { describe, expect, it } from "vitest";
import { folderOf, TARGETS } from "../../scripts/build/builds";
import { startDesk, until } from "../../scripts/desk/desk";
import { readFolder } from "../../scripts/package/read-folder";

/** Code that runs what isn't in the package, or speaks to somebody. None of it is in ours. */
const NEVER: readonly [string, RegExp][] = [
  ["eval", /\beval\s*\(/],
  ["Function made from text", /\bnew\s+Function\b|(?<![\w.$])Function\s*\(/],
  ["a timer made from text", /\bset(?:Timeout|Interval)\s*\(\s*["'`]/],
  ["importScripts", /\bimportScripts\b/],
  ["an import from elsewhere", /\b(?:import|from)\s*\(?\s*["'`](?:https?:)?\/\//],
  ["a fetch from elsewhere", /\bfetch\s*\(\s*["'`]/],
  ["XMLHttpRequest", /\bXMLHttpRequest\b/],
  ["WebSocket", /\bWebSocket\b/],
  ["WebTransport", /\bWebTransport\b/],
  ["EventSource", /\bEventSource\b/],
  ["sendBeacon", /\bsendBeacon\b/],
  ["RTCPeerConnection", /\bRTCPeerConnection\b/],
  ["a written document", /\bdocument\.write(?:ln)?\b/],
  ["WebAssembly", /\bWebAssembly\b/],
];

/** Addresses that stand in code, and what for. Links of the policy are data, in its pack. */
const ADDRESSES: readonly [RegExp, string][] = [
  [/^http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML)$/, "names of namespaces"],
  [/^https?:\/\/(?:\*\/\*)?$/, "patterns of sites, and how an address begins"],
  [/^https?:\/\/\$\{/, "made of a pattern that somebody typed"],
  [/^http:\/\/any\$\{/, "a host that is replaced, to parse a path"],
  [/^https:\/\/crm\.example\/cases/, "an example in a sentence"],
];
const PRACTICE_CONSOLE = /^http:\/\/(?:127\.0\.0\.1|localhost):\*\//;

describe.each(TARGETS)("the files of the $build build for $browser", (target) => {
  const files = [...readFolder(folderOf(target))].map(([name, bytes]): [string, string] => [
    name,
    String(bytes),
  ]);
  const ofKind = (kind: string) => files.filter(([name]) => name.endsWith(kind));

  it("are of kinds that we know", () => {
    const kinds = new Set(files.map(([name]) => /(?<=\.)\w+$/.exec(name)?.[0]));
    expect([...kinds].sort()).toEqual(["css", "html", "js", "json", "png", "txt"]);
    expect(ofKind(".js").length).toBeGreaterThan(10);
  });

  it.each(NEVER)("hold no %s", (_what, code) => {
    const found = ofKind(".js").flatMap(([name, text]) => {
      const [hit] = code.exec(text) ?? [];
      return hit === undefined ? [] : [`${name}: ${hit}`];
    });
    expect(found).toEqual([]);
  });

  it("have no address in their code but those with a reason", () => {
    const addresses = ofKind(".js").flatMap(
      ([, text]) => text.match(/https?:\/\/[^"'`\s<>)]*/g) ?? [],
    );
    const shapes = ADDRESSES.map(([shape]) => shape);
    if (target.build === "practice") shapes.push(PRACTICE_CONSOLE);
    const others = addresses.filter((each) => !shapes.some((shape) => shape.test(each)));
    expect([...new Set(others)]).toEqual([]);
  });

  it("take every script, style and picture from the package", () => {
    const pages = ofKind(".html");
    expect(pages.length).toBeGreaterThan(3);
    for (const [name, text] of pages) {
      const links = [...text.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, link = ""]) => link);
      expect(
        links.filter((link) => !/^\/[^/]/.test(link)),
        name,
      ).toEqual([]);
      expect(text, name).not.toMatch(
        /<script(?![^>]*\bsrc=)|<style|\son\w+=|<base|<iframe|http-equiv/i,
      );
    }
    for (const [name, text] of ofKind(".css")) {
      expect(text, name).not.toMatch(/@import|url\(\s*["']?(?!data:)/);
    }
  });

  it("fetch nothing from within a page", () => {
    const scripts = files.filter(([name]) => name.endsWith(".iife.js"));
    expect(scripts).toHaveLength(3);
    for (const [name, text] of scripts) expect(text, name).not.toMatch(/\bfetch\b/);
  });
});

describe("the pages, opened in a browser that minds their policy", () => {
  const pages = [...readFolder("dist/chrome-practice").keys()].filter((name) =>
    name.endsWith(".html"),
  );

  it("break it nowhere", async () => {
    const desk = await startDesk();
    try {
      const { host } = new URL((await desk.worker()).url());
      for (const name of pages) {
        const page = await desk.browser.newPage();
        const said: string[] = [];
        page.on("console", (message) => said.push(message.text()));
        await page.evaluateOnNewDocument(() => {
          addEventListener("securitypolicyviolation", (event) => {
            console.log(`broken: ${event.effectiveDirective} ${event.blockedURI}`);
          });
        });
        await page.goto(`chrome-extension://${host}/${name}`);
        await until(name, async () => (await page.$$("body *")).length > 2);
        await page.waitForNetworkIdle();
        expect(
          said.filter((text) => text.startsWith("broken: ")),
          name,
        ).toEqual([]);
        // That it would be noticed.
        await page.evaluate(() => {
          const image = document.createElement("img");
          image.src = "https://elsewhere.example/";
          document.body.append(image);
        });
        await until("the breach that was made", async () =>
          said.some((text) => text.startsWith("broken: img-src https://elsewhere.example")),
        );
        await page.close();
      }
    } finally {
      await desk.close();
    }
  });
});
