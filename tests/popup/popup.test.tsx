import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { pack, wordsOfRow } from "../ui/pack";
import { STEP, WITH_STEPS } from "./all-states";
import { chosenTitles, paint } from "./paint";

const TITLES = pack.sections.map(({ title }) => title);
const [FIRST, SECOND] = TITLES;
const LAST = TITLES.at(-1);
/** Of the section, as the policy has it. */
const SUICIDE_THREATS = pack.sections.find(
  (section) => section.id === pack.rows.find(({ id }) => id === "SUI-1")?.section,
)?.title;
const pressed = async (...keys: string[]) => {
  for (const key of keys) await userEvent.keyboard(key);
};

describe("looking up the policy", () => {
  it("begins in the search box, with every section in the policy's order", async () => {
    const { search, screen } = paint();
    await expect.element(search).toHaveFocus();
    const titles = [...screen.container.querySelectorAll('[role="option"] h2')];
    expect(TITLES).toHaveLength(15);
    expect(titles.map(({ textContent }) => textContent)).toEqual(TITLES);
    expect(chosenTitles()).toEqual([FIRST, FIRST]);
  });

  it("finds a section by its words, and marks them", async () => {
    const { options, screen } = paint();
    await pressed("nominated");
    await expect.element(options.first()).toHaveTextContent(/^Suicide Threats/);
    const marks = [...screen.container.querySelectorAll("mark")];
    expect(marks.map(({ textContent }) => textContent)).toContain("nominated");
  });

  it("what can't be found is said, and what to do", async () => {
    const { screen, search } = paint();
    await pressed("qqqqqq");
    await expect
      .element(screen.getByRole("status"))
      .toHaveTextContent("Nothing found for “qqqqqq”");
    // No dead end: all the sections are there, in the policy's order.
    expect(screen.getByRole("option").elements()).toHaveLength(15);
    await expect.element(search).toHaveAttribute("aria-activedescendant", "result-0");
    await pressed("{Enter}");
    await expect
      .element(screen.getByRole("heading", { level: 1 }))
      .toHaveTextContent(pack.sections[0]?.title ?? "a first section");
  });
});

describe("the arrow keys", () => {
  it.each<[keys: string[], title: string | undefined]>([
    [["{ArrowDown}"], SECOND],
    [["{ArrowDown}", "{ArrowUp}"], FIRST],
    [["{ArrowUp}"], FIRST],
    [TITLES.map(() => "{ArrowDown}"), LAST],
    [[...TITLES.map(() => "{ArrowDown}"), "{ArrowUp}"], TITLES.at(-2)],
  ])("%j choose %s, and screen readers are told", async (keys, title) => {
    const { search } = paint();
    await pressed(...keys);
    await expect.poll(chosenTitles).toEqual([title, title]);
    await expect.element(search).toHaveFocus();
  });

  it("bring the chosen section into view", async () => {
    paint();
    await pressed(...TITLES.map(() => "{ArrowDown}"));
    await expect.poll(chosenTitles).toEqual([LAST, LAST]);
    const list = document.getElementById("results")?.getBoundingClientRect();
    const chosen = document.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
    expect(chosen?.bottom).toBeLessThanOrEqual((list?.bottom ?? 0) + 1);
  });

  it("begin at the top again with every letter", async () => {
    paint();
    await pressed("contact", "{ArrowDown}", "{ArrowDown}");
    await expect.poll(() => document.querySelector('[aria-selected="true"]')?.id).toBe("result-2");
    await pressed("{Backspace}");
    await expect.poll(() => document.querySelector('[aria-selected="true"]')?.id).toBe("result-0");
  });
});

describe("a section", () => {
  it.each(["{Escape}", "{Backspace}"])("opens with Enter, and %s goes back", async (key) => {
    const { screen, search } = paint();
    await pressed("contact", "{ArrowDown}");
    const [title = ""] = chosenTitles();
    await pressed("{Enter}");
    const heading = screen.getByRole("heading", { level: 1, name: title });
    await expect.element(heading).toHaveFocus();
    await pressed(key);
    await expect.element(search).toHaveFocus();
    await expect.element(search).toHaveValue("contact");
    expect(chosenTitles()).toEqual([title, title]);
    await pressed("x");
    await expect.element(search).toHaveValue("x");
  });

  it("opens with a click, and goes back with one", async () => {
    const { options, screen, search } = paint();
    await options.nth(1).click();
    await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent(SECOND ?? "");
    await screen.getByRole("button", { name: "Back to results" }).click();
    await expect.element(search).toHaveFocus();
  });
});

