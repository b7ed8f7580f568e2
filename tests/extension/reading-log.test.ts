import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dial, hangUp, softphone } from "../../scripts/desk/console";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { isSaved, passageNow, readToEnd, shows, states } from "../../scripts/desk/panel";
import { keptOf } from "./driver/kept";

const FIRST = "121 0012 34567";

let desk: Desk;
let page: Page;
let panel: Page;
let log: Page;

beforeEach(async () => {
  desk = await startDesk();
  page = await desk.open(caseUrl(desk, FIRST));
  panel = await openPanel(desk, page);
  await shows(panel, FIRST);
  await dial(page, "PWC");
  await shows(panel, "On call since");
  await (await panel.$('[data-statement="confidentiality"] .duty-name'))?.click();
  await until("the reader", () => passageNow(panel));
  await readToEnd(panel);
  await isSaved(panel);
  await hangUp(page);
  await shows(panel, "Call ended");
  const id = new URL((await desk.worker()).url()).host;
  log = await desk.open(`chrome-extension://${id}/src/log/index.html`);
});
afterEach(() => desk.close());

const says = (text: string | RegExp) =>
  until(String(text), async () => {
    const shown = await log.evaluate(() => (document.body.textContent ?? "").replace(/\s+/g, " "));
    return typeof text === "string" ? shown.includes(text) : text.test(shown);
  });

const press = async (name: string) =>
  (await until(name, () => log.$(`aria/${name}`))).evaluate((button) =>
    (button as HTMLElement).click(),
  );

describe("the reading log", () => {
  it("shows the call by its day, and its timeline", async () => {
    await says(FIRST);
    await log.$$eval(
      "a",
      (links, reference) => {
        links.find((link) => link.textContent?.includes(reference))?.click();
      },
      FIRST,
    );
    await says("Confidentiality");
    await says(/0:\d\d/);
  });

  it("verifies it, and what it exports verifies without the extension", async () => {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-export-"));
    const client = await log.createCDPSession();
    await client.send("Browser.setDownloadBehavior", {
      behavior: "allow",
      downloadPath: folder,
    });
    await press("Check and export");
    await press("Check the ledger");
    await says(/1 call\b/);
    await press("Export as JSON Lines");
    const file = await until("the file", async () =>
      readdirSync(folder).find((name) => name.endsWith(".jsonl")),
    );
    const root = new URL("../../", import.meta.url).pathname;
    const said = execFileSync(
      process.execPath,
      ["--import", "tsx", "scripts/ledger-verify.ts", join(folder, file)],
      { cwd: root, encoding: "utf8" },
    );
    expect(said).toMatch(/1 call\b/);
    expect(readFileSync(join(folder, file), "utf8")).toContain(FIRST);
    rmSync(folder, { recursive: true });
  });

  it("erases one client: nothing of them is left, and what was read is due again", async () => {
    await says(FIRST);
    await log.$$eval(
      "a",
      (links, reference) => {
        links.find((link) => link.textContent?.includes(reference))?.click();
      },
      FIRST,
    );
    await press("Erase this client’s readings…");
    const field = await until("the field", () => log.$("#confirm"));
    await field.type("erase");
    await log.keyboard.press("Enter");
    await until("erased", async () => !(await keptOf(desk)).json.includes(FIRST));
    expect((await keptOf(desk)).calls).toEqual([]);
    await page.bringToFront();
    await until("idle", async () => (await softphone(page)).$('body[data-state="idle"]'));
    await dial(page, "PWC");
    await until("due again", async () => (await states(panel)).includes("Confidentiality: due"));
  });
});
