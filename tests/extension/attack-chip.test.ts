import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chip, type Desk, openPanel, panels, startDesk, until } from "../../scripts/desk/desk";
import { caseScreenHtml } from "../../scripts/desk/page-server";
import { isSaved, passageNow, shows } from "../../scripts/desk/panel";
import { type Site, serveSite } from "./driver/site";

/** A page that attacks the chip, from the first script in it. */

const CASE = "121 0067 00001";
const caseHtml = caseScreenHtml({
  "Case reference": CASE,
  "Client role": "Parent with care",
  "First contact": "Yes",
});
const attackedBy = (script: string): string => `<script>${script}</script>${caseHtml}`;

const HOST = "verbatim-chip";

let desk: Desk;
let site: Site;
let page: Page;
let pages: Record<string, string> = {};
beforeAll(async () => {
  desk = await startDesk();
  site = await serveSite(() => pages);
});
afterAll(async () => {
  await desk.close();
  await site.close();
});
beforeEach(async () => {
  page = await desk.browser.newPage();
});
afterEach(async () => {
  for (const panel of await panels(desk)) await panel.close();
  await page.close();
});

async function open(html: string): Promise<void> {
  pages = { "/": html };
  await page.goto(`${site.origin}/`);
}

const chipIsThere = () => until("the chip", () => chip(page));

/** What only a chip that stands where it belongs, and that a person can click, brings about. */
async function opensThePanel(): Promise<void> {
  await shows(await openPanel(desk, page), CASE);
}

/** Gives whatever was set going time to show: the chip answers a click at once, or never. */
async function opensNothing(): Promise<void> {
  await new Promise((done) => setTimeout(done, 700));
  expect(await panels(desk)).toEqual([]);
}

describe("a page that defines an element of the chip's name", () => {
  it.each([
    [
      "and asks for its root by its internals",
      `customElements.define("${HOST}", class extends HTMLElement {
        constructor() { super(); (window.got ??= []).push(this, this.attachInternals()); }
      });`,
    ],
    [
      "only once the chip is there",
      `new MutationObserver(() => {
        if (document.querySelector("${HOST}") === null || customElements.get("${HOST}")) return;
        customElements.define("${HOST}", class extends HTMLElement {
          constructor() { super(); (window.got ??= []).push(this, this.attachInternals()); }
        });
      }).observe(document, { childList: true, subtree: true });`,
    ],
    [
      "and gives it a root of its own first",
      `customElements.define("${HOST}", class extends HTMLElement {
        constructor() { super(); (window.got ??= []).push(this); this.attachShadow({ mode: "open" }); }
      });`,
    ],
    [
      "that may have no root",
      `customElements.define("${HOST}", class extends HTMLElement {
        static disabledFeatures = ["shadow"];
        constructor() { super(); (window.got ??= []).push(this); }
      });`,
    ],
    [
      "that throws",
      `customElements.define("${HOST}", class extends HTMLElement {
        constructor() { throw new Error("Not this one."); }
      });`,
    ],
  ])("%s gets nothing of it, and the chip works", async (_what, script) => {
    await open(attackedBy(script));
    await chipIsThere();
    const got = await page.evaluate(() =>
      ((window as unknown as { got?: (Element | ElementInternals)[] }).got ?? []).map(
        ({ shadowRoot }) => shadowRoot?.innerHTML ?? null,
      ),
    );
    expect(got.filter((root) => root !== null)).toEqual([]);
    await opensThePanel();
  });
});

describe("a page that changes the browser's own functions", () => {
  it("neither sees the chip's root nor hears of its listeners", async () => {
    await open(
      attackedBy(`
        window.got = [];
        const spy = (owner, name) => {
          const own = owner[name];
          owner[name] = function (...all) {
            window.got.push(name + " " + (this?.localName ?? this?.nodeName ?? this) + " " + all.join());
            return own.apply(this, all);
          };
        };
        spy(Element.prototype, "attachShadow");
        spy(Element.prototype, "append");
        spy(Element.prototype, "setAttribute");
        spy(Node.prototype, "appendChild");
        spy(Document.prototype, "createElement");
        spy(Document.prototype, "createElementNS");
        spy(DOMImplementation.prototype, "createHTMLDocument");
        spy(EventTarget.prototype, "addEventListener");
        spy(Array.prototype, "push");
        Object.defineProperty(Object.prototype, "isTrusted", { get: () => true });
        Object.defineProperty(Object.prototype, "chip", { get: () => false });`),
    );
    await chipIsThere();
    const got = await page.evaluate(() => (window as unknown as { got: string[] }).got);
    expect(got.filter((each) => !each.startsWith("push"))).toEqual([]);
    await opensThePanel();
  });
});