describe("a suicide threat", () => {
  it("shows the organisation's own steps above the policy's words, in their own box", async () => {
    const { screen, threat } = paint(undefined, { readOrganisation: async () => WITH_STEPS });
    await threat.click();
    const box = screen.container.getElementsByClassName("organisation");
    await expect.element(screen.getByText(STEP)).toBeVisible();
    expect(box[0]?.textContent).toContain(STEP);
    const after = box[0]?.compareDocumentPosition(
      screen.getByText(/nominated officer\./).element(),
    );
    expect(after).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it("shows the policy's words where the organisation's can't be read", async () => {
    const { screen, threat } = paint(undefined, {
      readOrganisation: () => Promise.reject(new Error("no store")),
    });
    await threat.click();
    await expect.element(screen.getByText(/nominated officer\./)).toBeVisible();
    expect(screen.container.getElementsByClassName("organisation")).toHaveLength(0);
  });

  it.each([
    ["with the pack", pack],
    ["before the pack is there", "loading"],
    ["with a damaged pack", "damaged"],
  ] as const)("%s is one click from its route, and one back", async (_name, state) => {
    const { screen, search } = paint(state);
    await screen.getByRole("button", { name: "Suicide threat" }).click();
    await expect.element(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    const sentences = [...screen.getByRole("blockquote").element().children];
    expect(sentences.map(({ textContent }) => textContent)).toEqual(
      ["SUI-1", "SUI-2"].map(wordsOfRow),
    );
    await expect.element(screen.getByText(`The policy, ${SUICIDE_THREATS}.`)).toBeVisible();
    await screen.getByRole("button", { name: "Back to the search" }).click();
    await expect.element(search).toHaveFocus();
  });
});

describe("the panel", () => {
  it("opens from the search, by a button that names its keys", async () => {
    const { screen, opened } = paint();
    const button = screen.getByRole("button", { name: "Open the panel", exact: true });
    await expect.element(button).toHaveAttribute("aria-keyshortcuts", "Alt+Shift+V");
    await expect.element(button).toHaveTextContent("Open the panel Alt+Shift+V");
    await button.click();
    expect(opened).toEqual(["panel"]);
  });

  it("has a button without keys where the browser gives it none", async () => {
    const { screen } = paint(pack, { shortcut: undefined });
    const button = screen.getByRole("button", { name: "Open the panel", exact: true });
    await expect.element(button).toHaveTextContent(/^Open the panel$/);
    expect(button.element()).not.toHaveAttribute("aria-keyshortcuts");
  });

  it.each([
    ["Alt+Shift+V", "The panel can’t be opened from here. Press Alt+Shift+V."],
    [undefined, "Give “Open the Verbatim panel” a key in your browser’s settings"],
  ])("that the browser won’t open is said, with the shortcut %s", async (shortcut, says) => {
    const onOpenPanel = () => Promise.reject(new Error("no gesture"));
    const { screen } = paint(pack, { shortcut, onOpenPanel });
    await screen.getByRole("button", { name: "Open the panel" }).click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent(says);
  });

  it("opens from a section, on that section", async () => {
    const { screen, opened, search } = paint();
    await expect.element(search).toHaveFocus();
    await pressed("{ArrowDown}", "{Enter}");
    await screen.getByRole("button", { name: "Open in the panel" }).click();
    expect(opened).toEqual([pack.sections[1]?.id]);
  });

  it("opens from the route of a suicide threat", async () => {
    const { screen, opened } = paint();
    await screen.getByRole("button", { name: "Suicide threat" }).click();
    await screen.getByRole("button", { name: "Open the panel" }).click();
    expect(opened).toEqual(["panel"]);
  });
});

it.each([
  ["Options", "/src/options/index.html"],
  ["What Verbatim does", "/src/welcome/index.html"],
])("%s is a link away", async (name, href) => {
  const { screen } = paint();
  const link = screen.getByRole("link", { name });
  await expect.element(link).toHaveAttribute("href", href);
  await expect.element(link).toHaveAttribute("target", "_blank");
});

describe("without the pack", () => {
  it("damaged: it says so, and finds nothing", async () => {
    const { screen, search } = paint("damaged");
    await expect
      .element(screen.getByRole("alert"))
      .toHaveTextContent("The wording can’t be verified");
    await pressed("call", "{ArrowDown}", "{Enter}");
    await expect.element(search).toHaveValue("call");
    expect(screen.getByRole("option").elements()).toEqual([]);
  });

  it("loading: what was typed is looked up once it is there", async () => {
    const { options, repaint } = paint("loading");
    await pressed("nominated");
    repaint(pack);
    await expect.element(options.first()).toHaveTextContent(/^Suicide Threats/);
  });
});
