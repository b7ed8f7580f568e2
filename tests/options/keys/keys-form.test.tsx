import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { keysOf, PANEL_ACTIONS } from "../../../src/preferences/panel-keys";
import { paintKeys } from "./paint-keys";

describe("a key is changed by pressing another", () => {
  it.each([
    ["a letter", "z", "z", "Z"],
    ["a capital", "{Shift>}Z{/Shift}", "z", "Z"],
    ["a digit", "7", "7", "7"],
    ["a sign", "+", "+", "+"],
  ])("%s", async (_what, pressed, kept, shown) => {
    const page = paintKeys();
    await page.change("endCall").click();
    await userEvent.keyboard(pressed);
    expect(page.shown("endCall")).toBe(shown);
    await page.save();
    expect(page.saved).toEqual([{ endCall: kept }]);
  });

  it("and the focus stays on its button", async () => {
    const { change } = paintKeys();
    await change("endCall").click();
    await userEvent.keyboard("z");
    expect(document.activeElement?.id).toBe("key-endCall");
  });

  it("by keyboard alone", async () => {
    const page = paintKeys();
    page.change("endCall").element().focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("z");
    expect(page.shown("endCall")).toBe("Z");
  });

  it.each([
    ["Escape", "{Escape}"],
    ["Tab", "{Tab}"],
    ["a combination", "{Control>}z{/Control}"],
    ["a modifier by itself", "{Shift}"],
  ])("%s leaves it as it was", async (_what, pressed) => {
    const page = paintKeys();
    await page.change("endCall").click();
    await userEvent.keyboard(pressed);
    expect(page.shown("endCall")).toBe("Q");
  });

  it.each([
    ["{F2}", "F2"],
    ["{ArrowLeft}", "ArrowLeft"],
    [" ", "Space"],
  ])("%s can't be used, and it says so", async (pressed, name) => {
    const page = paintKeys();
    await page.change("endCall").click();
    await userEvent.keyboard(pressed);
    const row = document.getElementById("key-endCall")?.closest("li");
    await expect.poll(() => row?.textContent).toContain(`“${name}” can’t be used`);
    expect(page.shown("endCall")).toBe("Q");
  });
});

describe("an action without a key", () => {
  it("is one whose key was taken away", async () => {
    const page = paintKeys();
    await page.none("endCall").click();
    await page.save();
    expect(page.saved).toEqual([{ endCall: "" }]);
  });

  it("is never “Suicide threat”", () => {
    const { none, screen } = paintKeys();
    expect(none("suicideThreat").elements()).toEqual([]);
    expect(none("endCall").elements()).toHaveLength(1);
    expect(screen.container.textContent).toContain("never left without a key");
  });
});

describe("a clash", () => {
  it("is refused at the top and at both rows; nothing is saved", async () => {
    const page = paintKeys();
    await page.change("endCall").click();
    await userEvent.keyboard("o");
    await page.save();
    const says =
      "O does two things: “The call is outgoing” and “End the call”. Change one of them.";
    await expect.element(page.screen.getByRole("alert")).toHaveTextContent(says);
    await expect.element(page.screen.getByRole("alert")).toHaveFocus();
    for (const action of ["outgoing", "endCall"] as const) {
      await expect.element(page.change(action)).toHaveAccessibleDescription(says);
    }
    expect(page.saved).toEqual([]);
  });

  it("is put right, and saved", async () => {
    const page = paintKeys();
    await page.change("endCall").click();
    await userEvent.keyboard("o");
    await page.save();
    await page.screen.getByRole("alert").getByRole("link").click();
    await userEvent.keyboard("{Enter}z");
    await page.save();
    expect(page.saved).toEqual([{ endCall: "z" }]);
    await expect.element(page.screen.getByRole("status")).toHaveTextContent("Saved.");
  });

  it("is none where two keys change places", async () => {
    const page = paintKeys();
    await page.change("endCall").click();
    await userEvent.keyboard("o");
    await page.change("outgoing").click();
    await userEvent.keyboard("q");
    await page.save();
    expect(page.saved).toEqual([{ endCall: "o", outgoing: "q" }]);
  });
});

it("all keys go back to what they were at first", async () => {
  const page = paintKeys({ keys: keysOf({ endCall: "z", copyLine: "" }) });
  expect(page.shown("endCall")).toBe("Z");
  await page.screen.getByRole("button", { name: "Back to the keys" }).click();
  await page.save();
  expect(page.saved).toEqual([{}]);
});

it("what isn't saved is said, and what nobody saved", async () => {
  const page = paintKeys({ onSave: () => Promise.reject(new Error("No answer.")) });
  await page.none("endCall").click();
  await expect.element(page.screen.getByRole("status")).toHaveTextContent("Not saved yet");
  await page.save();
  await expect.element(page.screen.getByRole("alert")).toHaveTextContent("may not be saved");
});

it("every action is there, and the browser's own shortcuts with the way to change them", () => {
  const { screen } = paintKeys();
  expect(document.querySelectorAll(".key-row")).toHaveLength(PANEL_ACTIONS.length);
  expect(screen.container.textContent).toContain("Alt + Shift + V");
  expect(screen.container.textContent).toContain("chrome://extensions/shortcuts");
});
