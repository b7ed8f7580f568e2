import { describe, expect, it } from "vitest";
import { emptyOrganisation, type Organisation } from "../../src/call/organisation";
import { paint, WHOLE } from "./paint";

type Screen = ReturnType<typeof paint>["screen"];

const statuses = (screen: Screen) =>
  screen
    .getByRole("status")
    .elements()
    .map((each) => each.textContent);

const PROMISE = "Nothing was saved. What was there is unchanged.";

describe("what is saved is shown", () => {
  it.each<[label: string, value: string]>([
    ["Steps", "Keep the client talking.\nRaise your red card."],
    ["Freedom of Information team", "Disclosure team"],
    ["Freedom of Information contact (optional)", "foi@example.gov.uk"],
    ["Welsh contact", "Llinell Gymraeg"],
    ["Interpreter contact", "The language line"],
    ["Intranet host", "intralink.link2.gpn.gov.uk"],
  ])("%s", async (label, value) => {
    const { textbox } = paint({ organisation: WHOLE });
    await expect.element(textbox(label)).toHaveValue(value);
  });

  it("the date on which the steps were checked", async () => {
    const { screen } = paint({ organisation: WHOLE });
    await expect.element(screen.getByLabelText("Last checked")).toHaveValue("2026-11-03");
  });

  it.each([
    [0, ["Falkirk Team 4", "R. Example", "01234 567 890"]],
    [1, ["Falkirk Team 5", "", "Ext. 5"]],
  ])("nominated officer %#", (index, texts) => {
    const { screen } = paint({ organisation: WHOLE });
    const group = screen.getByRole("group", { name: `Nominated officer ${index + 1}` });
    const boxes = group.getByRole("textbox").elements() as HTMLInputElement[];
    expect(boxes.map(({ value }) => value)).toEqual(texts);
  });

  it("routes' contacts, folded away, and one of a route that this policy hasn't", async () => {
    const { screen, textbox } = paint({ organisation: WHOLE });
    await screen.getByText("Contacts for the policy’s other routes").click();
    await expect.element(textbox("Complaint")).toHaveValue("The complaints team");
    await expect.element(textbox("withdrawn")).toHaveValue("Nobody now");
    expect(textbox("Freedom of Information").elements()).toEqual([]);
  });

  it("the steps stand in the organisation's box as a handler will see them", async () => {
    const { screen, textbox } = paint({ organisation: WHOLE });
    const box = screen.getByRole("heading", {
      name: "From your organisation · checked 3 November 2026",
    });
    await expect.element(box).toBeVisible();
    await textbox("Steps").fill("<b>Raise</b> your card.");
    const section = screen.container.querySelector(".organisation");
    expect(section?.querySelector("li")?.textContent).toBe("<b>Raise</b> your card.");
    expect(getComputedStyle(section as Element).borderStyle).toBe("dashed");
  });

  it("nothing saved: no officer, no box, and nothing said", () => {
    const { screen } = paint();
    expect(screen.getByRole("group").elements()).toHaveLength(1);
    expect(screen.container.querySelector(".organisation")).toBeNull();
    expect(statuses(screen)).toEqual(["", ""]);
    expect(screen.getByRole("alert").elements()).toEqual([]);
  });

  it("what is stored and can't be read is said, and is left alone", async () => {
    const { screen, saved } = paint({ isUnreadable: true });
    await expect.element(screen.getByRole("alert")).toHaveTextContent("can’t be read");
    expect(saved).toEqual([]);
  });
});

