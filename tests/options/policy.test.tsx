import { describe, expect, it } from "vitest";
import { consoleOf, paintConsoles } from "./consoles/paint-consoles";
import { paint, WHOLE } from "./paint";
import { EVERYTHING, NOTHING_RIGHT, paintPolicy } from "./paint-policy";

const text = () => document.querySelector("main")?.innerText ?? "";
/** What is set: names with what each is set to. */
const rows = () =>
  [...document.querySelectorAll(".settings > div")].map((row) =>
    [row.querySelector("dt bdi"), row.querySelector("dd")].map((each) => each?.textContent),
  );

describe("set by your organisation", () => {
  it("says that nothing is, where there is no policy", () => {
    paintPolicy({});
    expect(text()).toContain("Your organisation has set nothing.");
    expect(text()).not.toContain("What was refused");
    expect(rows()).toEqual([]);
    expect(document.title).toBe("Verbatim: set by your organisation");
  });

  it.each<[what: string, raw: object, row: [string, string]]>([
    ["an id", { handlerId: "h-7" }, ["Handler’s id", "h-7, kept with each call of this desk"]],
    ["consoles", { consoles: EVERYTHING.consoles }, ["Consoles", "Our CRMThe softphone"]],
    ["days", { retentionDays: 1200 }, ["Days that readings are kept", "1,200"]],
    [
      "that note lines aren't read",
      { readNoteLines: false },
      ["Colleagues’ note lines on case screens", "Neither read nor shown"],
    ],
    [
      "that note lines are read",
      { readNoteLines: true },
      ["Colleagues’ note lines on case screens", "Read, and shown in the panel"],
    ],
    [
      "that the first-run page doesn't open",
      { showWelcome: false },
      ["First-run page", "Doesn’t open by itself"],
    ],
    [
      "that handlers may not erase",
      { handlersMayErase: false },
      ["Erasing a client’s readings", "Handlers may not: it is switched off"],
    ],
    [
      "that handlers may change details, as long as there are none",
      { handlersMayChangeOrganisation: true },
      [
        "Changing your organisation’s details",
        "Handlers may, as long as your organisation sets none itself",
      ],
    ],
    [
      "that handlers may change consoles",
      { handlersMayChangeConsoles: true },
      ["Adding, changing and removing consoles", "Handlers may"],
    ],
  ])("shows %s, and nothing that isn't set", (_what, raw, row) => {
    paintPolicy(raw);
    expect(rows()).toEqual([row]);
    expect(text()).toContain(`Setting: ${Object.keys(raw)[0]}`);
  });

  it("shows the organisation's details unfolded, every one of them", async () => {
    const { screen } = paintPolicy({ organisation: WHOLE });
    await screen.getByText("Show them").click();
    for (const words of ["Raise your red card.", "R. Example, 01234 567 890", "Llinell Gymraeg"]) {
      await expect.element(screen.getByText(words)).toBeVisible();
    }
  });

  it("names what was refused, each with what to do, and where to look further", () => {
    const { screen } = paintPolicy(NOTHING_RIGHT);
    const said = screen.getByRole("region", { name: "What was refused" }).getByRole("listitem");
    expect(said.elements().map((each) => each.textContent)).toEqual([
      "handlerId: this should be text; it is a number.",
      expect.stringMatching(/^consoles, entry 1: The file isn’t JSON/),
      "consoles, entry 2: name: this is empty; write something or take it out.",
      "organisation: nominatedOfficers, entry 1, contact: this should be text; it is a number.",
      "retentionDays: this should be a whole number of days, from 30 to 2000.",
      "readNoteLines: this should be true or false; it is text.",
      "colour: this name isn’t known; take it out.",
    ]);
    expect(rows()).toEqual([]);
    expect(text()).toContain("Nothing else is set.");
    expect(text()).toMatch(/chrome:\/\/policy and edge:\/\/policy/);
    expect(text()).toContain("about:policies");
  });

  it("names what isn't set: a browser that left it out says nothing", () => {
    const { handlerId: _id, retentionDays: _days, ...others } = EVERYTHING;
    paintPolicy({ ...others, consoles: "wrong" });
    expect(text()).toContain("Not set: handlerId and retentionDays.");
    paintPolicy(EVERYTHING);
    expect(document.body.innerText.match(/Not set/g)).toHaveLength(1);
  });

  it("changes when the policy does", async () => {
    const { screen, repaint } = paintPolicy({});
    repaint({ handlerId: "late" });
    await expect.element(screen.getByText("late, kept with each call of this desk")).toBeVisible();
  });
});

describe("the organisation's details", () => {
  it.each([
    ["set", "Set by your organisation"],
    ["switched off", "Your organisation has switched this off"],
  ] as const)("that are %s can be read and exported, and nothing else", async (mayChange, says) => {
    const { screen, exported } = paint({ organisation: WHOLE, mayChange });
    await expect.element(screen.getByText(says, { exact: true }).last()).toBeVisible();
    expect(screen.getByRole("textbox").elements()).toEqual([]);
    expect(text()).toContain("Nominated officer of Falkirk Team 4");
    expect(text()).toContain("Raise your red card.");
    const names = screen
      .getByRole("button")
      .elements()
      .map((each) => each.textContent);
    expect(names).toEqual(["Export what is saved"]);
    await screen.getByRole("button").click();
    expect(exported).toEqual([WHOLE]);
  });

  it("are said not to be there, where there are none", () => {
    paint({ mayChange: "switched off" });
    expect(text()).toContain("Nothing is there yet.");
  });

  it("can be changed again when the policy goes", async () => {
    const { textbox, repaint } = paint({ organisation: WHOLE, mayChange: "set" });
    repaint({ mayChange: "yes" });
    await expect.element(textbox("Welsh contact")).toHaveValue("Llinell Gymraeg");
  });
});

describe("consoles that handlers may not change", () => {
  it("can be looked at, allowed and exported, and nothing else", () => {
    const { screen } = paintConsoles({
      mayChange: "switched off",
      consoles: [consoleOf("crm"), consoleOf("fixed", { from: "organisation", isAllowed: false })],
    });
    const names = screen
      .getByRole("button")
      .elements()
      .map((each) => each.getAttribute("aria-label") ?? each.textContent);
    expect(names).toEqual([
      "Export The crm console",
      "Allow The fixed console",
      "Export The fixed console",
    ]);
    expect(text()).toContain(
      "Adding, changing and removing consoles: your organisation has switched this off",
    );
    expect(screen.getByLabelText("Console file").elements()).toEqual([]);
  });
});