describe("a click that no person made opens nothing", () => {
  it.each([
    ["on the chip", `host.click();`],
    [
      "at its place",
      `const { left, top } = host.getBoundingClientRect();
       const at = { clientX: left + 20, clientY: top + 10, bubbles: true, composed: true, detail: 1 };
       for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
         document.elementFromPoint(at.clientX, at.clientY).dispatchEvent(new PointerEvent(type, at));`,
    ],
    [
      "by keys",
      `for (const type of ["keydown", "keypress", "keyup"]) for (const key of ["Enter", " "])
         host.dispatchEvent(new KeyboardEvent(type, { key, code: key, bubbles: true, composed: true }));
       host.focus();`,
    ],
  ])("%s", async (_what, script) => {
    await open(caseHtml);
    await chipIsThere();
    await page.evaluate(`(() => { const host = document.querySelector("${HOST}"); ${script} })()`);
    await opensNothing();
    await chipIsThere();
  });

  it("a person's, made elsewhere and sent on", async () => {
    await open(
      attackedBy(`addEventListener("click", (event) => {
        if (!event.isTrusted) return;
        window.sent = true;
        event.stopImmediatePropagation();
        setTimeout(() => {
          document.querySelector("${HOST}").dispatchEvent(event);
          document.querySelector("${HOST}").click();
        });
      }, true);`),
    );
    await chipIsThere();
    await page.click("dd");
    await until("it was sent on", () =>
      page.evaluate(() => (window as unknown as { sent?: boolean }).sent),
    );
    await opensNothing();
  });

  it("on an imitation of the chip, even a person's", async () => {
    await open(`<main></main>${caseHtml}`);
    await chipIsThere();
    await page.evaluate((name) => {
      const fake = document.createElement(name);
      const button = document.createElement("button");
      button.ariaLabel = "Open Verbatim!";
      button.textContent = "Verbatim";
      button.onclick = () => Object.assign(window, { clicked: true });
      fake.attachShadow({ mode: "open" }).append(button);
      document.querySelector("main")?.append(fake);
    }, HOST);
    await (await page.$("aria/Open Verbatim!"))?.click();
    expect(await page.evaluate(() => (window as unknown as { clicked?: boolean }).clicked)).toBe(
      true,
    );
    await opensNothing();
    // The real one stands beside it all the same.
    await opensThePanel();
  });
});

describe("a page that hides the chip or moves it", () => {
  it.each([
    [
      "by a rule for everything",
      `:not(html, body, dl, dt, dd) { display: none !important; opacity: 0 !important }`,
    ],
    [
      "by a rule for the chip",
      `${HOST} { all: unset !important; position: static !important; visibility: hidden !important;
        clip-path: inset(50%) !important; transform: scale(0) !important; pointer-events: none !important;
        z-index: -1 !important; content-visibility: hidden !important; zoom: 0.01 !important }`,
    ],
    [
      "by a rule in a layer",
      `@layer first { ${HOST} { display: none !important; left: -999px !important } }`,
    ],
    [
      "by an animation and a transition",
      `@keyframes away { from, to { opacity: 0; transform: translate(-999px); visibility: hidden } }
       ${HOST} { animation: away 1s infinite !important; transition: all 1000s !important }`,
    ],
    [
      "by rules for its parts and slots",
      `${HOST}::part(open), ${HOST}::slotted(*), ${HOST}::before { display: none !important } :host { display: none }`,
    ],
  ])("%s: it stays", async (_what, css) => {
    await open(caseHtml);
    await page.evaluate((rules) => {
      const style = document.createElement("style");
      style.textContent = rules;
      document.head.append(style);
    }, css);
    await chipIsThere();
    await opensThePanel();
  });

  it.each([
    ["by a style on it", `host.style.cssText = "display:none!important;opacity:0!important"`],
    [
      "by its attributes",
      `host.hidden = true; host.className = "sr-only"; host.ariaHidden = "true"`,
    ],
    ["by switching it off", `host.inert = true`],
    ["by taking it out", `host.remove()`],
    ["by putting it into something", `document.querySelector("dl").prepend(host)`],
    [
      "by putting it into another document",
      `const frame = document.createElement("iframe");
       document.body.append(frame); frame.contentDocument.body.append(host);`,
    ],
    ["by putting it nowhere", `document.implementation.createHTMLDocument().body.append(host)`],
  ])("%s: with the next news of the case it is there again, once", async (_what, script) => {
    await open(caseHtml);
    await chipIsThere();
    await page.evaluate(`(() => { const host = document.querySelector("${HOST}"); ${script} })()`);
    await page.$eval("dd:last-of-type", (value) => {
      value.textContent = "No";
    });
    await until("one chip, as it was put", () =>
      page.evaluate((name) => {
        const [host, ...more] = document.querySelectorAll(name);
        const isAsPut = host?.parentNode === document.documentElement;
        return isAsPut && more.length === 0 && host.getAttributeNames().length === 0;
      }, HOST),
    );
    await opensThePanel();
  });

  it("again and again, while it shows one case after another: it comes back a few times a second", async () => {
    const SECONDS = 3;
    await open(
      attackedBy(`
        window.times = 0;
        new MutationObserver(() => {
          for (const host of document.querySelectorAll("${HOST}")) { host.remove(); window.times++; }
        }).observe(document, { childList: true, subtree: true });`),
    );
    const times = await page.evaluate(async (seconds) => {
      const end = performance.now() + seconds * 1000;
      const value = document.querySelector("dd");
      for (let nth = 0; performance.now() < end; nth++) {
        if (value !== null) value.textContent = `121 0067 0000${nth % 2}`;
        await new Promise((done) => setTimeout(done, 5));
      }
      return (window as unknown as { times: number }).times;
    }, SECONDS);
    expect(times).toBeGreaterThan(0);
    expect(times).toBeLessThan(SECONDS * 20);
  });

  it("by a policy against styles and scripts: it looks as ever", async () => {
    await open(
      `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'none'; require-trusted-types-for 'script'">${caseHtml}`,
    );
    await chipIsThere();
    const box = await page.$eval(HOST, (host) => {
      const { right, bottom, height } = host.getBoundingClientRect();
      return [innerWidth - right, innerHeight - bottom, height >= 36];
    });
    expect(box).toEqual([12, 12, true]);
    await opensThePanel();
  });
});

