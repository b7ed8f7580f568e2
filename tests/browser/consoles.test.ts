import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Profile } from "../../src/profile/profile";

const fake = vi.hoisted(() => {
  const local = new Map<string, unknown>();
  const managed: { values: Record<string, unknown> | undefined } = { values: {} };
  const allowed = new Set<string>();
  return { local, managed, allowed };
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
const { readOrganisationConsoles } = await import("../../src/browser/organisation-consoles");

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
  fake.managed.values = {};
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
    fake.managed.values = { consoles: [JSON.stringify(profile("crm"))] };
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
    fake.managed.values = { consoles: [profile("crm")] };
    expect(await known()).toEqual(["CRM, organisation, not allowed"]);
  });

  it("one whose host the browser can't read takes no other with it", async () => {
    await saveConsole(profile("odd", "a..b"));
    await saveConsole(profile("crm"));
    fake.allowed.add("https://crm.example/*");
    expect(await known()).toEqual(["ODD, desk, not allowed", "CRM, desk, allowed"]);
  });
});

describe("an organisation's consoles", () => {
  it.each<
    [what: string, values: Record<string, unknown> | undefined, ids: string[], problem?: RegExp]
  >([
    ["no policy at all, as Firefox tells it", undefined, []],
    ["none", {}, []],
    ["as a text", { consoles: [JSON.stringify(profile("crm"))] }, ["crm"]],
    ["as it is, in Firefox", { consoles: [profile("crm")] }, ["crm"]],
    [
      "one good and one that isn't JSON",
      { consoles: ["{", JSON.stringify(profile("crm"))] },
      ["crm"],
      /^consoles, entry 1: The file isn’t JSON/,
    ],
    [
      "one good and one with a wrong address",
      { consoles: [profile("crm"), profile("bad", "https://x")] },
      ["crm"],
      /^consoles, entry 2: frames, entry 1, addresses, entry 1: this isn’t an address/,
    ],
    [
      "the same id twice",
      { consoles: [profile("crm"), profile("crm")] },
      ["crm"],
      /^consoles, entry 2: there is another/,
    ],
    ["not in a list", { consoles: "crm" }, [], /isn’t a list/],
    [
      "too many",
      { consoles: Array.from({ length: 33 }, (_, nth) => profile(`c${nth}`)) },
      Array.from({ length: 32 }, (_, nth) => `c${nth}`),
      /there are 33; the first 32 count/,
    ],
  ])("%s", async (_what, values, ids, problem) => {
    fake.managed.values = values;
    const { profiles, problems } = await readOrganisationConsoles();
    expect(profiles.map(({ id }) => id)).toEqual(ids);
    if (problem === undefined) expect(problems).toEqual([]);
    else expect(problems[0]).toMatch(problem);
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
      fake.managed.values = { consoles: [profile("crm")] };
      await expect(readConsoles()).rejects.toThrow(ConsolesError);
      await expect(saveConsole(profile("crm"))).rejects.toThrow(ConsolesError);
      await expect(removeConsole("crm")).rejects.toThrow(ConsolesError);
      expect(fake.local.get("consoles")).toEqual(stored);
      expect((await usableConsoles()).map(({ from }) => from)).toEqual(["organisation"]);
      await removeConsole(null);
      expect(await readConsoles()).toHaveLength(1);
    },
  );

  it("aren't all removed while they can be read", async () => {
    await saveConsole(profile("crm"));
    await removeConsole(null);
    expect(await known()).toHaveLength(1);
  });
});
