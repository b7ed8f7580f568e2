import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { caseScreenHtml, type PageServer, servePage } from "../../scripts/desk/page-server";
import { isSaved, passageNow, shows } from "../../scripts/desk/panel";
import { pageScript } from "./driver/page-script";

const SECONDS = 3;
const [ONE, OTHER] = ["121 0066 00001", "121 0066 00002"];

let desk: Desk;
let server: PageServer;
let page: Page;
let panel: Page;
beforeAll(async () => {
  desk = await startDesk();
  server = await servePage(
    caseScreenHtml({
      "Case reference": ONE,
      "Client role": "Parent with care",
      "First contact": "Yes",
    }),
  );
  page = await desk.open(server.url);
  panel = await openPanel(desk, page);
  await shows(panel, ONE);
  const worker = await desk.worker();
  await worker.evaluate(() => {
    const counted = { messages: 0, writes: 0 };
    Object.assign(globalThis, { counted });
    chrome.runtime.onMessage.addListener((message: { kind: string }) => {
      if (message.kind === "screen") counted.messages += 1;
    });
    chrome.storage.onChanged.addListener((changes) => {
      if (Object.keys(changes).some((key) => /^(tab|call):/.test(key))) counted.writes += 1;
    });
  });
});
afterAll(async () => {
  await desk.close();
  await server.close();
});

/** What the worker has heard and written since the last time that it was asked. */
const counted = async (): Promise<{ messages: number; writes: number }> => {
  const worker = await desk.worker();
  return worker.evaluate(() => {
    const own = globalThis as unknown as { counted: { messages: number; writes: number } };
    const now = { ...own.counted };
    Object.assign(own.counted, { messages: 0, writes: 0 });
    return now;
  });
};

/** The events of the calls that are open. */
const events = async (): Promise<string[]> => {
  const worker = await desk.worker();
  const kinds = await worker.evaluate(async () => {
    const all = await chrome.storage.local.get();
    return Object.entries(all)
      .filter(([key]) => key.startsWith("call:"))
      .flatMap(([, call]) => (call as { events: { kind: string }[] }).events)
      .map(({ kind }) => kind);
  });
  return kinds;
};

describe("a page that shows another case a thousand times a second", () => {
  it(`for ${SECONDS} s costs few messages, and the panel goes on answering keys`, async () => {
    await counted();
    const flips = page.evaluate(
      async (seconds, references) => {
        const value = document.querySelector("dd");
        const end = performance.now() + seconds * 1000;
        let nth = 0;
        while (performance.now() < end) {
          for (let each = 0; each < 5; each++, nth++) {
            if (value !== null) value.textContent = references[nth % 2] ?? "";
            await null;
          }
          await new Promise((done) => setTimeout(done, 5));
        }
        if (value !== null) value.textContent = references[0] ?? "";
        return nth;
      },
      SECONDS,
      [ONE, OTHER],
    );
    // What lies over a call goes when another case comes up: it is pressed until it is seen.
    await until("“The client says”", async () => {
      await panel.keyboard.press("/");
      return panel.$("[role=combobox]");
    });
    await panel.keyboard.press("Escape");
    await until("the call", async () => (await panel.$("[role=combobox]")) === null);
    const nth = await flips;
    await shows(panel, ONE);
    const { messages, writes } = await counted();
    console.log(`flood by the page: ${nth} changes, ${messages} messages, ${writes} writes`);
    expect(nth).toBeGreaterThan(SECONDS * 300);
    expect(messages).toBeLessThan(SECONDS * 20);
    expect(writes).toBeLessThan(SECONDS * 40);
  });
});

describe("a page that has taken over the script in it", () => {
  it("and says the same again and again: nothing is written", async () => {
    const script = await pageScript(page);
    const screen = { caseReference: ONE, role: "pwc" };
    const send = `chrome.runtime.sendMessage(${JSON.stringify({ kind: "screen", screen, missing: [] })})`;
    await script.evaluate(send);
    await counted();
    await script.evaluate(`(async () => { for (let at = 0; at < 30; at++) await ${send}; })()`);
    expect(await counted()).toEqual({ messages: 30, writes: 0 });
  });

  it(`and reports a thousand a second for ${SECONDS} s: few writes, a short call, keys answered`, async () => {
    await until("the first case", async () => (await counted()).messages === 0);
    await panel.keyboard.press("Space");
    await until("the reader", () => passageNow(panel));
    await panel.keyboard.press("Space");
    await isSaved(panel);
    const before = await events();
    const script = await pageScript(page);
    await counted();
    const flood = script.evaluate<number>(`(async () => {
      const end = performance.now() + ${SECONDS * 1000};
      const answers = [];
      for (let nth = 0; performance.now() < end; ) {
        for (let each = 0; each < 5; each++) {
          nth += 1;
          const direction = nth % 2 === 0 ? "inbound" : "outbound";
          const screen = { caseReference: "${ONE}", role: "pwc", firstContact: nth % 3 === 0, direction };
          answers.push(chrome.runtime.sendMessage({ kind: "screen", screen, missing: [] }));
        }
        await new Promise((done) => setTimeout(done, 5));
      }
      return (await Promise.all(answers)).filter((answer) => answer !== undefined).length;
    })()`);
    const first = await passageNow(panel);
    await panel.keyboard.press("Space");
    await until("the next passage", async () => (await passageNow(panel)) !== first);
    await isSaved(panel);
    const answered = await flood;
    const { messages, writes } = await counted();
    const added = (await events()).length - before.length;
    console.log(
      `flood by the script: ${messages} messages, ${answered} answered, ${writes} writes, ${added} events`,
    );
    expect(messages).toBeGreaterThan(SECONDS * 300);
    expect(answered).toBe(messages);
    expect(writes).toBeLessThan(SECONDS * 20);
    expect(added).toBeLessThan(SECONDS * 10);
  });

  it.each([
    ["a field of a megabyte", { caseReference: "9".repeat(1_000_000) }],
    ["a field of another kind", { caseReference: { toString: "x" } }],
    ["a message of another kind", undefined],
  ])("%s is heard by nobody", async (_what, screen) => {
    const script = await pageScript(page);
    const message = { kind: screen === undefined ? "record" : "screen", screen, missing: [] };
    await counted();
    const answer = await script.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify(message)}).catch(() => null)`,
    );
    expect(answer ?? null).toBeNull();
    expect((await counted()).writes).toBe(0);
  });
});
