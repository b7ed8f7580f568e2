import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { followPointing } from "../../../src/screen/teach/point";

let life = new AbortController();
let pageLife = new AbortController();
let isOn = true;
let said: string[] = [];
/** What the page itself heard. */
let heard: string[] = [];

beforeEach(() => {
  life = new AbortController();
  pageLife = new AbortController();
  isOn = true;
  said = [];
  heard = [];
  followPointing({
    isOn: () => isOn,
    onOver: (element) => said.push(`over ${element?.id ?? "nothing"}`),
    onTake: ({ id }) => said.push(`take ${id}`),
    onStep: (delta) => said.push(`step ${delta}`),
    onTakeOutlined: () => said.push("take outlined"),
    onLeave: () => said.push("leave"),
    signal: life.signal,
  });
  document.body.innerHTML = `
    <a id="link" href="#followed">121001234567</a> <button id="button">Dial</button>
    <select id="select"><option>Incoming<option>Outgoing</select>
    <input id="off" disabled value="121001234567">
    <verbatim-x id="ours">Ours</verbatim-x>`;
  for (const event of ["pointerdown", "mousedown", "mouseup", "click"]) {
    const hear = ({ target }: Event) => heard.push((target as Element).id);
    document.body.addEventListener(event, hear, { signal: pageLife.signal });
  }
});
afterEach(() => {
  life.abort();
  pageLife.abort();
  document.body.replaceChildren();
  history.replaceState(null, "", location.pathname + location.search);
});

const at = (id: string) => page.elementLocator(document.getElementById(id) as Element);
const taken = () => said.filter((each) => !each.startsWith("over"));

describe("pointing", () => {
  it.each([["link"], ["button"], ["select"]])(
    "takes a %s, and the page hears nothing",
    async (id) => {
      await userEvent.click(at(id));
      await expect.poll(taken).toEqual([`take ${id}`]);
      expect(heard).toEqual([]);
      expect(location.hash).toBe("");
      expect(said).toContain(`over ${id}`);
    },
  );

  it("takes a control that is switched off, too", async () => {
    await userEvent.click(at("off"), { force: true });
    await expect.poll(taken).toEqual(["take off"]);
  });

  it("leaves what is ours alone", async () => {
    await userEvent.click(at("ours"));
    expect(heard).toContain("ours");
    expect(taken()).toEqual([]);
  });

  it("leaves the page alone while it rests, and after its life", async () => {
    isOn = false;
    await userEvent.click(at("button"));
    expect(heard.filter((id) => id === "button")).toHaveLength(4);
    isOn = true;
    life.abort();
    heard = [];
    await userEvent.click(at("button"));
    expect(heard).toHaveLength(4);
    expect(taken()).toEqual([]);
  });

  it("takes nothing that the page itself makes up", () => {
    const button = document.getElementById("button") as HTMLElement;
    for (const name of ["pointermove", "pointerdown", "pointerup"]) {
      button.dispatchEvent(new PointerEvent(name, { bubbles: true, button: 0 }));
    }
    button.click();
    for (const key of ["Escape", "Enter"]) {
      button.dispatchEvent(new KeyboardEvent("keydown", { key, altKey: true, bubbles: true }));
    }
    expect(said).toEqual([]);
    expect(heard).toEqual(["button", "button"]);
  });

  it("a key still presses what has the focus", async () => {
    (document.getElementById("button") as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    expect(heard).toEqual(["button"]);
    expect(taken()).toEqual([]);
  });

  it.each([
    ["{Alt>}{ArrowDown}{/Alt}", "step 1"],
    ["{Alt>}{ArrowUp}{/Alt}", "step -1"],
    ["{Alt>}{Enter}{/Alt}", "take outlined"],
    ["{Escape}", "leave"],
  ])("goes by keys: %s", async (keys, what) => {
    (document.getElementById("link") as HTMLElement).focus();
    await userEvent.keyboard(keys);
    expect(taken()).toEqual([what]);
    expect(heard).toEqual([]);
  });
});
