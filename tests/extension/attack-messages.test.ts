import type { Page, WebWorker } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openPanel, panels, startDesk, until } from "../../scripts/desk/desk";
import { type Records, readStores } from "../../scripts/desk/ledger";
import { caseScreenHtml } from "../../scripts/desk/page-server";
import { isSaved, passageNow, shownText, shows } from "../../scripts/desk/panel";
import { type FromPage, parseFromPage } from "../../src/browser/messages";
import { emptyView } from "../../src/browser/view";
import { crm } from "./driver/crm";
import { openOffice } from "./driver/office";
import { installOther } from "./driver/other-extension";
import { type PageScript, pageScript } from "./driver/page-script";
import { type Site, serveSite } from "./driver/site";

/** Messages and events that somebody makes up: a page, a script in it, another extension. */

const CASE = "121 0068 00001";
const html = caseScreenHtml({
  "Case reference": CASE,
  "Client role": "Parent with care",
  "First contact": "Yes",
});

const at = "2026-11-21T14:05:00.000Z";
const deed = { id: "forged-deed-1", at, clock: { id: "forged", ms: 1 } };

/** Everything that a page of the extension may ask, well formed. A new verb doesn't compile without. */
const VERBS: { [Kind in FromPage["kind"]]: Extract<FromPage, { kind: Kind }> } = {
  opened: { kind: "opened", window: 1 },
  closed: { kind: "closed", window: 1 },
  "show section": { kind: "show section", window: 1, section: "suicide-threats" },
  wordings: { kind: "wordings" },
  "wording seen": { kind: "wording seen", statement: "offence" },
  "save organisation": {
    kind: "save organisation",
    organisation: { format: 1, contacts: { welsh: "Ring the page" } },
  },
  "save preferences": {
    kind: "save preferences",
    preferences: { version: 1, textSize: 200, keys: { suicideThreat: "z" } },
  },
  view: { kind: "view", tab: 1 },
  correct: { kind: "correct", tab: 1, change: { role: "nrp" } },
  "accept note": {
    kind: "accept note",
    tab: 1,
    note: { code: "7KQ2M-9FMD3-GADZK", on: "2026-11-21T14:05", statements: ["confidentiality"] },
  },
  "look at": { kind: "look at", tab: 1, what: "screen" },
  claim: { kind: "claim", tab: 1, call: "forged-call-1", isHere: true },
  "save console": { kind: "save console", profile: { ...crm, id: "forged" } },
  "remove console": { kind: "remove console", id: null },
  "findings seen": { kind: "findings seen", ids: ["forged-finding"] },
  erase: { kind: "erase", clients: ["case 00000000000000000000000000000000 pwc"] },
  retention: { kind: "retention", days: 30 },
  "check ledger": { kind: "check ledger" },
  record: {
    kind: "record",
    tab: 1,
    start: { id: "forged-call-1", startedAt: at, screen: { caseReference: CASE }, corrections: {} },
    deed: { ...deed, kind: "passage read", statement: "confidentiality", passage: 0 },
  },
};
const verbs = Object.entries(VERBS);

let desk: Desk;
let site: Site;
let page: Page;
let worker: WebWorker;
let id = "";
beforeAll(async () => {
  desk = await startDesk();
  site = await serveSite(() => ({ "/": html, "/other": html.replace(CASE, "121 0068 00002") }));
  page = await desk.open(`${site.origin}/`);
  worker = await desk.worker();
  id = new URL(worker.url()).host;
  await until("the case", async () => (await stored()).includes(CASE));
});
afterAll(async () => {
  await desk.close();
  await site.close();
});
afterEach(async () => {
  for (const panel of await panels(desk)) await panel.close();
});

/** Everything that is stored anywhere, but for what the browser's idle time brings about. */
const stored = async (): Promise<string> => {
  const areas = await worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  const { IndexedDB = {} } = (await readStores(desk)) as { IndexedDB?: Readonly<Records> };
  return JSON.stringify([JSON.parse(areas), IndexedDB]);
};

/** A script of the extension's own in the page, with the page's hand in it. */
const inScript = (): Promise<PageScript> => pageScript(page);

const send = (script: PageScript, message: unknown): Promise<unknown> =>
  script.evaluate(
    `chrome.runtime.sendMessage(${JSON.stringify(message)}).then((answer) => answer ?? null, () => null)`,
  );

