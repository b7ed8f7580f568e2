import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Organisation } from "../../src/call/organisation";

const fake = vi.hoisted(() => {
  const local = new Map<string, unknown>();
  /** What the policy holds; undefined for none at all. */
  const managed: { values: object | undefined; asked: number } = { values: {}, asked: 0 };
  const listeners: ((changes: object, area: string) => void)[] = [];
  return { local, managed, listeners };
});

vi.mock("../../src/browser/extension", () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (fake.local.has(key) ? { [key]: fake.local.get(key) } : {}),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) fake.local.set(key, value);
          for (const listener of fake.listeners) listener(values, "local");
        },
      },
      managed: {
        get: async () => {
          fake.managed.asked += 1;
          if (fake.managed.values === undefined) throw new Error("No policy.");
          return fake.managed.values;
        },
      },
      onChanged: {
        addListener: (listener: (typeof fake.listeners)[number]) => fake.listeners.push(listener),
      },
    },
    permissions: { contains: async () => true },
  },
}));
vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => unknown) => work() } });

const { needMayChange, onManaged, readManaged, readMayChange, RuledOutError } = await import(
  "../../src/browser/managed-settings"
);
const { OrganisationError, onOrganisation, readOrganisation } = await import(
  "../../src/browser/organisation-store"
);
const { saveOrganisation } = await import("../../src/browser/save-organisation");
const { readRetention, saveRetention } = await import("../../src/browser/retention");
const { askAnew, framesOf } = await import("../../src/browser/known-consoles");

function setPolicy(values: object | undefined): void {
  fake.managed.values = values;
  for (const listener of fake.listeners) listener({}, "managed");
}

beforeEach(() => {
  fake.local.clear();
  setPolicy({});
  fake.managed.asked = 0;
});

const MINE: Organisation = { format: 1, contacts: { welsh: "Ext. 1" } };
const THEIRS: Organisation = { format: 1, intranetHost: "intralink.example" };

describe("what an administrator has set", () => {
  it("is nothing where there is no policy, as Firefox tells it", async () => {
    setPolicy(undefined);
    expect((await readManaged()).set).toEqual([]);
  });

  it("is asked of the browser once, and anew when it has changed", async () => {
    await Promise.all([readManaged(), readManaged()]);
    await readManaged();
    expect(fake.managed.asked).toBe(1);
    fake.managed.values = { handlerId: "h-7" };
    expect((await readManaged()).handlerId).toBeUndefined();
    for (const listener of fake.listeners) listener({}, "local");
    expect((await readManaged()).handlerId).toBeUndefined();
    for (const listener of fake.listeners) listener({}, "managed");
    expect((await readManaged()).handlerId).toBe("h-7");
    expect(fake.managed.asked).toBe(2);
  });

  it("may come late: whoever asked hears, and is answered anew", async () => {
    const heard: Promise<string | undefined>[] = [];
    onManaged(() => heard.push(readManaged().then(({ handlerId }) => handlerId)));
    expect((await readManaged()).set).toEqual([]);
    setPolicy({ handlerId: "h-7" });
    expect(await Promise.all(heard)).toEqual(["h-7"]);
  });
});

describe("the organisation's details", () => {
  it("are the policy's, whole, where it has any; the desk's are left as they are", async () => {
    await saveOrganisation(MINE);
    setPolicy({ organisation: JSON.stringify(THEIRS) });
    expect(await readOrganisation()).toEqual(THEIRS);
    expect(fake.local.get("organisation")).toEqual(MINE);
    setPolicy({ organisation: "{" });
    expect(await readOrganisation()).toEqual(MINE);
  });

  it("are the policy's, too, where the desk's can't be read", async () => {
    fake.local.set("organisation", "gone");
    await expect(readOrganisation()).rejects.toThrow(OrganisationError);
    setPolicy({ organisation: THEIRS });
    expect(await readOrganisation()).toEqual(THEIRS);
  });

  it("are told anew when either changes", async () => {
    const heard: Organisation[] = [];
    onOrganisation((organisation) => void heard.push(organisation));
    await saveOrganisation(MINE);
    await vi.waitFor(() => expect(heard).toEqual([MINE]));
    setPolicy({ organisation: THEIRS });
    await vi.waitFor(() => expect(heard).toEqual([MINE, THEIRS]));
  });
});

describe("how long readings are kept", () => {
  it.each<[what: string, policy: object | undefined, stored: number | undefined, days: number]>([
    ["400 days, where nobody says", undefined, undefined, 400],
    ["as the desk says", {}, 90, 90],
    ["as the policy says, before the desk", { retentionDays: 60 }, 90, 60],
    ["as the desk says, where the policy's is refused", { retentionDays: 6 }, 90, 90],
  ])("%s", async (_what, policy, stored, days) => {
    if (stored !== undefined) await saveRetention(stored);
    setPolicy(policy);
    expect(await readRetention()).toBe(days);
  });
});

describe("what handlers may not change is refused", () => {
  it.each<[what: string, policy: object, change: () => Promise<void>]>([
    ["details that are set", { organisation: THEIRS }, () => saveOrganisation(MINE)],
    ["details", { handlersMayChangeOrganisation: false }, () => saveOrganisation(MINE)],
    ["days that are set", { retentionDays: 60 }, () => saveRetention(90)],
    ["days", { handlersMayChangeRetention: false }, () => saveRetention(90)],
    ["erasing", { handlersMayErase: false }, () => needMayChange("erasing")],
  ])("%s", async (_what, policy, change) => {
    setPolicy(policy);
    await expect(change()).rejects.toThrow(RuledOutError);
    expect(fake.local.size).toBe(0);
    setPolicy({});
    await change();
  });

  it("and pages can tell beforehand", async () => {
    setPolicy({ retentionDays: 60, handlersMayErase: false });
    expect(await readMayChange("retention")).toBe("set");
    expect(await readMayChange("erasing")).toBe("switched off");
    expect(await readMayChange("consoles")).toBe("yes");
  });
});

describe("a console's case notes", () => {
  const crm = {
    format: 1,
    id: "crm",
    name: "CRM",
    frames: [
      {
        addresses: ["https://crm.example/*"],
        place: "page",
        fields: {
          caseReference: { locators: [{ label: "Case" }] },
          notes: { locators: [{ css: "#notes" }] },
        },
      },
    ],
  };
  const place = {
    address: "https://crm.example/1",
    place: "page" as const,
    page: "https://crm.example/1",
  };

  it.each([
    ["are looked for", true, ["caseReference", "notes"]],
    ["aren't looked for where note lines are not to be read", false, ["caseReference"]],
  ])("%s", async (_what, readNoteLines, fields) => {
    setPolicy({ consoles: [crm], readNoteLines });
    askAnew();
    const known = await framesOf(place);
    expect(known?.frames.flatMap((frame) => Object.keys(frame.fields))).toEqual(fields);
    expect(known?.profile.frames.flatMap((frame) => Object.keys(frame.fields))).toEqual(fields);
  });
});