describe("saving", () => {
  it("an unchanged form saves what was there", async () => {
    const { saved, save } = paint({ organisation: WHOLE });
    await save();
    await expect.poll(() => saved).toEqual([WHOLE]);
  });

  it("what is typed is said not to be saved until it is", async () => {
    const { screen, saved, save, textbox } = paint();
    await textbox("Welsh contact").fill(" Ext. 7 ");
    await expect.element(screen.getByText("Not saved yet")).toBeVisible();
    expect(saved).toEqual([]);
    await save();
    await expect.poll(() => statuses(screen)).toEqual(["Saved", ""]);
    expect(saved).toEqual([{ format: 1, contacts: { welsh: "Ext. 7" } }]);
    expect(screen.getByText("Not saved yet").elements()).toEqual([]);
    await textbox("Welsh contact").fill("Ext. 8");
    await expect.poll(() => statuses(screen)).toEqual(["", ""]);
  });

  it("everything can be typed in", async () => {
    const { screen, saved, save, textbox } = paint();
    const { routes: _others, ...typed } = WHOLE;
    await textbox("Steps").fill("Keep the client talking.\nRaise your red card.\n");
    await screen.getByLabelText("Last checked").fill("2026-11-03");
    for (const { team, name = "", contact } of typed.nominatedOfficers ?? []) {
      await screen.getByRole("button", { name: /^Add/ }).click();
      const row = screen.getByRole("group", { name: /^Nominated officer/ }).last();
      await expect.element(row.getByLabelText("Team")).toHaveFocus();
      await row.getByLabelText("Team").fill(team);
      await row.getByLabelText("Name (optional)").fill(name);
      await row.getByLabelText("Contact").fill(contact);
    }
    await textbox("Freedom of Information team").fill("Disclosure team");
    await textbox("Freedom of Information contact (optional)").fill("foi@example.gov.uk");
    await textbox("Welsh contact").fill("Llinell Gymraeg");
    await textbox("Interpreter contact").fill("The language line");
    await screen.getByText("Contacts for the policy’s other routes").click();
    await textbox("Complaint").fill("The complaints team");
    await textbox("Intranet host").fill("intralink.link2.gpn.gov.uk");
    await save();
    await expect
      .poll(() => saved)
      .toEqual([{ ...typed, routes: { complaints: "The complaints team" } }]);
  });

  it("a row is removed by its own button, and the cursor stays near", async () => {
    const { screen, saved, save } = paint({ organisation: WHOLE });
    await screen.getByRole("button", { name: "Remove nominated officer 1" }).click();
    await expect
      .element(screen.getByRole("button", { name: "Add another nominated officer" }))
      .toHaveFocus();
    await save();
    await expect
      .poll(() => saved[0]?.nominatedOfficers)
      .toEqual([{ team: "Falkirk Team 5", contact: "Ext. 5" }]);
  });

  it("a save that nobody answers is never shown as saved, and keeps what was typed", async () => {
    const { screen, save, textbox } = paint({
      onSave: () => Promise.reject(new Error("The background can't be reached.")),
    });
    await textbox("Welsh contact").fill("Ext. 7");
    await save();
    await expect
      .element(screen.getByRole("alert"))
      .toHaveTextContent("Verbatim was not told that your details are saved.");
    expect(statuses(screen)).toEqual(["", ""]);
    await expect.element(textbox("Welsh contact")).toHaveValue("Ext. 7");
    await expect.element(screen.getByText("Not saved yet")).toBeVisible();
  });
});

describe("something wrong in the form", () => {
  it("saves nothing; the focus goes to the summary, and its links to the fields", async () => {
    const { screen, saved, save, textbox } = paint({ organisation: WHOLE });
    const welsh = textbox("Welsh contact");
    await welsh.fill("<script>alert(1)</script>");
    await textbox("Intranet host").fill("https://intralink/");
    await save();
    const summary = screen.getByRole("alert");
    await expect.element(summary).toHaveFocus();
    await expect.element(summary).toHaveTextContent("There is a problem");
    await expect.element(summary).toHaveTextContent(PROMISE);
    expect(
      summary
        .getByRole("link")
        .elements()
        .map((each) => each.textContent),
    ).toEqual([
      "Welsh contact: this has “<” in it, which no contact needs; take it out.",
      "Intranet host: this should be the bare name of a host, such as intralink.link2.gpn.gov.uk, with no https:// and no path.",
    ]);
    expect(saved).toEqual([]);
    expect(document.title).toMatch(/^Error: /);
    expect(screen.container.querySelector("script")).toBeNull();

    await summary.getByRole("link", { name: /^Welsh/ }).click();
    await expect.element(welsh).toHaveFocus();
    await expect.element(welsh).toHaveAttribute("aria-invalid", "true");
    await expect
      .element(welsh)
      .toHaveAccessibleDescription(/^Error:\s+Welsh contact: this has “<” in it/);
    await welsh.fill("Ext. 7");
    await textbox("Intranet host").fill("");
    await save();
    await expect.poll(() => statuses(screen)).toEqual(["Saved", ""]);
    expect(summary.elements()).toEqual([]);
    expect(document.title).not.toMatch(/^Error: /);
  });

  it("a contact that is folded away is unfolded", async () => {
    const { screen, save, textbox } = paint({
      organisation: { format: 1, routes: { complaints: "x" } },
    });
    const fold = screen.getByText("Contacts for the policy’s other routes");
    await fold.click();
    await textbox("Complaint").fill("x > y");
    await fold.click();
    await save();
    await screen.getByRole("link", { name: /^Contact for complaints/ }).click();
    await expect.element(textbox("Complaint")).toHaveFocus();
  });
});