describe("from a script in a page, what only the extension's own pages may ask", () => {
  it.each(verbs)(
    "“%s” is well formed, is not answered, and changes nothing",
    async (_kind, verb) => {
      expect(parseFromPage(verb)).toEqual(verb);
      const before = await stored();
      expect(await send(await inScript(), verb)).toBeNull();
      expect(await stored()).toBe(before);
    },
  );

  it("asked by a page of the extension is done", async () => {
    const office = await openOffice(desk);
    const answer = await office.page.evaluate(
      (message) => chrome.runtime.sendMessage(message),
      VERBS.retention,
    );
    expect(answer).toBe(true);
    await office.page.close();
    await page.bringToFront();
  });
});

describe("from a script in a page, what is kept", () => {
  it.each([
    ["read", "get()"],
    ["written", 'set({ "call:forged": { forged: true } })'],
    ["cleared", "clear()"],
    ["given access to", 'setAccessLevel({ accessLevel: "TRUSTED_AND_UNTRUSTED_CONTEXTS" })'],
  ])("can't be %s", async (_what, call) => {
    const script = await inScript();
    for (const area of ["local", "session", "managed"]) {
      const said = await script.evaluate(
        `Promise.resolve().then(() => chrome.storage.${area}.${call}).then(() => "done", () => "refused")`,
      );
      expect({ [area]: said }).toEqual({ [area]: "refused" });
    }
    expect(await stored()).not.toContain("forged");
    expect(await stored()).toContain(CASE);
  });

  it("isn't told of when it changes", async () => {
    const script = await inScript();
    await script.evaluate(
      `chrome.storage.onChanged.addListener((changes) => { globalThis.told = Object.keys(changes); })`,
    );
    await worker.evaluate(() => chrome.storage.local.set({ "test of telling": 1 }));
    await worker.evaluate(() => chrome.storage.local.remove("test of telling"));
    expect(await script.evaluate("globalThis.told ?? null")).toBeNull();
  });

  it("isn't in a database of the page's", async () => {
    const script = await inScript();
    expect(await script.evaluate("indexedDB.databases()")).toEqual([]);
  });
});

/** Has the background hear "keep readings for 31 days", from whom the browser is made to say. */
const hearFrom = (sender: Record<string, unknown>): Promise<void> =>
  worker.evaluate(
    (message, from) => {
      const { onMessage } = chrome.runtime as unknown as {
        onMessage: { dispatch(...all: unknown[]): void };
      };
      onMessage.dispatch(message, from, () => undefined);
    },
    { kind: "retention", days: 31 },
    sender,
  );

describe("a sender that only looks like the extension", () => {
  it.each<[what: string, sender: (own: string) => Record<string, unknown>]>([
    [
      "a host that begins with its address",
      (own) => ({ id: own, url: `chrome-extension://${own}.evil.example/` }),
    ],
    [
      "its address as a name before a host",
      (own) => ({ id: own, url: `chrome-extension://${own}@evil.example/` }),
    ],
    ["its id as a host", (own) => ({ id: own, url: `https://${own}/` })],
    [
      "its address in a path",
      (own) => ({ id: own, url: `https://evil.example/chrome-extension://${own}/` }),
    ],
    ["its address in capitals", (own) => ({ id: own, url: `CHROME-EXTENSION://${own}/` })],
    ["no address", (own) => ({ id: own })],
    [
      "another extension's id",
      (own) => ({ id: "a".repeat(32), url: `chrome-extension://${own}/x.html` }),
    ],
    ["no id", (own) => ({ url: `chrome-extension://${own}/x.html` })],
  ])("by %s is refused", async (_what, sender) => {
    await hearFrom(sender(id));
    await new Promise((done) => setTimeout(done, 300));
    expect(await stored()).not.toContain('"days":31');
  });

  it("by its own address is heard: those above were refused for what they are", async () => {
    await hearFrom({ id, url: `chrome-extension://${id}/x.html` });
    await until("31 days", async () => (await stored()).includes('"days":31'));
  });
});

