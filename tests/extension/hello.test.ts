import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chip, type Desk, startDesk, until } from "../../scripts/desk/desk";
import { caseScreenHtml, type PageServer, servePage } from "../../scripts/desk/page-server";
import { saveConsole } from "../../scripts/desk/save-console";
import practice from "../../src/profile/known/practice.json";

/** The practice console, taught with the addresses of its cases and no others. */
const narrowed: unknown = JSON.parse(
  JSON.stringify(practice).replaceAll(/(http:\/\/[\w.]+:\*\/)\*"/g, '$1cases/*"'),
);

let desk: Desk;
let server: PageServer;
beforeEach(async () => {
  desk = await startDesk();
  server = await servePage(caseScreenHtml({ "Case reference": "121 0012 34567" }));
  await saveConsole(desk, narrowed);
  const worker = await desk.worker();
  await worker.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => {
      heard.push(message);
    });
  });
});
afterEach(async () => {
  await server.close();
  await desk.close();
});

const heard = async () =>
  (await desk.worker()).evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
const hello = (path: string) => ({ kind: "hello", address: `${server.url}${path}` });

describe("a page of a console’s site that isn’t at one of its addresses", () => {
  it("is heard to say hello, and isn’t read, whatever it shows and does", async () => {
    const page = await desk.open(`${server.url}letters`);
    await until("the hello", async () => (await heard()).length > 0);
    await page.evaluate(async () => {
      for (let at = 0; at < 100; at++) {
        document.body.append(document.createElement("p"));
        await new Promise((done) => setTimeout(done, 10));
      }
    });
    expect(await heard()).toEqual([hello("letters")]);
    expect(await chip(page)).toBeNull();
  });

  it.each<[how: string, go: string]>([
    ["goes on to one", 'history.pushState(null, "", "/cases/1")'],
    ["puts another address in its place", 'history.replaceState(null, "", "/cases/1")'],
  ])("and that %s without loading anew is read then", async (_how, go) => {
    const page = await desk.open(`${server.url}letters`);
    await until("the hello", async () => (await heard()).length > 0);
    await page.evaluate(go);
    await until("the chip", () => chip(page));
    const [first, second, third] = await heard();
    expect([first, second]).toEqual([hello("letters"), hello("cases/1")]);
    expect(third).toMatchObject({ kind: "screen" });
  });

  it("says hello anew wherever else it goes, and is read nowhere", async () => {
    const page = await desk.open(`${server.url}letters`);
    await until("the hello", async () => (await heard()).length > 0);
    await page.evaluate('history.pushState(null, "", "/diary")');
    await until("another hello", async () => (await heard()).length > 1);
    await page.evaluate('location.hash = "today"');
    await until("and another", async () => (await heard()).length > 2);
    expect(await heard()).toEqual([hello("letters"), hello("diary"), hello("diary#today")]);
    expect(await chip(page)).toBeNull();
  });
});
