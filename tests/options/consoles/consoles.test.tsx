import { describe, expect, it } from "vitest";
import { formatProfile } from "../../../src/profile/profile-file";
import { consoleOf, MOVED, paintConsoles, profileOf, SOUND } from "./paint-consoles";

const text = () => document.querySelector("main")?.innerText ?? "";

describe("the consoles", () => {
  it.each<[what: string, given: Parameters<typeof paintConsoles>[0], says: RegExp]>([
    ["none yet", {}, /There is none yet/],
    ["one that is seen", { consoles: [consoleOf("crm")] }, /Allowed: Verbatim may look/],
    [
      "one whose site isn't allowed any more",
      { consoles: [consoleOf("crm", { isAllowed: false })] },
      /Not allowed\. The browser doesn’t let Verbatim see this site/,
    ],
    [
      "an administrator's",
      { consoles: [consoleOf("crm", { from: "organisation" })] },
      /Set by your organisation/,
    ],
    [
      "an administrator's that isn't right",
      { problems: ["consoles, entry 1, name: this is missing; it should be text."] },
      /isn’t used:\s*consoles, entry 1, name/,
    ],
    ["what can't be read", { isUnreadable: true }, /none can be added before they are removed/],
    ["one that isn't visited yet", { consoles: [consoleOf("crm")] }, /Not visited yet/],
    [
      "how well it is read",
      { consoles: [consoleOf("crm")], visits: new Map([["crm", SOUND]]) },
      /A case was read on 20 of the last 20 visits$/m,
    ],
    [
      "a field that has moved",
      { consoles: [consoleOf("crm")], visits: new Map([["crm", MOVED]]) },
      /one field is often not found[\s\S]*read on 3 of the last 18 visits · point at it again/i,
    ],
  ])("%s", (_what, given, says) => {
    paintConsoles(given);
    expect(text()).toMatch(says);
  });

  it.each([
    ["desk", true],
    ["organisation", false],
    ["build", false],
  ] as const)("one of the %s can be changed and removed: %s", (from, isOurs) => {
    const { screen } = paintConsoles({ consoles: [consoleOf("crm", { from })] });
    expect(screen.getByRole("button", { name: /^(Change|Remove)/ }).elements()).toHaveLength(
      isOurs ? 2 : 0,
    );
    expect(screen.getByRole("button", { name: /^Export/ }).elements()).toHaveLength(1);
  });

  it("asks before it removes, and gives the focus back", async () => {
    const { asked, press, screen } = paintConsoles({ consoles: [consoleOf("crm")] });
    await press("Remove The crm console");
    expect(asked).toEqual([]);
    await press("Keep it");
    await press("Remove The crm console");
    await press("Remove The crm console");
    await expect.element(screen.getByText("The crm console is removed.")).toBeVisible();
    expect(asked).toEqual(["remove crm"]);
    expect(document.activeElement?.textContent).toBe("Add a console");
  });

  it.each([
    ["Add a console", "add"],
    ["Change The crm console", "change crm"],
    ["Allow The crm console", "allow crm"],
  ])("%s", async (name, what) => {
    const { asked, press } = paintConsoles({ consoles: [consoleOf("crm", { isAllowed: false })] });
    await press(name);
    expect(asked).toEqual([what]);
  });

  it("says that the browser was answered with no", async () => {
    const { press, screen } = paintConsoles({
      consoles: [consoleOf("crm", { isAllowed: false })],
      onAllow: async () => false,
    });
    await press("Allow The crm console");
    await expect.element(screen.getByText(/is not allowed. Nothing was changed/)).toBeVisible();
  });

  it("says that nobody said it was saved", async () => {
    const { importFile, screen } = paintConsoles({
      onSave: async () => {
        throw new Error("The worker has gone.");
      },
    });
    await importFile(formatProfile(profileOf("crm")));
    await expect.element(screen.getByRole("alert")).toHaveTextContent(/was not told that this/);
  });
});

describe("a file", () => {
  it("is imported, and said to replace one of the same id", async () => {
    const { importFile, saved, screen, repaint } = paintConsoles();
    await importFile(formatProfile(profileOf("crm")));
    await expect.element(screen.getByText("crm: Imported and saved.")).toBeVisible();
    expect(saved).toEqual([profileOf("crm")]);
    repaint({ consoles: [consoleOf("crm")] });
    await importFile(formatProfile(profileOf("crm")));
    await expect.element(screen.getByText(/it replaces what was there/)).toBeVisible();
  });

  const withCss = (css: string) => {
    const profile = profileOf("crm");
    const [frame] = profile.frames;
    return {
      ...profile,
      frames: [{ ...frame, fields: { role: { locators: [{ css }], values: { x: null } } } }],
    };
  };

  it.each<[what: string, content: BlobPart, says: RegExp]>([
    ["no JSON", "{", /Nothing was imported. What was there is unchanged/],
    [
      "a profile with a fault",
      JSON.stringify({ ...profileOf("crm"), id: "A B" }),
      /id: this may hold/,
    ],
    ["a selector that is none", JSON.stringify(withCss("div[")), /“div\[” isn’t a CSS selector/],
    ["not text", new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), /isn’t text in UTF-8/],
    ["too large", "x".repeat(200_000), /the most is 128 kB/],
    ["an administrator's id", formatProfile(profileOf("fixed")), /can’t be changed here/],
  ])("%s is refused whole", async (_what, content, says) => {
    const { importFile, saved, screen } = paintConsoles({
      consoles: [consoleOf("fixed", { from: "organisation" })],
    });
    await importFile(content);
    await expect.element(screen.getByRole("alert")).toHaveTextContent(says);
    expect(saved).toEqual([]);
    expect(document.title).toMatch(/^Error: /);
  });
});