describe("to the panel", () => {
  it("nothing gets that a script in a page sends: no view, no command, no question", async () => {
    const panel = await openPanel(desk, page);
    await shows(panel, CASE);
    const { window, tab } = await panel.evaluate(async () => {
      const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
      return { window: active?.windowId ?? 0, tab: active?.id ?? 0 };
    });
    const before = await shownText(panel);
    const view = {
      ...emptyView(tab),
      nth: 1_000_000,
      isCase: true,
      screen: { caseReference: "FORGED" },
    };
    const script = await inScript();
    for (const message of [
      { kind: "view changed", view },
      { kind: "command", window, command: { name: "suicide-threat" } },
      { kind: "command", window, command: { name: "look-up", text: "forged" } },
      { kind: "is panel open", window },
    ]) {
      expect(await send(script, message)).toBeNull();
    }
    expect(await shownText(panel)).toBe(before);
    // From the background it is taken: the message above was a good one.
    await worker.evaluate((message) => chrome.runtime.sendMessage(message), {
      kind: "view changed",
      view,
    } as unknown as Record<string, unknown>);
    await shows(panel, "FORGED");
  });
});

describe("a message that is no message", () => {
  it.each<[what: string, message: string]>([
    ["nothing", "null"],
    ["a number", "1e308"],
    ["a text of ten megabytes", `"x".repeat(10_000_000)`],
    ["lists in lists", `JSON.parse("[".repeat(5000) + "]".repeat(5000))`],
    ["a kind that every object has", `({ kind: "constructor" })`],
    ["a kind of a prototype", `({ kind: "__proto__" })`],
    [
      "a prototype in it",
      `JSON.parse('{"kind":"screen","screen":{"__proto__":{"caseReference":"POLLUTED"}},"missing":[],"__proto__":{"isOwn":true}}')`,
    ],
    [
      "fields that no screen has",
      `({ kind: "screen", screen: { owningTeam: "A", name: "Ms Pat Practice", phone: "07700 900456" }, missing: [] })`,
    ],
    [
      "a field that the profile doesn't name",
      `({ kind: "screen", screen: { clientReference: "C".repeat(65) }, missing: [] })`,
    ],
    [
      "a thousand markers",
      `({ kind: "screen", screen: { markers: Array(1000).fill("M") }, missing: [] })`,
    ],
    [
      "a note that is no note line",
      `({ kind: "screen", screen: { notes: { lines: ["Ms Pat rang"], damaged: 0 } }, missing: [] })`,
    ],
    [
      "missing fields beyond number",
      `({ kind: "screen", screen: null, missing: Array(100).fill("role") })`,
    ],
  ])("%s: nothing of it is kept, and the next is heard", async (_what, message) => {
    const script = await inScript();
    const clash = await script.evaluate(
      `Promise.resolve().then(() => chrome.runtime.sendMessage(${message})).then(() => null, () => null)`,
    );
    expect(clash).toBeNull();
    const kept = await stored();
    expect(kept).not.toMatch(/POLLUTED|Pat Practice|900456|Ms Pat rang|CCCC|xxxx/);
    expect(
      await worker.evaluate(() => ({}) as { caseReference?: string; isOwn?: boolean }),
    ).toEqual({});
    const answer = await send(script, {
      kind: "screen",
      screen: { caseReference: CASE, role: "pwc", firstContact: true },
      missing: [],
    });
    expect(answer).toHaveProperty("chip");
  });
});

describe("a port", () => {
  it("of whatever name, opened by a script in a page, is nobody's", async () => {
    const script = await inScript();
    const ends = await script.evaluate(`Promise.all(["teach", "panel", ""].map((name) =>
      new Promise((done) => {
        const port = chrome.runtime.connect({ name });
        port.onDisconnect.addListener(() => done("closed"));
        port.onMessage.addListener(() => done("heard"));
        port.postMessage({ kind: "here", place: "page", address: "https://forged.example/", origins: [] });
      })))`);
    expect(ends).toEqual(["closed", "closed", "closed"]);
  });

  it("named as teaching's is heard from the tab that is taught alone", async () => {
    const options = await desk.open(`chrome-extension://${id}/src/options/index.html#add`);
    const other = await desk.open(`${site.origin}/other`);
    await options.bringToFront();
    const button = await until("the tab", async () => {
      for (const each of await options.$$("button"))
        if ((await each.evaluate((own) => own.textContent))?.startsWith("/other")) return each;
      return undefined;
    });
    await button.click();
    await until("the bar", () => other.$("verbatim-teaching"));
    const script = await inScript();
    await script.evaluate(`new Promise((done) => {
      const port = chrome.runtime.connect({ name: "teach" });
      port.postMessage({ kind: "here", place: "page", address: "https://forged.example/", origins: ["https://forged.example"] });
      port.postMessage({ kind: "pressed", button: "leave", answers: [] });
      setTimeout(done, 500);
    })`);
    expect(await options.evaluate(() => document.body.textContent)).not.toContain("forged");
    expect(await other.$("verbatim-teaching")).not.toBeNull();
    await options.close();
    await other.close();
    await page.bringToFront();
  });
});

