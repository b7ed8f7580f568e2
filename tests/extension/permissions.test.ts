import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Build } from "../../scripts/build/builds";
import { type Desk, startDesk, until } from "../../scripts/desk/desk";
import { caseScreenHtml, servePage } from "../../scripts/desk/page-server";
import { copyBuild } from "./driver/build-copy";
import { crm } from "./driver/crm";
import { type Office, openOffice } from "./driver/office";
import { takeSiteAccess } from "./driver/site-access";

const SITE = "http://127.0.0.1/*";
const OURS = { host_permissions: [SITE], optional_host_permissions: ["https://*/*", "http://*/*"] };
const [FIRST, SECOND] = ["121 0077 00001", "121 0077 00002"];

let desk: Desk;

const start = async (extension: string): Promise<void> => {
  desk = await startDesk({ extension });
  onTestFinished(() => desk.close());
};

const copyOf = (build: Build, changes: Record<string, unknown> = {}): string => {
  const folder = copyBuild(build, changes);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** A page of the console's, with this case. */
const serve = async (reference: string, rest = ""): Promise<string> => {
  const server = await servePage(caseScreenHtml({ Case: reference, Team: "Team 4" }) + rest);
  onTestFinished(() => server.close());
  return server.url;
};

const reads = (office: Office, page: Page, reference?: string) =>
  until(`case ${reference}`, async () => {
    const { screen } = await office.view(page);
    return screen.caseReference === reference;
  });

const registered = async (): Promise<string[]> => {
  const worker = await desk.worker();
  return worker.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches),
  );
};

describe("the store build, as it comes", () => {
  it("sees no site, registers no script, and leaves every page alone", async () => {
    await start(copyOf("store"));
    const url = await serve(FIRST);
    const page = await desk.open(url);
    const office = await openOffice(desk);
    await office.save(crm);
    const worker = await desk.worker();
    const { origins } = await worker.evaluate(() => chrome.permissions.getAll());
    expect(origins).toEqual([]);
    expect((await office.view(page)).notAllowed).toEqual(["Test CRM"]);
    expect(await registered()).toEqual([]);
    expect(await office.view(page)).toMatchObject({ isCase: false, screen: {} });
  });
});

describe("a console that is added to the store build", () => {
  it("is read with no reload, after a restart, after an update, and not once it is removed", async () => {
    await start(copyOf("store", OURS));
    const url = await serve(FIRST);
    const page = await desk.open(url);
    let office = await openOffice(desk);
    expect(await registered()).toEqual([]);
    await office.save(crm);
    await reads(office, page, FIRST);
    expect(await registered()).toEqual([SITE]);

    await desk.restart("kill");
    office = await openOffice(desk);
    await reads(office, await desk.open(url), FIRST);
    expect(await registered()).toEqual([SITE]);

    await desk.restart("close", copyOf("store", { ...OURS, version: "9.0.0" }));
    office = await openOffice(desk);
    const after = await desk.open(url);
    await reads(office, after, FIRST);
    expect(await registered()).toEqual([SITE]);

    await office.remove("crm");
    await reads(office, after, undefined);
    expect(await registered()).toEqual([]);
    expect((await office.view(after)).notAllowed).toEqual([]);
    // The copy in the page is quiet: what changes there is told to nobody.
    await after.$eval("dd", (value) => {
      value.textContent = "121 0077 00009";
    });
    await desk.open(url);
    expect(await office.view(after)).toMatchObject({ isCase: false });
  });

  it("is read otherwise at once when its profile changes", async () => {
    await start(copyOf("store", OURS));
    const url = await serve(FIRST, caseScreenHtml({ Reference: SECOND }));
    const page = await desk.open(url);
    const office = await openOffice(desk);
    await office.save(crm);
    await reads(office, page, FIRST);
    const text = JSON.stringify(crm).replaceAll('"label":"Case"', '"label":"Reference"');
    await office.save(JSON.parse(text) as typeof crm);
    await reads(office, page, SECOND);
  });
});

describe("a site", () => {
  it("that is allowed later is read with no reload; revoked, it is noticed and said", async () => {
    await start(copyOf("store", OURS));
    const access = await takeSiteAccess(desk);
    const url = await serve(FIRST);
    const page = await desk.open(url);
    const office = await openOffice(desk);
    await office.save(crm);
    expect(await office.view(page)).toMatchObject({ isCase: false, notAllowed: ["Test CRM"] });
    expect(await registered()).toEqual([]);

    await access.allow(SITE);
    await reads(office, page, FIRST);
    expect((await office.view(page)).notAllowed).toEqual([]);
    expect(await registered()).toEqual([SITE]);

    await access.revoke(SITE);
    await reads(office, page, undefined);
    expect((await office.view(page)).notAllowed).toEqual(["Test CRM"]);
    expect(await registered()).toEqual([]);
    await page.$eval(
      "dd",
      (value, text) => {
        value.textContent = text;
      },
      SECOND,
    );
    await until("the chip to go", async () => (await page.$("aria/Open Verbatim")) === null);
    expect(await office.view(page)).toMatchObject({ isCase: false });

    await access.allow(SITE);
    await reads(office, page, SECOND);
  });
});
