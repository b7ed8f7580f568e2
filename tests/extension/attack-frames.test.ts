import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Desk, startDesk } from "../../scripts/desk/desk";
import { caseScreenHtml } from "../../scripts/desk/page-server";
import { installOther } from "./driver/other-extension";
import { type Site, serveSite } from "./driver/site";

/** Pages, and another extension, that put the extension's own pages and files into theirs. */

const BUILD = new URL("../../dist/chrome-practice/", import.meta.url).pathname;

const files = readdirSync(BUILD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(BUILD.length));
const pages = files.filter((file) => file.endsWith(".html"));
/** A file that isn't there: nothing may tell it from one that is. */
const NOT_THERE = "src/not-there.html";

let desk: Desk;
let site: Site;
let own = "";
beforeAll(async () => {
  desk = await startDesk();
  site = await serveSite(() => ({ "/": caseScreenHtml({ "Case reference": "121 0070 00001" }) }));
  own = `chrome-extension://${new URL((await desk.worker()).url()).host}`;
});
afterAll(async () => {
  await desk.close();
  await site.close();
});

let page: Page;
beforeEach(async () => {
  page = await desk.open(`${site.origin}/`);
});
afterEach(() => page.close());

/** The extension's pages that are open: where the browser refused one, an error page stands. */
async function opened(): Promise<string[]> {
  const targets = desk.browser
    .targets()
    .filter((target) => target.type() !== "service_worker" && target.url().startsWith(own));
  const hrefs = await Promise.all(
    targets.map(async (target) => (await target.asPage()).evaluate(() => location.href)),
  );
  return hrefs.filter((href) => href.startsWith(own));
}

it("there are pages to attack, and one that a person opens is seen to be open", async () => {
  expect(pages).toEqual(
    expect.arrayContaining([
      "src/log/index.html",
      "src/options/index.html",
      "src/panel/index.html",
      "src/popup/index.html",
    ]),
  );
  const options = await desk.open(`${own}/src/options/index.html`);
  expect(await opened()).toEqual([options.url()]);
  await options.close();
});

describe("a web page", () => {
  it.each(pages)("can't frame %s, as a frame, an object or an embed", async (file) => {
    await page.evaluate(async (address) => {
      const [frame, object, embed] = [
        document.createElement("iframe"),
        document.createElement("object"),
        document.createElement("embed"),
      ];
      frame.src = address;
      object.data = address;
      embed.src = address;
      document.body.append(frame, object, embed);
      await new Promise((done) => setTimeout(done, 500));
    }, `${own}/${file}`);
    expect(page.frames().filter((frame) => frame.url().startsWith(own))).toEqual([]);
    expect(await opened()).toEqual([]);
  });

  it.each(pages)("can't open %s in a window, or go to it", async (file) => {
    const before = (await desk.browser.pages()).length;
    await page.evaluate((address) => void window.open(address), `${own}/${file}`);
    await page.evaluate((address) => {
      const link = Object.assign(document.createElement("a"), { href: address, target: "_blank" });
      document.body.append(link);
      link.click();
      location.href = address;
    }, `${own}/${file}`);
    await new Promise((done) => setTimeout(done, 500));
    expect(await opened()).toEqual([]);
    for (const extra of (await desk.browser.pages()).slice(before)) await extra.close();
  });

  it("can't fetch, show, run or style itself with any file, and can't tell one that is there from one that isn't", async () => {
    const told = await page.evaluate(
      async (origin, all) => {
        const results: Record<string, string[]> = {};
        for (const file of all) {
          const address = `${origin}/${file}`;
          const elements = [
            Object.assign(document.createElement("img"), { src: address }),
            Object.assign(document.createElement("script"), { src: address }),
            Object.assign(document.createElement("script"), { type: "module", src: address }),
            Object.assign(document.createElement("link"), { rel: "stylesheet", href: address }),
            Object.assign(document.createElement("audio"), { src: address }),
          ];
          const loads = elements.map(
            (element) =>
              new Promise<string>((done) => {
                element.addEventListener("load", () => done("load"));
                element.addEventListener("loadeddata", () => done("load"));
                element.addEventListener("error", () => done("error"));
                document.head.append(element);
              }),
          );
          const fetches = (["cors", "no-cors"] as const).map((mode) =>
            fetch(address, { mode }).then(
              () => "load",
              (error: unknown) => String(error),
            ),
          );
          results[file] = await Promise.all([...loads, ...fetches]);
        }
        return results;
      },
      own,
      [...files, NOT_THERE],
    );
    const fromNowhere = told[NOT_THERE];
    expect(fromNowhere).not.toContain("load");
    for (const file of files) expect({ [file]: told[file] }).toEqual({ [file]: fromNowhere });
  });

  it("has nothing of the extension's among what it loaded", async () => {
    const names = await page.evaluate(() => performance.getEntries().map(({ name }) => name));
    expect(names.filter((name) => name.includes("extension"))).toEqual([]);
  });
});

describe("another extension", () => {
  it("can't frame any page either", async () => {
    const frames = pages.map((file) => `<iframe src="${own}/${file}"></iframe>`).join("");
    const html = `<!doctype html><title>Other</title>${frames}`;
    const other = await installOther(desk, { "page.html": html });
    const its = await desk.open(`chrome-extension://${other}/page.html`);
    await new Promise((done) => setTimeout(done, 500));
    expect(its.frames().length).toBe(pages.length + 1);
    expect(its.frames().filter((frame) => frame.url().startsWith(own))).toEqual([]);
    expect(await opened()).toEqual([]);
    await its.close();
  });
});
