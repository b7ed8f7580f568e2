import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chip, type Desk, startDesk, until } from "../../scripts/desk/desk";
import { caseScreenHtml } from "../../scripts/desk/page-server";
import type { CaseScreen } from "../../src/call/case-screen";
import type { Profile } from "../../src/profile/profile";
import { copyBuild } from "./driver/build-copy";
import { type Office, openOffice } from "./driver/office";
import { pageScript } from "./driver/page-script";
import { type Site, serveSite } from "./driver/site";

const [A, B] = ["121 0044 00001", "121 0044 00002"];
const CASE_A = caseScreenHtml({ Case: A, Team: "Team A" });
const CASE_B = caseScreenHtml({ Case: B, Team: "Team B" });
const OUTGOING = caseScreenHtml({ State: "Connected", Direction: "Outgoing" });

const HOSTS = { host_permissions: ["http://127.0.0.1/*"] };
const builds = [copyBuild("store", HOSTS), copyBuild("store", { ...HOSTS, version: "9.0.0" })];

let desk: Desk;
let office: Office;
let console: Site;
let softphone: Site;
let page: Page;
beforeAll(async () => {
  softphone = await serveSite(() => ({ "/": OUTGOING }));
  console = await serveSite(() => ({
    "/a": CASE_A,
    "/b": CASE_B,
    "/role": caseScreenHtml({ Role: "Parent with care" }),
    "/framed": `${CASE_A}<iframe src="/role"></iframe><iframe src="${softphone.origin}/"></iframe>`,
    "/soon": `${CASE_A}<script type="speculationrules">${JSON.stringify({
      prerender: [{ urls: ["/b"], eagerness: "immediate" }],
    })}</script><a id="next" href="/b">Next</a>`,
    "/closed": CLOSED,
  }));
  desk = await startDesk({ extension: builds[0] ?? null });
  office = await openOffice(desk);
  await office.save(profile());
});
afterAll(async () => {
  await desk.close();
  await console.close();
  await softphone.close();
  for (const build of builds) rmSync(build, { recursive: true });
});
beforeEach(async () => {
  page = await desk.browser.newPage();
});
afterEach(() => page.close());

const field = (label: string) => ({ locators: [{ label }] });
const telephony = {
  callState: { ...field("State"), values: { Connected: "on call" as const } },
  direction: { ...field("Direction"), values: { Outgoing: "outbound" as const } },
};

const profile = (): Profile => ({
  format: 1,
  id: "documents",
  name: "Documents",
  frames: [
    {
      addresses: [`${console.origin}/*`],
      place: "page",
      caseScreen: [field("Case")],
      fields: { caseReference: field("Case"), owningTeam: field("Team") },
    },
    {
      addresses: [`${console.origin}/*`],
      place: "frame",
      fields: {
        role: { ...field("Role"), values: { "Parent with care": "pwc" } },
        ...telephony,
      },
    },
    { addresses: [`${softphone.origin}/*`], place: "frame", fields: telephony },
  ],
});

/** The case in closed shadow roots, three deep, of elements that the page defines. */
const CLOSED = `<x-one></x-one><script>
  const inside = { "x-one": "<x-two></x-two>", "x-two": "<x-three></x-three>", "x-three": ${JSON.stringify(CASE_A)} };
  for (const [name, html] of Object.entries(inside)) {
    customElements.define(name, class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: "closed" }).innerHTML = html; }
    });
  }
</script>`;

/** Waits until the tab's documents say this together, and nothing else. */
async function shows(expected: CaseScreen): Promise<void> {
  let last: CaseScreen = {};
  await until("the screen", async () => {
    last = (await office.view(page)).screen;
    return JSON.stringify(sorted(last)) === JSON.stringify(sorted(expected));
  }).catch((error: unknown) => {
    throw new Error(`${String(error)} It shows ${JSON.stringify(last)}.`);
  });
}
const sorted = (screen: CaseScreen) => Object.entries(screen).sort();

const caseA: CaseScreen = { caseReference: A, owningTeam: "Team A" };
const caseB: CaseScreen = { caseReference: B, owningTeam: "Team B" };
const onCall: CaseScreen = { callState: "on call", direction: "outbound" };

