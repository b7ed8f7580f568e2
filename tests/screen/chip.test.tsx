import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createChip } from "../../src/screen/chip";
import { chipWords } from "../../src/words/chip-words";

let life = new AbortController();
let opened = 0;
beforeEach(() => {
  life = new AbortController();
  opened = 0;
  document.body.replaceChildren();
});
afterEach(() => life.abort());

const newChip = () => createChip(() => opened++, life.signal);
const hosts = () => [...document.querySelectorAll<HTMLElement>("verbatim-chip")];

/** A trusted click so many pixels left of the chip's right edge: its buttons are out of reach. */
async function clickFromRight(pixels: number): Promise<void> {
  const [host] = hosts();
  if (host === undefined) throw new Error("There is no chip.");
  const { width, height } = host.getBoundingClientRect();
  await userEvent.click(page.elementLocator(host), {
    position: { x: width - pixels, y: height / 2 },
  });
}

describe("the chip", () => {
  it("is not there until it is shown, and is there once", () => {
    const chip = newChip();
    expect(hosts()).toHaveLength(0);
    chip.show(chipWords());
    chip.show(chipWords());
    expect(hosts()).toHaveLength(1);
    chip.show(null);
    expect(hosts()).toHaveLength(0);
  });

  it("opens the panel with a person's click", async () => {
    newChip().show(chipWords());
    await clickFromRight(60);
    await expect.poll(() => opened).toBe(1);
    expect(hosts()).toHaveLength(1);
  });

  it("can be sent away, and stays away", async () => {
    const chip = newChip();
    chip.show(chipWords());
    await clickFromRight(10);
    expect(hosts()).toHaveLength(0);
    chip.show(null);
    chip.show(chipWords());
    expect(hosts()).toHaveLength(0);
    expect(opened).toBe(0);
  });

  it("comes back when a page takes it out", () => {
    const chip = newChip();
    chip.show(chipWords());
    hosts()[0]?.remove();
    chip.show(chipWords());
    expect(hosts()).toHaveLength(1);
  });

  it("goes with its script", () => {
    newChip().show(chipWords());
    life.abort();
    expect(hosts()).toHaveLength(0);
  });

  it("takes the place of one that an older script left behind", () => {
    newChip().show(chipWords());
    const [left] = hosts();
    newChip();
    expect(left?.isConnected).toBe(false);
    expect(hosts()).toHaveLength(0);
  });

  it("is shown on a page with an element named like what makes it", () => {
    document.body.innerHTML =
      "<img name=createElement><img name=documentElement><img name=querySelectorAll>";
    newChip().show(chipWords());
    document.body.replaceChildren();
    expect(hosts()).toHaveLength(1);
  });

  it("stands in the corner, whatever the page's own styles", () => {
    const style = document.createElement("style");
    style.textContent = "verbatim-chip { display: none !important; position: static !important }";
    document.body.append(style);
    newChip().show(chipWords());
    const box = hosts()[0]?.getBoundingClientRect();
    style.remove();
    expect(box?.right).toBe(document.documentElement.clientWidth - 12);
    expect(box?.bottom).toBe(innerHeight - 12);
    expect(box?.height).toBeGreaterThanOrEqual(36);
  });
});

describe("where a click in a page can't open the panel, the chip", () => {
  /** The words of what is now in it, of what would open the panel. */
  const wordsOf = (show: () => void): string | undefined => {
    const attach = vi.spyOn(Element.prototype, "attachShadow");
    show();
    const root: ShadowRoot | undefined = attach.mock.results.at(-1)?.value;
    attach.mockRestore();
    return root?.querySelector(".open")?.textContent ?? undefined;
  };

  it.each([
    ["Alt+Shift+V", "Verbatim: press Alt+Shift+V"],
    ["Ctrl+Shift+Y", "Verbatim: press Ctrl+Shift+Y"],
    ["", "Verbatim: use its toolbar button"],
  ])("says what does, with the keys “%s”: %s", (keys, words) => {
    const chip = newChip();
    expect(wordsOf(() => chip.show(chipWords(keys)))).toBe(words);
    expect(hosts()).toHaveLength(1);
  });

  it("takes no click in vain, and can be sent away", async () => {
    const chip = newChip();
    chip.show(chipWords("Alt+Shift+V"));
    await clickFromRight(60);
    expect(opened).toBe(0);
    await clickFromRight(10);
    expect(hosts()).toHaveLength(0);
  });

  it("says so when she has given it other keys", () => {
    const chip = newChip();
    chip.show(chipWords("Alt+Shift+V"));
    expect(wordsOf(() => chip.show(chipWords("Alt+Shift+W")))).toBe("Verbatim: press Alt+Shift+W");
    expect(wordsOf(() => chip.show(chipWords("Alt+Shift+W")))).toBeUndefined();
    expect(hosts()).toHaveLength(1);
  });
});

describe("a page", () => {
  it("can't look into it, and reads nothing in it", () => {
    newChip().show(chipWords());
    const [host] = hosts();
    expect(host?.shadowRoot).toBeNull();
    expect(host?.textContent).toBe("");
    expect(host?.getAttributeNames()).toEqual([]);
  });

  it("can't open the panel with a click of its own", () => {
    newChip().show(chipWords());
    const [host] = hosts();
    const box = host?.getBoundingClientRect();
    const middle = { clientX: (box?.left ?? 0) + 20, clientY: (box?.top ?? 0) + 10 };
    for (const target of [host, document.elementFromPoint(middle.clientX, middle.clientY)]) {
      target?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, ...middle }));
      if (target instanceof HTMLElement) target.click();
    }
    expect(opened).toBe(0);
    expect(hosts()).toHaveLength(1);
  });
});
