import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { caseScreenHtml, type PageServer, servePage } from "../../scripts/desk/page-server";
import { shows } from "../../scripts/desk/panel";
import { copyBuild } from "./driver/build-copy";
import { crm } from "./driver/crm";
import { type Office, openOffice } from "./driver/office";

const [FIRST, SECOND, THIRD] = ["121 0055 00001", "121 0055 00002", "121 0055 00003"];

let desk: Desk;
let office: Office;
let server: PageServer;
const extension = copyBuild("store", { host_permissions: ["http://127.0.0.1/*"] });
beforeAll(async () => {
  server = await servePage(caseScreenHtml({ Case: FIRST, Team: "Team 4" }));
  desk = await startDesk({ extension });
  office = await openOffice(desk);
});
afterAll(async () => {
  await desk.close();
  await server.close();
  rmSync(extension, { recursive: true });
});

const stored = (key: string): Promise<unknown> =>
  office.page.evaluate(async (each) => (await chrome.storage.local.get(each))[each], key);

const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "taken",
    (error: unknown) => String(error),
  );

describe("this desk's consoles", () => {
  it("are saved, replaced by id and removed", async () => {
    expect(await office.save(crm)).toBe(true);
    expect(await office.save({ ...crm, name: "New name" })).toBe(true);
    expect(await stored("consoles")).toEqual({
      version: 1,
      consoles: [{ ...crm, name: "New name" }],
    });
    expect(await office.remove("crm")).toBe(true);
    expect(await stored("consoles")).toEqual({ version: 1, consoles: [] });
  });

  it("two that are saved at once are both kept", async () => {
    const ids = Array.from({ length: 8 }, (_, nth) => `crm-${nth}`);
    await Promise.all(ids.map((id) => office.save({ ...crm, id })));
    const { consoles } = (await stored("consoles")) as { consoles: { id: string }[] };
    expect(consoles.map(({ id }) => id).sort()).toEqual(ids);
    await Promise.all(ids.map((id) => office.remove(id)));
  });

  it("one that isn't a profile is refused", async () => {
    const [frame] = crm.frames;
    const bad = { ...crm, frames: [{ ...frame, addresses: ["*"] }] } as unknown as typeof crm;
    expect(await refused(office.save(bad))).toContain("isn’t an address");
    expect(await stored("consoles")).toEqual({ version: 1, consoles: [] });
  });

  it("that can't be read stay as they are until somebody says that they can go", async () => {
    const damaged = { version: 7, consoles: "gone" };
    await office.page.evaluate((consoles) => chrome.storage.local.set({ consoles }), damaged);
    expect(await refused(office.save(crm))).toContain("can't be read");
    expect(await stored("consoles")).toEqual(damaged);
    expect(await office.remove(null)).toBe(true);
    expect(await stored("consoles")).toBeUndefined();
  });
});

describe("the visits to a console", () => {
  it("are counted by page and by case, and name nobody", async () => {
    await office.save({
      ...crm,
      frames: crm.frames.map((frame) => ({
        ...frame,
        fields: { ...frame.fields, clientReference: { locators: [{ label: "Client" }] } },
      })),
    });
    const page = await desk.open(server.url);
    const panel = await openPanel(desk, page);
    for (const reference of [FIRST, SECOND, THIRD]) {
      await page.$eval(
        "dd",
        (value, text) => {
          value.textContent = text;
        },
        reference,
      );
      await shows(panel, reference);
    }
    await page.goto("about:blank");
    const other = await servePage("<p>Nothing of a case.</p>");
    await page.goto(other.url);
    // Closed before its script has said hello, it would be no visit.
    await until("the visit of a page that is no case", () =>
      office.page.evaluate(async () => {
        const tabs = Object.values(await chrome.storage.session.get());
        return tabs.some(
          (tab) =>
            (tab as { visit?: { visit?: { isCase?: boolean } } }).visit?.visit?.isCase === false,
        );
      }),
    );
    await page.close();
    const visits = await until("four visits", async () => {
      const { crm: all = [] } = await office.visits();
      return all.length >= 4 ? all : undefined;
    });
    const seen = {
      isCase: true,
      fields: ["caseReference", "owningTeam"],
      wanted: ["caseReference", "owningTeam", "clientReference"],
    };
    expect(visits).toEqual([seen, seen, seen, { isCase: false, fields: [], wanted: [] }]);
    expect(JSON.stringify(await stored("visits"))).not.toMatch(/\d{3} \d{4}/);
    await other.close();
  });

  it("go with the console", async () => {
    await office.remove("crm");
    await until("no visits", async () => Object.keys(await office.visits()).length === 0);
  });
});

describe("what a page's console lacks", () => {
  it("is said in the view, and no longer once another frame supplies it", async () => {
    const fields = { ...crm.frames[0]?.fields, callState: callState("Call") };
    await office.save({
      ...crm,
      frames: [
        { addresses: ["http://127.0.0.1:*/*"], place: "page", caseScreen: sign, fields },
        {
          addresses: ["http://127.0.0.1:*/*"],
          place: "frame",
          fields: { callState: callState("State") },
        },
      ],
    });
    const page = await desk.open(server.url);
    const missing = (expected: string[]) =>
      until(`missing: ${expected}`, async () => {
        const view = await office.view(page);
        return view.isCase && view.missing.join() === expected.join();
      });
    await missing(["callState"]);
    await page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.srcdoc = "<dl><dt>State</dt><dd>Idle</dd></dl>";
      document.body.append(frame);
    });
    await missing([]);
    expect((await office.view(page)).screen).toMatchObject({ callState: "idle" });
    await page.$eval("iframe", (frame) => frame.remove());
    await missing(["callState"]);
  });
});

const sign = [{ locators: [{ label: "Case" }] }];
const callState = (label: string) => ({ locators: [{ label }], values: { Idle: "idle" as const } });
