import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { CDPSession, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chip, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { caseScreenHtml } from "../../scripts/desk/page-server";
import { isSaved, readAllDue, shows } from "../../scripts/desk/panel";
import { openPopup } from "./driver/popup";
import { type Site, serveSite } from "./driver/site";

/** A whole call: what the page can see of it, and what leaves the machine. */

const CASE = "121 0071 00001";
let desk: Desk;
let site: Site;
let page: Page;
let own = "";
/** What any document or worker of the extension, or the page once it has loaded, asked for. */
const asked: string[] = [];

const listen = async (session: CDPSession): Promise<void> => {
  session.on("Network.requestWillBeSent", ({ request }) => asked.push(request.url));
  session.on("Network.webSocketCreated", ({ url }) => asked.push(url));
  await session.send("Network.enable");
};

beforeAll(async () => {
  site = await serveSite(() => ({
    "/": caseScreenHtml({
      "Case reference": CASE,
      "Client role": "Parent with care",
      "First contact": "Yes",
    }),
  }));
  desk = await startDesk();
  const worker = await desk.worker();
  own = `chrome-extension://${new URL(worker.url()).host}/`;
  await listen(worker.client);
  page = await desk.open(`${site.origin}/`);
  await listen(await page.createCDPSession());
});
afterAll(async () => {
  await desk.close();
  await site.close();
});

/** Everything of the page that a script in it could look at, without the chip. */
const pageNow = (): Promise<unknown> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    copy.querySelector("verbatim-chip")?.remove();
    return {
      html: copy.outerHTML,
      title: document.title,
      address: location.href,
      length: history.length,
      cookie: document.cookie,
      storage: [JSON.stringify(localStorage), JSON.stringify(sessionStorage), window.name],
      globals: Object.getOwnPropertyNames(window).length,
      focus: document.activeElement?.localName,
      scroll: [scrollX, scrollY],
      chips: document.querySelectorAll("verbatim-chip").length,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    };
  });

it("reading, ending, looking up and looking back change nothing in the page, and ask nobody for anything", async () => {
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    const note = ({ target, type }: { target: EventTarget | null; type: string }) =>
      changes.push(`${type} ${target instanceof Element ? target.localName : "text"}`);
    const all = { childList: true, subtree: true, attributes: true, characterData: true };
    new MutationObserver((mutations) => mutations.forEach(note)).observe(document, all);
  });
  await until("the chip", () => chip(page));
  const before = await pageNow();
  const panel = await openPanel(desk, page);
  await listen(await panel.createCDPSession());
  await panel.reload();
  await shows(panel, CASE);
  await panel.keyboard.press("o");
  const read = await readAllDue(panel);
  expect(read.length).toBeGreaterThanOrEqual(3);
  await isSaved(panel);
  await panel.keyboard.press("s");
  await shows(panel, "uicide");
  await panel.keyboard.press("Escape");
  const log = await desk.open(`${own}src/log/index.html`);
  await listen(await log.createCDPSession());
  await log.reload();
  await until("the log", () => log.$("h1"));
  await log.close();
  await page.bringToFront();
  const popup = await openPopup(desk);
  await listen(await popup.createCDPSession());
  await popup.type("input[type=search]", "suicide");
  await popup.close();
  await panel.close();
  await until("the chip again", () => chip(page));

  expect(await pageNow()).toEqual(before);
  const changes = await page.evaluate(() => (window as unknown as { changes: string[] }).changes);
  // The chip goes while the panel is open, and comes again. Nothing else happened.
  expect(changes.filter((each) => each !== "childList html")).toEqual([]);
  expect(changes.length).toBeLessThanOrEqual(3);

  expect(asked.filter((url) => url.startsWith(own)).length).toBeGreaterThan(5);
  // The browser asks for a tab's icon by itself, of the site that is in it.
  const icon = `${site.origin}/favicon.ico`;
  const elsewhere = asked.filter((url) => ![own, "data:", icon].some((to) => url.startsWith(to)));
  expect(elsewhere).toEqual([]);
  expect(site.asked.filter((path) => path !== "/favicon.ico")).toEqual(["/"]);
});

it("even code that meant to send something couldn't: its pages and its worker may ask for their own files alone", async () => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.setHeader("access-control-allow-origin", "*");
    response.end("heard");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const options = await desk.open(`${own}src/options/index.html`);
  const tries = await options.evaluate(async (url) => {
    const load = (element: HTMLElement, change: object) =>
      new Promise<string>((done) => {
        element.onload = () => done("sent");
        element.onerror = () => done("refused");
        document.body.append(Object.assign(element, change));
      });
    return Promise.all([
      fetch(`${url}fetch`).then(
        () => "sent",
        () => "refused",
      ),
      load(document.createElement("img"), { src: `${url}img` }),
      load(document.createElement("script"), { src: `${url}script` }),
      load(document.createElement("link"), { rel: "stylesheet", href: `${url}style` }),
      new Promise<string>((done) => {
        try {
          const socket = new WebSocket(url.replace("http", "ws"));
          socket.onopen = () => done("sent");
          socket.onerror = () => done("refused");
        } catch {
          done("refused");
        }
      }),
    ]);
  }, address);
  expect(new Set(tries)).toEqual(new Set(["refused"]));
  // These say nothing of how they fared: the server hears of them, or doesn't.
  await options.evaluate((url) => {
    navigator.sendBeacon(`${url}beacon`);
    document.body.append(Object.assign(document.createElement("iframe"), { src: `${url}frame` }));
    const form = Object.assign(document.createElement("form"), { action: `${url}form` });
    document.body.append(form);
    form.submit();
  }, address);
  const worker = await desk.worker();
  const fromWorker = await worker.evaluate(
    (url) =>
      fetch(`${url}worker`).then(
        () => "sent",
        () => "refused",
      ),
    address,
  );
  expect(fromWorker).toBe("refused");
  await new Promise((done) => setTimeout(done, 500));
  expect(heard).toEqual([]);
  await options.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
