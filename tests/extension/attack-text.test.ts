import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openPanel, panels, startDesk, until } from "../../scripts/desk/desk";
import { type Records, readStores } from "../../scripts/desk/ledger";
import { caseScreenHtml } from "../../scripts/desk/page-server";
import { isSaved, passageNow, shows } from "../../scripts/desk/panel";
import { pageText } from "../../src/screen/page/one-line";
import { pageScript } from "./driver/page-script";
import { openPopup } from "./driver/popup";
import { type Site, serveSite } from "./driver/site";

/** Hostile text in the fields of a case screen: in the panel, in the reading log, in what is kept. */

const ZALGO = `Z${"\u0301\u0489".repeat(30)}`;
const HOSTILE: readonly [what: string, text: string][] = [
  ["markup", "<img src=x onerror=hit=1>"],
  ["a script", "</bdi><script>hit=1</script>"],
  ["a frame", '<iframe srcdoc="&lt;script&gt;">'],
  ["entities", "&lt;b&gt;&#60;b&#62;&amp;"],
  ["a comment", "--><!--"],
  ["an address that is a script", "javascript:hit=1"],
  ["styles", "}*{display:none!important}"],
  ["a place of a message", "{case} {count} {name}"],
  ["what a replacement would take", "$& $1 $` $' $$ %s %d"],
  ["names that every object has", "__proto__ constructor"],
  ["direction overrides", "\u202e\u2067evil\u2069\u202c\u200f"],
  ["direction overrides, never closed", "\u202d\u2066\u202e0001"],
  ["zero-width characters", "1\u200b2\u200c1\u200d\ufeff\u2060"],
  ["blank letters", "A\u3164\u115f\u2800B"],
  ["half a character", "half \ud800 of one \udfff"],
  ["control characters", "bell\u0007 esc\u001b[2J nul\u0000 del\u007f\u0085"],
  ["line and paragraph separators", "one\u2028two\u2029three"],
  ["look-alike digits", "１２１ ٠٠٦٩ 𝟎𝟎𝟎𝟏"],
  ["families of emoji", "👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿"],
  ["a pile of accents", ZALGO],
  ["one long word", "W".repeat(64)],
  ["Arabic and Hebrew", "שלום 0001 مرحبا"],
];

let desk: Desk;
let site: Site;
let page: Page;
beforeAll(async () => {
  desk = await startDesk();
  site = await serveSite(() => ({
    "/": caseScreenHtml({
      "Case reference": "121 0069 00001",
      "Client role": "Parent with care",
      "First contact": "Yes",
      "Owning team": "Team 4",
      Markers: "None",
    }),
  }));
  page = await desk.open(`${site.origin}/`);
});
afterAll(async () => {
  await desk.close();
  await site.close();
});
afterEach(async () => {
  for (const panel of await panels(desk)) await panel.close();
  await page.bringToFront();
});

/** Writes texts into the page's fields, by their labels. */
const write = (fields: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((texts) => {
    for (const label of document.querySelectorAll("dt")) {
      const text = texts[label.textContent ?? ""];
      if (text !== undefined && label.nextElementSibling !== null)
        label.nextElementSibling.textContent = text;
    }
  }, fields);

/** What of a page of the extension hostile text could have changed. */
const harmIn = (own: Page): Promise<unknown> =>
  own.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const unseen = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|\p{M}{5}/u;
    const odd: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent ?? "";
      if (unseen.test(text)) odd.push(text);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      elements: document.querySelectorAll(
        "img,iframe,object,embed,body script,body style,base,meta[http-equiv],[onerror],[href^='javascript']",
      ).length,
      isHit: "hit" in globalThis,
      isPolluted: Object.keys(Object.prototype).length > 0,
      isWider: scrollWidth > clientWidth,
      odd,
    };
  });
const NONE = { elements: 0, isHit: false, isPolluted: false, isWider: false, odd: [] };

/** Every place of a text in a page: whether each stands in an element that isolates its direction. */
const isIsolated = (own: Page, text: string): Promise<boolean[]> =>
  own.evaluate((wanted) => {
    const found: boolean[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { textContent, parentElement } = texts.currentNode;
      if (!textContent?.includes(wanted)) continue;
      found.push(getComputedStyle(parentElement ?? document.body).unicodeBidi === "isolate");
    }
    return found;
  }, text);

