import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dial } from "../../scripts/desk/console";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { shows } from "../../scripts/desk/panel";
import { compilePolicy } from "../../scripts/policy/editions";
import { words } from "./driver/words";

const { pack } = await compilePolicy();

let desk: Desk;
let panel: Page;
beforeAll(async () => {
  desk = await startDesk();
  const page = await desk.open(caseUrl(desk, "121 0012 34567"));
  panel = await openPanel(desk, page);
  await dial(page, "PWC");
  await shows(panel, "On call since");
});
afterAll(() => desk.close());

/** Opens "The client says…" by its key, with a query typed. */
async function search(query: string): Promise<void> {
  await panel.keyboard.press("Escape");
  await panel.keyboard.press("Escape");
  await panel.keyboard.press("/");
  await until("the search box", () => panel.$(".sheet .search:focus"));
  await panel.keyboard.type(query);
}

const opened = async (id: string): Promise<Page> => {
  await until(id, () => panel.$(`[data-situation="${id}"]`));
  return panel;
};

describe("each of the 54 rows can be read on a screen", () => {
  const shown = new Map<string, string>();
  beforeAll(async () => {
    for (const { id, title } of pack.sections) {
      await search(title);
      await (await until(title, () => panel.$(`#section-${id}`))).click();
      await until(title, async () =>
        (await panel.$(".sheet-top h2"))?.evaluate(
          (heading, wanted) => heading.textContent === wanted,
          title,
        ),
      );
      shown.set(id, await words(panel));
    }
  });

  it.each(pack.rows.map(({ id, section, words: exact }) => [id, section, exact]))(
    "%s in %s",
    (_id, section, exact) => {
      expect(shown.get(section)).toContain(exact);
    },
  );

  it("is all 54", () => {
    expect(pack.rows).toHaveLength(54);
  });

  it("keeps what is odd, with a line on it, and leaves what isn't said open", () => {
    const contact = shown.get("facilitating-parental-contact");
    expect(contact).toContain("want their details to be pass on to the other parent");
    expect(contact).toContain("“to be pass on”: So in both editions");
    expect(shown.get("freedom-of-information")).toContain("The policy doesn’t say which team.");
    expect(shown.get("personal-interest-sensitive-cases")).toContain(
      "The policy gives no address for this link.",
    );
  });
});

describe("each situation leads with what to do next, in the policy's words", () => {
  const cards = pack.situations.filter(({ id }) => id !== "suicide-threat");

  it.each(cards.map((situation) => [situation.says, situation] as const))(
    "The client %s",
    async (says, situation) => {
      await search(says);
      await panel.keyboard.press("Enter");
      await opened(situation.id);
      const [first, ...rest] = situation.steps;
      const rowWords = (ids: readonly string[]) =>
        pack.rows.filter(({ id }) => ids.includes(id)).map((row) => row.words);
      const lead = await panel.$eval(".steps .quotation", (quotation) => quotation.textContent);
      expect(rowWords(first?.rows.slice(0, 1) ?? [])).toEqual([lead]);
      // Nothing that only applies after an answer is there before it.
      const held = situation.steps.findIndex(({ answers }) => answers.length > 0);
      const text = await words(panel);
      for (const { rows } of held < 0 ? [] : situation.steps.slice(held + 1)) {
        for (const exact of rowWords(rows)) expect(text).not.toContain(exact);
      }
      // Answering on leads through all of it.
      for (const [index, { answers }] of situation.steps.entries()) {
        const goOn = answers.findIndex((answer) => answer.goOn);
        if (goOn < 0) continue;
        const buttons = await panel.$$(`.steps > li:nth-child(${index + 1}) .step-answers button`);
        await buttons[goOn]?.click();
      }
      const whole = await words(panel);
      for (const { rows } of rest)
        for (const exact of rowWords(rows)) expect(whole).toContain(exact);
      expect(whole).not.toMatch(/end the call|hang up|terminate/i);
    },
  );

  it("threatens suicide: the route itself, and no card", async () => {
    await search("threatens suicide");
    await panel.keyboard.press("Enter");
    await shows(panel, "Pressed by mistake");
    expect(await words(panel)).toContain(pack.rows.find(({ id }) => id === "SUI-1")?.words);
    await (await panel.$("aria/Pressed by mistake"))?.click();
    await shows(panel, "Escalation routes");
  });

  it("stops where the answer ends it: a child's request isn't covered", async () => {
    await search("pass on contact details");
    await panel.keyboard.press("Enter");
    await opened("pass-on-details");
    const [, child] = await panel.$$(".step-answers button");
    await child?.click();
    expect(await panel.$$(".steps > li")).toHaveLength(1);
  });

  it("Freedom of Information: twenty working days, with the days skipped and how far the data reaches", async () => {
    await search("foi");
    await panel.keyboard.press("Enter");
    await opened("freedom-of-information");
    await panel.$eval("#received", (input) => {
      const box = input as HTMLInputElement;
      box.value = "2026-12-10";
      box.dispatchEvent(new Event("input", { bubbles: true }));
    });
    // 10 December 2026: Christmas Day, the Boxing Day substitute, New Year's Day and 4 January in
    // Scotland (2 January is a Saturday) are skipped.
    await shows(panel, "Twenty working days end on 13 January 2027");
    await shows(panel, "25 December 2026, Christmas Day");
    await shows(panel, "2nd January");
    await shows(panel, "known to 31 December 2030");
    await shows(panel, "That is our arithmetic");
  });

  it("an untagged call: three weeks, as our arithmetic", async () => {
    await search("untagged");
    await panel.keyboard.press("Enter");
    await opened("recording-kept");
    const inThreeWeeks = new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
    }).format(new Date(Date.now() + 21 * 24 * 3600_000));
    await shows(
      panel,
      `Three weeks from today is ${inThreeWeeks}. That is our arithmetic, and no promise`,
    );
  });

  it("offers the 15 sections where nothing is found", async () => {
    await search("xyzzyqq");
    await shows(panel, "Nothing found. These are all the sections of the policy.");
    expect(await panel.$$('[id^="section-"]')).toHaveLength(15);
  });
});

describe("about this wording", () => {
  it.each(pack.statements.map((statement) => [statement.label, statement] as const))(
    "%s",
    async (_label, statement) => {
      await panel.keyboard.press("Escape");
      await panel.keyboard.press("Escape");
      const item = `[data-statement="${statement.id}"]`;
      await until("the list", () => panel.$(item));
      await panel.click(`${item} summary`);
      const about = await until("the button", () => panel.$(`${item} .why .link`));
      await about.click();
      await shows(panel, statement.digest);
      await shows(panel, "PLDMG @ 09.03.2017");
      await shows(panel, "2 editions (web, print) say the same, word for word.");
    },
  );
});