describe("a page by itself", () => {
  it("has no way to send: the browser knows of nobody who would listen", async () => {
    const sent = await page.evaluate(
      async (own, messages) => {
        const { runtime } =
          (globalThis as { chrome?: { runtime?: typeof chrome.runtime } }).chrome ?? {};
        if (runtime === undefined) return "no runtime";
        const tries = messages.map((message) =>
          Promise.resolve()
            .then(() => runtime.sendMessage(own, message))
            .catch(() => undefined),
        );
        return JSON.stringify(await Promise.all(tries));
      },
      id,
      Object.values(VERBS) as unknown as Record<string, unknown>[],
    );
    expect(sent).toBe("no runtime");
  });

  it("posts every message there is, and plays every event: nothing is kept, nothing answers", async () => {
    await until("the case", async () => (await stored()).includes(CASE));
    const before = await stored();
    const heard = await page.evaluate(
      async (messages) => {
        const answers: unknown[] = [];
        addEventListener("message", ({ data, source }) => {
          if (source !== window) answers.push(data);
        });
        const channel = new BroadcastChannel("verbatim");
        channel.onmessage = ({ data }) => answers.push(data);
        for (const message of messages) {
          window.postMessage(message, "*");
          channel.postMessage(message);
          document.dispatchEvent(new CustomEvent("verbatim", { detail: message }));
        }
        const types = [
          ...["popstate", "hashchange", "pageshow", "visibilitychange", "resume", "freeze"],
          ...["prerenderingchange", "abort", "click", "keydown", "input", "change", "unload"],
        ];
        for (const type of types) {
          for (const target of [window, document, document.body])
            target.dispatchEvent(new Event(type, { bubbles: true }));
        }
        await new Promise((done) => setTimeout(done, 1000));
        return answers;
      },
      Object.values(VERBS) as unknown as Record<string, unknown>[],
    );
    expect(heard).toEqual([]);
    expect(await stored()).toBe(before);
  });

  it("says that it goes, and stays: the case is gone until it says that it is back", async () => {
    const panel = await openPanel(desk, page);
    await shows(panel, CASE);
    await panel.keyboard.press("o");
    await panel.keyboard.press("Space");
    await until("the reader", () => passageNow(panel));
    await panel.keyboard.press("Space");
    await isSaved(panel);
    await page.evaluate(() => window.dispatchEvent(new Event("pagehide")));
    await page.evaluate(() => window.dispatchEvent(new Event("pageshow")));
    await shows(panel, CASE);
    // What has been read on the call is none of the page's to take away.
    await isSaved(panel);
    expect(await stored()).toContain('"passage read"');
  });
});

describe("another extension", () => {
  it("gets no answer to any verb, and no port stays open", async () => {
    const other = await installOther(desk);
    const target = await desk.browser.waitForTarget(
      (each) => each.type() === "service_worker" && each.url().includes(other),
    );
    const its = await target.worker();
    const answers = await its?.evaluate(
      (own, messages) =>
        Promise.all([
          ...messages.map((message) =>
            chrome.runtime.sendMessage(own, message).then(
              () => "answered",
              () => "nobody there",
            ),
          ),
          new Promise((done) => {
            chrome.runtime
              .connect(own, { name: "teach" })
              .onDisconnect.addListener(() => done("nobody there"));
          }),
        ]),
      id,
      Object.values(VERBS) as unknown as Record<string, unknown>[],
    );
    expect(new Set(answers)).toEqual(new Set(["nobody there"]));
    expect(await stored()).not.toMatch(/forged|Ring the page|"days":30/);
  });
});