describe("as case reference, as owning team and as a marker", () => {
  it.each(HOSTILE)(
    "%s is text, isolated, and nothing else of the panel changes",
    async (_what, text) => {
      const shown = pageText(text);
      await write({ "Case reference": text, "Owning team": text, Markers: text });
      const panel = await openPanel(desk, page);
      await shows(panel, `Owning team ${shown}`);
      expect(await harmIn(panel)).toEqual(NONE);
      const places = await isIsolated(panel, shown);
      expect(places.length).toBeGreaterThanOrEqual(2);
      expect(places).not.toContain(false);
    },
  );

  it("one of ten megabytes is bounded, and the next is read", async () => {
    await write({ "Case reference": "121 0069 00001" });
    await page.$eval("dd:nth-of-type(4)", (value) => {
      value.textContent = "9".repeat(10_000_000);
    });
    const panel = await openPanel(desk, page);
    await shows(panel, `${"9".repeat(119)}…`);
    expect(await harmIn(panel)).toEqual(NONE);
    await write({ "Owning team": "Team 5" });
    await shows(panel, "Owning team Team 5");
  });

  it("sent past the cleaning by a script that the page took over, it turns nothing round", async () => {
    await write({ "Case reference": "121 0069 00001", "Owning team": "Team 4" });
    const panel = await openPanel(desk, page);
    await shows(panel, "121 0069 00001");
    const script = await pageScript(page);
    const screen = { caseReference: "\u202e10000 9600 121", owningTeam: "\u202eevil\u2066" };
    await script.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify({ kind: "screen", screen, missing: [] })})`,
    );
    await shows(panel, screen.caseReference);
    expect(await isIsolated(panel, screen.caseReference)).not.toContain(false);
    expect(await isIsolated(panel, screen.owningTeam)).toEqual([true]);
  });
});

describe("of a call with hostile text all over it", () => {
  const REFERENCE = "<b>{case}$&</b> =1+1 0069";
  const KEPT_BY_NOBODY = {
    "Owning team": "TEAM-OF-THE-PAGE",
    Markers: "MARKER-OF-THE-PAGE",
    "Client name": "Ms Pat NAME-OF-THE-PAGE",
    Telephone: "07700 900456",
    Notes: "She rang about PRIVATE-OF-THE-PAGE.",
  };

  const kept = async (): Promise<string> => {
    const worker = await desk.worker();
    const local = await worker.evaluate(async () =>
      JSON.stringify(await chrome.storage.local.get()),
    );
    const { IndexedDB = {} } = (await readStores(desk)) as { IndexedDB?: Readonly<Records> };
    return local + JSON.stringify(IndexedDB);
  };

  it("nothing but the reference is kept, and the log shows that as text", async () => {
    const fields = {
      "Case reference": REFERENCE,
      "Client role": "Parent with care",
      "First contact": "Yes",
      ...KEPT_BY_NOBODY,
    };
    await page.evaluate(
      (html) => {
        document.body.innerHTML = html;
      },
      caseScreenHtml(Object.fromEntries(Object.keys(fields).map((label) => [label, ""]))),
    );
    await write(fields);
    const panel = await openPanel(desk, page);
    await shows(panel, REFERENCE);
    await shows(panel, "TEAM-OF-THE-PAGE");
    await panel.keyboard.press("o");
    await panel.keyboard.press("Space");
    await until("the reader", () => passageNow(panel));
    await panel.keyboard.press("Space");
    await isSaved(panel);
    await panel.keyboard.press("q");
    await shows(panel, REFERENCE);
    await until("the call is sealed", async () => /"day[ :]/.test(await kept()));
    expect(await kept()).toContain("{case}$&");
    expect(await kept()).not.toMatch(/OF-THE-PAGE|Ms Pat|900456/);

    const { host } = new URL(panel.url());
    const log = await desk.open(`chrome-extension://${host}/src/log/index.html`);
    await until("the call in the log", () =>
      log.evaluate((text) => (document.body.textContent ?? "").includes(text), REFERENCE),
    );
    expect(await harmIn(log)).toEqual(NONE);
    expect(await isIsolated(log, REFERENCE)).not.toContain(false);
    await log.click("a[data-call]");
    await log.waitForSelector("dl.facts");
    expect(await harmIn(log)).toEqual(NONE);
    expect(await isIsolated(log, REFERENCE)).not.toContain(false);
    await log.close();
  });

  it("typed into the lookup it finds nothing, or policy; it is never more than text", async () => {
    const popup = await openPopup(desk);
    for (const [, text] of HOSTILE) {
      await popup.$eval(
        "input[type=search]",
        (input, typed) => {
          (input as HTMLInputElement).value = typed;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        },
        text,
      );
      await new Promise((done) => setTimeout(done, 30));
      expect(await harmIn(popup)).toMatchObject({ elements: 0, isHit: false, isPolluted: false });
    }
    await popup.close();
  });
});
