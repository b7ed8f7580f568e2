import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Profile } from "../../src/profile/profile";

const fake = vi.hoisted(() => {
  const local = new Map<string, unknown>();
  const managed: { values: Record<string, unknown> | undefined } = { values: {} };
  const allowed = new Set<string>();
  const listeners: ((changes: object, area: string) => void)[] = [];
  return { local, managed, allowed, listeners };
});

vi.mock("../../src/browser/extension", () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) =>
          structuredClone(fake.local.has(key) ? { [key]: fake.local.get(key) } : {}),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) fake.local.set(key, value);
        },
        remove: async (key: string) => fake.local.delete(key),
      },
      managed: {
        get: async () => {
          if (fake.managed.values === undefined) throw new Error("There is no policy.");
          return fake.managed.values;
        },
      },
      onChanged: {
        addListener: (listener: (typeof fake.listeners)[number]) => fake.listeners.push(listener),
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => {
        if (origins.some((origin) => origin.includes(".."))) throw new Error("Invalid origin.");
        return origins.every((origin) => fake.allowed.has(origin));
      },
    },
  },
}));
vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => unknown) => work() } });

const {
  ConsolesError,
  readConsoles,
  removeConsole,
  saveConsole,
  TooManyConsolesError,
  usableConsoles,
} = await import("../../src/browser/consoles");
const { RuledOutError } = await import("../../src/browser/managed-settings");

/** An administrator sets a policy; undefined for none at all, which Firefox answers with an error. */
function setPolicy(values: Record<string, unknown> | undefined): void {
  fake.managed.values = values;
  for (const listener of fake.listeners) listener({}, "managed");
}

const profile = (id: string, ...hosts: string[]): Profile => ({
  format: 1,
  id,
  name: id.toUpperCase(),
  frames: [
    {
      addresses: (hosts.length === 0 ? [`${id}.example`] : hosts).map(
        (host) => `https://${host}/*`,
      ),
      place: "page",
      fields: { caseReference: { locators: [{ label: "Case" }] } },
    },
  ],
});

beforeEach(() => {
  fake.local.clear();
  fake.allowed.clear();
  setPolicy({});
});

const known = async () =>
  (await readConsoles()).map(({ profile: { name }, from, isAllowed }) =>
    [name, from, isAllowed ? "allowed" : "not allowed"].join(", "),
  );

describe("the consoles that are known", () => {
  it("are none at first: this build has none of its own", async () => {
    expect(await known()).toEqual([]);
  });

  it("are the organisation's, then the desk's, each with whether it may be seen", async () => {
    setPolicy({ consoles: [JSON.stringify(profile("crm"))] });
    await saveConsole(profile("helpdesk", "help.example", "phone.example"));
    await saveConsole(profile("old"));
    for (const host of ["crm", "old", "help"]) fake.allowed.add(`https://${host}.example/*`);
    expect(await known()).toEqual([
      "CRM, organisation, allowed",
      "HELPDESK, desk, not allowed",
      "OLD, desk, allowed",
    ]);
  });

  it("of two with the same id the organisation's is used", async () => {
    await saveConsole({ ...profile("crm"), name: "Mine" });
    setPolicy({ consoles: [profile("crm")] });
    expect(await known()).toEqual(["CRM, organisation, not allowed"]);
  });

  it("one whose host the browser can't read takes no other with it", async () => {
    await saveConsole(profile("odd", "a..b"));
    await saveConsole(profile("crm"));
    fake.allowed.add("https://crm.example/*");
    expect(await known()).toEqual(["ODD, desk, not allowed", "CRM, desk, allowed"]);
  });
});

describe("the desk's consoles", () => {
  it("are replaced by id, and removed", async () => {
    await saveConsole(profile("crm"));
    await saveConsole(profile("old"));
    await saveConsole({ ...profile("crm"), name: "New" });
    expect(await known()).toEqual(["New, desk, not allowed", "OLD, desk, not allowed"]);
    await removeConsole("old");
    await removeConsole("never there");
    expect(await known()).toEqual(["New, desk, not allowed"]);
  });

  it("are 32 at most; one that is there can still be replaced", async () => {
    for (let nth = 0; nth < 32; nth++) await saveConsole(profile(`c${nth}`));
    await expect(saveConsole(profile("more"))).rejects.toThrow(TooManyConsolesError);
    await saveConsole({ ...profile("c7"), name: "Seven" });
    expect(await known()).toHaveLength(32);
  });

  it.each([
    ["another version", { version: 2, consoles: [] }],
    ["a bad profile", { version: 1, consoles: [{ ...profile("crm"), name: "" }] }],
    ["something else", "gone"],
  ])(
    "that can't be read are said, used no more, and never written over: %s",
    async (_what, stored) => {
      vi.spyOn(console, "error").mockImplementation(() => undefined);
      fake.local.set("consoles", stored);
      setPolicy({ consoles: [profile("crm")] });
      await expect(readConsoles()).rejects.toThrow(ConsolesError);
      await expect(saveConsole(profile("crm"))).rejects.toThrow(ConsolesError);
      await expect(removeConsole("crm")).rejects.toThrow(ConsolesError);
      expect(fake.local.get("consoles")).toEqual(stored);
      expect((await usableConsoles()).map(({ from }) => from)).toEqual(["organisation"]);
      await removeConsole(null);
      expect(await readConsoles()).toHaveLength(1);
    },
  );

  it("aren't changed where the organisation has ruled it out, and stay in use", async () => {
    await saveConsole(profile("crm"));
    setPolicy({ handlersMayChangeConsoles: false });
    await expect(saveConsole(profile("more"))).rejects.toThrow(RuledOutError);
    await expect(removeConsole("crm")).rejects.toThrow(RuledOutError);
    expect(await known()).toEqual(["CRM, desk, not allowed"]);
  });

  it("aren't all removed while they can be read", async () => {
    await saveConsole(profile("crm"));
    await removeConsole(null);
    expect(await known()).toHaveLength(1);
  });
});
