import { describe, expect, it } from "vitest";
import { wordsOfPassages } from "../../src/policy/wording";
import { pack } from "../ui/pack";
import { paint } from "./paint";

async function openSection(title: string) {
  const { screen } = paint();
  await screen.getByRole("option").filter({ hasText: title }).first().click();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent(title);
  return screen;
}
const bare = (text: string) => text.replace(/\s+/g, "");

describe.each(pack.sections)("$title", ({ id, title, blocks }) => {
  it("shows every word of the section", async () => {
    const screen = await openSection(title);
    const shown = bare(screen.container.querySelector(".section-words")?.textContent ?? "");
    for (const block of blocks) {
      const words = block.kind === "list" ? block.items : [block.text ?? ""];
      for (const each of words) expect(shown).toContain(bare(each));
    }
  });

  it("shows each address once as published, unverified, or that there is none", async () => {
    const screen = await openSection(title);
    const links = blocks.filter((block) => block.kind === "link");
    const hrefs = links.map(({ addresses }) => [
      ...new Set(addresses.flatMap(({ href }) => (href === null ? [] : [href]))),
    ]);
    const anchors = [...screen.container.querySelectorAll("a")];
    expect(anchors.map((anchor) => anchor.getAttribute("href"))).toEqual(hrefs.flat());
    for (const anchor of anchors) {
      expect(anchor.closest("li")?.textContent).toMatch(/unverified$/);
      expect(anchor).toHaveAttribute("rel", "noreferrer");
    }
    const none = screen.getByText("The policy gives no address for this link.").elements();
    expect(none).toHaveLength(hrefs.filter((each) => each.length === 0).length);
  });

  it("shows its statements with their strengths, and no other's", async () => {
    const screen = await openSection(title);
    const statements = pack.statements.filter(({ section }) => section === id);
    const cards = [...screen.container.querySelectorAll(".statement-card")];
    expect(cards.map((card) => card.querySelector("h2")?.textContent)).toEqual(
      statements.map(({ label, strengthWords }) => `${label} ${strengthWords}`),
    );
    const quoted = cards.map((card) => bare(card.querySelector(".quotation")?.textContent ?? ""));
    expect(quoted).toEqual(statements.map(({ passages }) => bare(wordsOfPassages(passages))));
  });

  it("says which policy it is", async () => {
    const screen = await openSection(title);
    await expect
      .element(screen.getByText("Policy of 9 March 2017, stamped"))
      .toHaveTextContent(pack.stamp);
  });
});