describe("frames", () => {
  it("of the same origin and of another supply what they may; removed, it leaves", async () => {
    await page.goto(`${console.origin}/framed`);
    await shows({ ...caseA, ...onCall, role: "pwc" });
    await page.$eval("iframe", (frame) => frame.remove());
    await shows({ ...caseA, ...onCall });
    await page.$eval("iframe", (frame) => frame.remove());
    await shows(caseA);
  });

  it.each([
    [
      "about:srcdoc",
      (html: string) => {
        const frame = document.createElement("iframe");
        frame.srcdoc = html;
        document.body.append(frame);
      },
    ],
    [
      "about:blank",
      (html: string) => {
        const frame = document.createElement("iframe");
        document.body.append(frame);
        const inner = frame.contentDocument;
        if (inner !== null) inner.body.innerHTML = html;
      },
    ],
    [
      "about:blank, written anew",
      (html: string) => {
        const frame = document.createElement("iframe");
        document.body.append(frame);
        frame.contentDocument?.write(html);
        frame.contentDocument?.close();
      },
    ],
    [
      "blob:",
      (html: string) => {
        const frame = document.createElement("iframe");
        frame.src = URL.createObjectURL(new Blob([html], { type: "text/html" }));
        document.body.append(frame);
      },
    ],
  ])("with no address of their own are their maker's: %s", async (_what, add) => {
    await page.goto(`${console.origin}/a`);
    await shows(caseA);
    await page.evaluate(add, OUTGOING);
    await shows({ ...caseA, ...onCall });
    await page.$eval("iframe", (frame) => frame.remove());
    await shows(caseA);
  });

  it("in a sandbox are nobody's", async () => {
    await page.goto(`${console.origin}/a`);
    await page.evaluate((html) => {
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "");
      frame.srcdoc = html;
      document.body.append(frame);
    }, OUTGOING);
    await shows(caseA);
  });

  it("that go on to another address take back what they said", async () => {
    await page.goto(`${console.origin}/framed`);
    await shows({ ...caseA, ...onCall, role: "pwc" });
    await page.$eval("iframe", (frame) => frame.setAttribute("src", "/nothing"));
    await shows({ ...caseA, ...onCall });
  });
});

describe("going back and forward", () => {
  it("shows the case of the page on the screen, with its own frames, not that of the one left", async () => {
    await page.goto(`${console.origin}/framed`);
    await shows({ ...caseA, ...onCall, role: "pwc" });
    await page.goto(`${console.origin}/b`);
    await shows(caseB);
    await page.goBack();
    await shows({ ...caseA, ...onCall, role: "pwc" });
    await page.goForward();
    await shows(caseB);
    await page.$eval("dd", (value) => {
      value.textContent = "121 0044 00003";
    });
    await shows({ ...caseB, caseReference: "121 0044 00003" });
  });

  it("to a page of no console shows no case", async () => {
    await page.goto(`${console.origin}/a`);
    await shows(caseA);
    await page.goto("about:blank");
    await shows({});
    await page.goBack();
    await shows(caseA);
  });
});

describe("a page that the browser makes ready beforehand", () => {
  it("says nothing until it is on the screen", async () => {
    await page.goto(`${console.origin}/soon`);
    await shows(caseA);
    await until("the prerendered page", async () => console.asked.at(-1) === "/b");
    for (let look = 0; look < 10; look++) await shows(caseA);
    await page.click("#next");
    await shows(caseB);
    await page.$eval("dd", (value) => {
      value.textContent = "121 0044 00004";
    });
    await shows({ ...caseB, caseReference: "121 0044 00004" });
  });
});

describe("a page that the browser freezes", () => {
  it("is still shown meanwhile, and followed when it goes on", async () => {
    await page.goto(`${console.origin}/a`);
    await shows(caseA);
    const session = await page.createCDPSession();
    const become = (state: "frozen" | "active") =>
      session.send("Page.setWebLifecycleState", { state });
    await page.$eval("dd", (value) => {
      setTimeout(() => {
        value.textContent = "121 0044 00005";
      }, 500);
    });
    await become("frozen");
    await new Promise((done) => setTimeout(done, 1500));
    await shows(caseA);
    await become("active");
    await shows({ ...caseA, caseReference: "121 0044 00005" });
  });
});

describe("closed shadow roots", () => {
  it("three deep are read, and followed", async () => {
    await page.goto(`${console.origin}/closed`);
    await shows(caseA);
  });
});

describe("an update of the extension with the page open", () => {
  it("brings a new copy that works; the old one is quiet", async () => {
    await page.goto(`${console.origin}/a`);
    await until("the chip", () => chip(page));
    await page.$eval("verbatim-chip", (old) => old.setAttribute("id", "old"));
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) faults.push(message.text());
    });
    await pageScript(page);
    await desk.browser.installExtension(builds[1] ?? "");
    office = await openOffice(desk);
    const { version } = await office.page.evaluate(() => chrome.runtime.getManifest());
    expect(version).toBe("9.0.0");
    await page.bringToFront();
    await shows(caseA);
    await page.$eval(
      "dd",
      (value, text) => {
        value.textContent = text;
      },
      B,
    );
    await shows({ ...caseA, caseReference: B });
    await until("the old chip to go", async () => (await page.$("#old")) === null);
    expect(faults).toEqual([]);
  });
});
