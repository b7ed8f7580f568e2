import { afterEach, describe, expect, it } from "vitest";
import type { PanelHost } from "../../src/panel/panel-host";
import { PANEL_ACTIONS, PANEL_KEYS, type PanelAction } from "../../src/preferences/panel-keys";
import { TEXT_SIZES } from "../../src/preferences/preferences";
import { say } from "../../src/words/say";
import { LOOKS, overflowing, problemsFound, resetLook, setLook } from "../ui/looks";
import { STATES } from "./all-states";
import { paintHosted, withKeys } from "./host";
import { caseState, OUTGOING } from "./states";

afterEach(resetLook);

/** What of each state shows a key: by the keys that it says it has, and those that are seen. */
const shownKeys = () => ({
  told: [...document.querySelectorAll("[aria-keyshortcuts]")].map((each) =>
    each.getAttribute("aria-keyshortcuts"),
  ),
  seen: [...document.querySelectorAll("kbd")].map((each) => each.textContent),
  pressed: [...document.querySelectorAll("[data-key]")].map((each) =>
    each.getAttribute("data-key"),
  ),
});

/** Every action by a key of its own that it hasn't at first. */
const MOVED = Object.fromEntries(
  PANEL_ACTIONS.map((action, nth) => [action, String.fromCodePoint(0x3b1 + nth)]),
) as Record<PanelAction, string>;
const AT_FIRST = new Set<string>(PANEL_ACTIONS.map((action) => PANEL_KEYS[action].key));

describe("with every key changed", () => {
  it.each(Object.entries(STATES))(
    "%s: no control shows or tells a key that it had",
    (_name, state) => {
      paintHosted(state, withKeys(MOVED));
      const { told, seen, pressed } = shownKeys();
      for (const key of [...told, ...pressed]) expect(AT_FIRST).not.toContain(key);
      for (const key of seen) expect(AT_FIRST).not.toContain(key?.toLowerCase());
    },
  );

  it("each is shown somewhere, by its new one", () => {
    const found = new Set<string | null>();
    for (const state of Object.values(STATES)) {
      const { screen } = paintHosted(state, withKeys(MOVED));
      for (const key of [...shownKeys().told, ...shownKeys().pressed]) found.add(key);
      screen.unmount();
    }
    const never = PANEL_ACTIONS.filter((action) => !found.has(MOVED[action]));
    expect(never).toEqual([]);
  });
});

const NONE = Object.fromEntries(
  PANEL_ACTIONS.filter((action) => action !== "suicideThreat").map((action) => [action, ""]),
);

describe("with every key taken away", () => {
  it.each(Object.entries(STATES))("%s: none is shown but what is fixed", (_name, state) => {
    paintHosted(state, withKeys(NONE));
    const { told, pressed } = shownKeys();
    expect(pressed).toEqual([]);
    for (const key of told)
      expect(["s", "Space", "Space ArrowDown", "ArrowUp", "Escape"]).toContain(key);
  });
});

const sheet = caseState(OUTGOING, {}, { sheet: { kind: "keys" } });

describe("the list of keys", () => {
  const rows = (container: Element) =>
    [...container.querySelectorAll(".keys > div")].map((row) =>
      [...row.children].map((part) => part.textContent).join(": "),
    );

  it("has every key with what it does, as she has set them, and the browser's", async () => {
    const { screen } = paintHosted(sheet, withKeys({ endCall: "z", copyLine: "" }));
    await expect.element(screen.getByText(say("commandOpenPanel"))).toBeVisible();
    const all = rows(screen.container);
    expect(all).toContain("S: Suicide threat: the route, at once");
    expect(all).toContain("Z: End the call");
    expect(all).toContain("none: Copy the line for the case notes");
    expect(all).toContain("Space↓: Next passage; on the list, the first statement that is due");
    expect(all).toContain("Alt + Shift + V: Open the Verbatim panel");
    expect(all).toContain("none: Next passage of the statement being read");
    expect(all).toHaveLength(5 + PANEL_ACTIONS.length + 2);
  });

  it("says which of the browser's keys leads back to the console", () => {
    expect(paintHosted(sheet).screen.container.textContent).toContain("F6 takes the keyboard");
  });

  it.each<
    [browser: string, settings: PanelHost["shortcutSettings"], says: string, canOpen: boolean]
  >([
    [
      "Chrome",
      { address: "chrome://extensions/shortcuts", open: () => undefined },
      "type: chrome://extensions/shortcuts",
      true,
    ],
    [
      "Firefox",
      { address: "about:addons", open: () => undefined },
      "Manage Extension Shortcuts",
      true,
    ],
    ["one that opens none", { address: "about:addons", open: null }, "type about:addons", false],
  ])("in %s it says where those are changed", (_browser, shortcutSettings, says, canOpen) => {
    const { screen } = paintHosted(sheet, { shortcutSettings });
    expect(screen.container.textContent).toContain(says);
    const button = screen.getByRole("button", { name: say("keysOpenBrowser") });
    expect(button.elements()).toHaveLength(canOpen ? 1 : 0);
  });

  it("is opened by its button, too", async () => {
    const { screen, asked } = paintHosted(caseState(OUTGOING));
    await screen.getByRole("button", { name: say("keysTitle") }).click();
    expect(asked).toEqual(['open sheet {"kind":"keys"}']);
  });

  it.each(LOOKS)(
    "in %s, %i px wide: axe-core finds nothing, nothing scrolls",
    async (scheme, width) => {
      await setLook(scheme, width);
      const { screen } = paintHosted(sheet);
      await expect.element(screen.getByText(say("commandOpenPanel"))).toBeVisible();
      expect(await problemsFound()).toEqual([]);
      expect(overflowing()).toEqual([]);
    },
  );
});

describe("the size of the text", () => {
  it.each<
    [at: (typeof TEXT_SIZES)[number], name: "keysTextSmaller" | "keysTextLarger", sets: number[]]
  >([
    [100, "keysTextLarger", [125]],
    [125, "keysTextLarger", [150]],
    [175, "keysTextLarger", [200]],
    [200, "keysTextLarger", []],
    [200, "keysTextSmaller", [175]],
    [125, "keysTextSmaller", [100]],
    [100, "keysTextSmaller", []],
  ])("from %i, %s sets %j", (textSize, name, sets) => {
    const set: number[] = [];
    const { screen } = paintHosted(caseState(OUTGOING), {
      textSize,
      setTextSize: (size) => set.push(size),
    });
    // Clicked by script: at the last size it is one that can't be used, though it is there.
    (screen.getByRole("button", { name: say(name) }).element() as HTMLElement).click();
    expect(set).toEqual(sets);
  });

  it.each(TEXT_SIZES)("at %i %%, 250 px wide, nothing scrolls sideways", async (size) => {
    await setLook("light", 250, `${size}%`);
    const { screen } = paintHosted(sheet, { textSize: size });
    await expect.element(screen.getByText(say("commandOpenPanel"))).toBeVisible();
    expect(overflowing()).toEqual([]);
    screen.unmount();
    paintHosted(caseState(OUTGOING), { textSize: size });
    expect(overflowing()).toEqual([]);
  });
});
