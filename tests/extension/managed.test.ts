import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, startDesk, until } from "../../scripts/desk/desk";
import { caseScreenHtml, type PageServer, servePage } from "../../scripts/desk/page-server";
import { copyBuild, idOfFolder } from "./driver/build-copy";
import { crm } from "./driver/crm";
import { openOffice } from "./driver/office";

/** Where Debian's Chromium looks for what an administrator has set. */
const POLICIES = "/etc/chromium/policies/managed";
const isRoot = process.getuid?.() === 0 && existsSync("/usr/bin/chromium");
if (!isRoot) console.log("Skipped: only root of a Debian can set Chromium's policies.");

const REFERENCE = "121 0088 00001";
const bad = { ...crm, id: "bad", frames: [{ ...crm.frames[0], addresses: ["http://*/*"] }] };
const policy = { handlerId: "h-7", consoles: [JSON.stringify(bad), JSON.stringify(crm), "{"] };

describe.runIf(isRoot)("the managed build, with a policy of one good console and two bad", () => {
  const extension = copyBuild("managed", { key: undefined });
  const file = `${POLICIES}/verbatim-test-${process.pid}.json`;
  let desk: Desk;
  let server: PageServer;

  beforeAll(async () => {
    mkdirSync(POLICIES, { recursive: true });
    const extensions = { [idOfFolder(extension)]: policy };
    writeFileSync(file, JSON.stringify({ "3rdparty": { extensions } }));
    server = await servePage(caseScreenHtml({ Case: REFERENCE, Team: "Team 4" }));
    desk = await startDesk({ extension });
  });
  afterAll(async () => {
    rmSync(file, { force: true });
    rmSync(extension, { recursive: true });
    await desk.close();
    await server.close();
  });

  it("reads the good one's page, though the policy may come later than the page", async () => {
    const page = await desk.open(server.url);
    const office = await openOffice(desk);
    await until("the case", async () => {
      const { screen } = await office.view(page);
      return screen.caseReference === REFERENCE;
    });
    expect((await office.view(page)).notAllowed).toEqual([]);
  });

  it("runs its script on that console's site alone, though it may see every site", async () => {
    const worker = await desk.worker();
    const matches = await worker.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap((each) => each.matches),
    );
    expect(matches).toEqual(["http://127.0.0.1/*"]);
  });

  it("has the policy as it was written: what is wrong can be said", async () => {
    const worker = await desk.worker();
    expect(await worker.evaluate(() => chrome.storage.managed.get())).toEqual(policy);
  });

  it("keeps the organisation's console where a desk adds one of the same id", async () => {
    const office = await openOffice(desk);
    const mine = JSON.stringify(crm).replaceAll('"label":"Case"', '"label":"Team"');
    await office.save(JSON.parse(mine) as typeof crm);
    const page = await desk.open(server.url);
    await until("the case", async () => {
      const { screen } = await office.view(page);
      return screen.caseReference === REFERENCE;
    });
  });
});