describe("what is saved elsewhere meanwhile", () => {
  it("comes up, where nothing was typed here", async () => {
    const { repaint, textbox } = paint();
    repaint({ organisation: WHOLE });
    await expect.element(textbox("Welsh contact")).toHaveValue("Llinell Gymraeg");
  });

  it("never replaces what is being typed", async () => {
    const { screen, repaint, textbox } = paint();
    await textbox("Welsh contact").fill("Ext. 7");
    repaint({ organisation: WHOLE });
    await expect.element(screen.getByText("Not saved yet")).toBeVisible();
    await expect.element(textbox("Welsh contact")).toHaveValue("Ext. 7");
  });
});

describe("a file", () => {
  it("that is right replaces what was there, and that is said", async () => {
    const { screen, saved, importFile, textbox } = paint({ organisation: WHOLE });
    const next: Organisation = { format: 1, contacts: { welsh: "Ext. 9" } };
    await importFile(JSON.stringify(next));
    await expect
      .poll(() => statuses(screen))
      .toEqual(["", "Imported and saved. It replaces what was there."]);
    expect(saved).toEqual([next]);
    await expect.element(textbox("Welsh contact")).toHaveValue("Ext. 9");
    await expect.element(textbox("Intranet host")).toHaveValue("");
  });

  it.each<[what: string, content: BlobPart, ...problems: string[]]>([
    [
      "of a wrong type",
      JSON.stringify({ format: 1, nominatedOfficers: [{ team: "A", contact: 1 }] }),
      "nominatedOfficers, entry 1, contact: this should be text; it is a number.",
    ],
    [
      "with a team twice",
      JSON.stringify({
        format: 1,
        nominatedOfficers: [WHOLE, WHOLE].map(() => ({ team: "A", contact: "x" })),
      }),
      "nominatedOfficers, entries 1 and 2 both name the team “A”; name each team once.",
    ],
    [
      "of 10 MB",
      " ".repeat(10 * 1024 * 1024),
      "The file is 10.0 MB; the most is 256 kB. Make sure that it is the right one.",
    ],
    [
      "that isn't JSON",
      "Team,Contact\n",
      "The file isn’t JSON: at line 1, column 1 there is “Team”, which is neither a number nor text in quotation marks. Mend it there.",
    ],
    [
      "with a script in a name",
      JSON.stringify({ format: 1, contacts: { "<script>alert(1)</script>": "x", welsh: "<b>" } }),
      "contacts, welsh: this has “<” in it, which no contact needs; take it out.",
      "contacts, “<script>alert(1)</script>”: this name isn’t known; take it out.",
    ],
    [
      "in another encoding",
      new Uint8Array([0x22, 0xe9, 0x22]),
      "The file isn’t text in UTF-8. Save it as UTF-8, then import it again.",
    ],
    [
      "with a route that the policy hasn't",
      JSON.stringify({ format: 1, routes: { complaint: "x" } }),
      "routes, complaint: this name isn’t known. Did you mean “complaints”?",
    ],
  ])("%s is refused whole, and nothing changes", async (_what, content, ...problems) => {
    const { screen, saved, importFile, textbox } = paint({ organisation: WHOLE });
    await importFile(content);
    const summary = screen.getByRole("alert");
    await expect.element(summary).toHaveFocus();
    await expect
      .element(summary)
      .toHaveTextContent("Nothing was imported. What was there is unchanged.");
    const told = summary.getByRole("listitem").elements();
    expect(told.map((each) => each.textContent)).toEqual(problems);
    expect(saved).toEqual([]);
    expect(screen.container.querySelector("script, b")).toBeNull();
    await expect.element(textbox("Welsh contact")).toHaveValue("Llinell Gymraeg");
  });

  it("that wasn't chosen is asked for", async () => {
    const { screen } = paint();
    await screen.getByRole("button", { name: "Import the file" }).click();
    await screen.getByRole("link", { name: "Choose a file to import." }).click();
    await expect.element(screen.getByLabelText("File to import")).toHaveFocus();
  });

  it("with any route is taken where the policy's aren't known", async () => {
    const { saved, importFile } = paint({ routes: [] });
    const details: Organisation = { format: 1, routes: { anything: "x" } };
    await importFile(JSON.stringify(details));
    await expect.poll(() => saved).toEqual([details]);
  });

  it.each<[what: string, organisation: Organisation]>([
    ["nothing", emptyOrganisation],
    ["everything", WHOLE],
  ])(
    "that is exported holds what is saved (%s), not what is being typed",
    async (_what, organisation) => {
      const { screen, exported, textbox } = paint({ organisation });
      await textbox("Welsh contact").fill("Ext. 7");
      await screen.getByRole("button", { name: "Export what is saved" }).click();
      expect(exported).toEqual([organisation]);
    },
  );
});
