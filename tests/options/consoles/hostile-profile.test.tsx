import { expect, it } from "vitest";
import { consoleOf, paintConsoles, profileOf } from "./paint-consoles";

/** A profile that came from somebody else: its name is theirs. */
it.each([
  ["markup", "<img src=x onerror=hit=1>"],
  ["direction overrides, never closed", "\u202eMRC \u2067"],
  ["a place of a message", "{name} {count} $&"],
  ["a word without end", "W".repeat(200)],
])(
  "a console's name of %s is text, isolated wherever it is shown, and widens nothing",
  async (_what, name) => {
    const console = consoleOf("crm");
    const { screen } = paintConsoles({
      consoles: [{ ...console, profile: { ...profileOf("crm"), name } }],
    });
    await screen.getByRole("button", { name: /^Remove/ }).click();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const holders: (Element | null)[] = [];
    while (texts.nextNode()) {
      if (texts.currentNode.textContent?.includes(name))
        holders.push(texts.currentNode.parentElement);
    }
    expect(holders.length).toBeGreaterThanOrEqual(3);
    expect(holders.filter((holder) => holder?.localName !== "bdi")).toEqual([]);
    expect(document.querySelectorAll("img")).toHaveLength(0);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  },
);