describe("what a page can learn from the chip", () => {
  const lookOf = () =>
    page.$eval(HOST, (host) => {
      const { x, y, width, height } = host.getBoundingClientRect();
      return { html: host.outerHTML, size: [x, y, width, height], root: host.shadowRoot };
    });

  it("is the same before anything was read and after, letter for letter and pixel for pixel", async () => {
    await open(caseHtml);
    await chipIsThere();
    const before = await lookOf();
    const picture = await page.screenshot({ encoding: "base64" });
    const panel = await openPanel(desk, page);
    await shows(panel, CASE);
    await panel.keyboard.press("o");
    await panel.keyboard.press("Space");
    await until("the reader", () => passageNow(panel));
    await panel.keyboard.press("Space");
    await isSaved(panel);
    await panel.close();
    await chipIsThere();
    expect(await lookOf()).toEqual(before);
    expect(await page.screenshot({ encoding: "base64" })).toBe(picture);
    expect(before).toMatchObject({ html: `<${HOST}></${HOST}>`, root: null });
  });

  it("is nothing of where it comes from: no global, no address, no error", async () => {
    await open(
      attackedBy(`
        window.heard = [];
        addEventListener("error", ({ message }) => window.heard.push(message));
        addEventListener("unhandledrejection", ({ reason }) => window.heard.push(String(reason)));
        addEventListener("message", ({ data }) => window.heard.push(JSON.stringify(data)));
        addEventListener("securitypolicyviolation", ({ blockedURI }) => window.heard.push(blockedURI));`),
    );
    await chipIsThere();
    await opensThePanel();
    const learnt = await page.evaluate(() => ({
      globals: Object.getOwnPropertyNames(window).filter((name) =>
        /verbatim|chrome-ext/i.test(name),
      ),
      addresses: performance
        .getEntries()
        .map(({ name }) => name)
        .filter((name) => name.includes("extension")),
      sheets: [...document.styleSheets, ...document.adoptedStyleSheets].length,
      heard: (window as unknown as { heard: string[] }).heard,
      html: document.documentElement.outerHTML.includes("chrome-extension"),
    }));
    expect(learnt).toEqual({ globals: [], addresses: [], sheets: 0, heard: [], html: false });
  });
});

describe("the handler's typing", () => {
  it("is left where it is when the chip comes, goes and comes again", async () => {
    await open(`<input id="notes">`);
    await page.focus("#notes");
    await page.keyboard.type("She rang ");
    await page.evaluate((html) => {
      document.body.insertAdjacentHTML("beforeend", html);
    }, caseHtml);
    await chipIsThere();
    await page.keyboard.type("about ");
    await page.$eval("dl", (list) => list.remove());
    await until("no chip", async () => (await chip(page)) === null);
    await page.keyboard.type("her case.");
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      "She rang about her case.",
    );
  });
});
