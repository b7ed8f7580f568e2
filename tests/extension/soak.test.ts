import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { caseScreenHtml, type PageServer, servePage } from "../../scripts/desk/page-server";
import { inContentScript } from "./driver/in-content-script";
import { type Meter, meterOf, type Used } from "./driver/used";

/**
 * Two thousand case switches leave nothing behind: what is held after two hundred is what is held
 * after two thousand. Both times the same case is on the screen, and the garbage is gone.
 */
const [EARLY, LATE] = [200, 2000];

/** By how much each may have grown. */
const MAY_GROW: [what: RegExp, by: number][] = [
  // A heap is never quite the same twice, and code that runs often is compiled again: 0.2 kB a switch.
  [/heap$/, 400_000],
  [/nodes$/, 20],
  // How well a console was read is kept of its last twenty visits.
  [/^local storage: bytes$/, 6000],
  [/bytes$/, 200],
  // The ledger is looked after now and then, and that it was is noted.
  [/keys$/, 2],
  [/./, 0],
];

/** What the extension writes a little later has been written after so many ms. */
const REST = 2500;

const grown = (early: Used, late: Used): string[] =>
  Object.entries(late).flatMap(([what, now]) => {
    const before = early[what] ?? 0;
    const most = MAY_GROW.find(([kind]) => kind.test(what))?.[1] ?? 0;
    return now - before > most ? [`${what}: ${before} after ${EARLY}, ${now} after ${LATE}`] : [];
  });

/** So many switches take as long as many tests. */
const TIMEOUT = 180_000;

let desk: Desk;
let server: PageServer | undefined;
afterEach(async () => {
  await desk.close();
  await server?.close();
  server = undefined;
});

/** The browser itself holds back a page that changes its address more than twenty times a second. */
const start = async () => {
  desk = await startDesk({ switches: ["--disable-ipc-flooding-protection"] });
};

/** After so many switches at once a report may be held back for some seconds. */
const isShown = (panel: Page, reference: string) =>
  until(
    `${reference} in the panel`,
    () =>
      panel.$$eval(
        ".case",
        (headings, wanted) => headings.some(({ textContent }) => textContent?.includes(wanted)),
        reference,
      ),
    30_000,
  );

/** In the end this one comes up, which wasn't there just before: the panel has to show it. */
const LAST = "121 0012 34567";

/** Switches up to so many in all, and reads the meter on the last case. */
async function soak(
  panel: Page,
  meter: Meter,
  switchCases: (from: number, to: number) => Promise<unknown>,
  show: (reference: string) => Promise<unknown>,
): Promise<[early: Used, late: Used]> {
  const read = async (from: number, to: number) => {
    await switchCases(from, to);
    await show(LAST);
    await isShown(panel, LAST);
    await new Promise((done) => setTimeout(done, REST));
    return meter.read();
  };
  await meter.read();
  return [await read(0, EARLY), await read(EARLY, LATE)];
}
it("2,000 cases in the practice console, one after the other", { timeout: TIMEOUT }, async () => {
  await start();
  const page = await desk.open(caseUrl(desk, "121 0012 40011"));
  const panel = await openPanel(desk, page);
  const switchCases = (from: number, to: number) =>
    page.evaluate(
      async (first, end) => {
        const links = [...document.querySelectorAll<HTMLElement>("a[data-case]")];
        for (let nth = first; nth < end; nth++) {
          const link = links[nth % links.length];
          link?.click();
          const isThere = () =>
            document
              .querySelector('[data-field="case-reference"]')
              ?.textContent?.replaceAll(" ", "") === link?.dataset.case;
          while (!isThere()) await new Promise((done) => setTimeout(done));
        }
      },
      from,
      to,
    );
  const meter = await meterOf(desk, page, panel);
  const [early, late] = await soak(panel, meter, switchCases, (reference) =>
    page.click(`a[data-case="${reference.replaceAll(" ", "")}"]`),
  );
  expect(grown(early, late)).toEqual([]);
});

/** A page of our own with a case in a list, and a panel on it. */
async function startOnList() {
  await start();
  const html = (reference: string) =>
    caseScreenHtml({ "Case reference": reference, "Client role": "Parent with care" });
  server = await servePage(`<main>${html("121 0000 00000")}</main>`);
  const page = await desk.open(server.url);
  const panel = await openPanel(desk, page);
  const put = (reference: string) =>
    page.$eval("main", (main, screen) => main.setHTMLUnsafe(screen), html(reference));
  return { page, panel, put, meter: await meterOf(desk, page, panel), html };
}

it("2,000 cases swapped in the document: in lists, shadow roots and frames, and away between", {
  timeout: TIMEOUT,
}, async () => {
  const { page, panel, put, meter, html } = await startOnList();
  const switchCases = (from: number, to: number) =>
    page.evaluate(
      async (first, end, template) => {
        const main = document.querySelector("main");
        if (main === null) throw new Error("The page has no place for a case.");
        for (let nth = first; nth < end; nth++) {
          const screen = template.replace("REFERENCE", `121 0099 ${10_000 + nth}`);
          if (nth % 10 === 0) main.replaceChildren();
          else if (nth % 3 === 0) main.setHTMLUnsafe(screen);
          else {
            const host = document.createElement(nth % 10 === 1 ? "iframe" : "console-case");
            const mode = nth % 3 === 1 ? "open" : "closed";
            if (host instanceof HTMLIFrameElement) host.srcdoc = screen;
            else host.attachShadow({ mode }).innerHTML = screen;
            main.replaceChildren(host);
          }
          await new Promise((done) => setTimeout(done, 1));
        }
      },
      from,
      to,
      html("REFERENCE"),
    );
  const [early, late] = await soak(panel, meter, switchCases, put);
  expect(grown(early, late)).toEqual([]);
});

it("2,000 cases told to the background and the panel, in tabs that come and go", {
  timeout: TIMEOUT,
}, async () => {
  // Few of the switches above get as far as this: the content script paces what it tells. The
  // background takes no more than a hundred at once from a tab.
  const { panel, put, meter } = await startOnList();
  const tell = async (from: number, to: number) => {
    for (let first = from; first < to; first += 95) {
      const tab = await desk.open(server?.url ?? "");
      await isShown(panel, "121 0000 00000");
      await inContentScript(
        tab,
        `(async () => {
          for (let nth = ${first}; nth < ${Math.min(first + 95, to)}; nth++) {
            const caseReference = "121 0099 " + (10000 + nth);
            const screen = nth % 10 === 0 ? null : { caseReference, role: "pwc" };
            await chrome.runtime.sendMessage({ kind: "screen", screen, missing: [] });
          }
        })()`,
      );
      await tab.close();
    }
  };
  const [early, late] = await soak(panel, meter, tell, put);
  expect(grown(early, late)).toEqual([]);
});
