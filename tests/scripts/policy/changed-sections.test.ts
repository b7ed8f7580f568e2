import { describe, expect, it } from "vitest";
import {
  compileEdited,
  type Edit,
  expectTold,
  FILES,
  inTurn,
  replace,
  rewrite,
  type Told,
} from "./editing";

const COMPLAINTS = "### [Complaints](#)";
const NEXT = "### [Confidentiality Statements](#)";
const CONTENTS_ENTRY = "\n[Complaints](#)\n";

const inWebSection = (edit: Edit): Edit => rewrite(COMPLAINTS, NEXT, edit);
const inPrintSection = (edit: Edit): Edit => rewrite("\n Complaints", "\n Confidentiality", edit);

/** What is changed, then each line to be named by a quotation, with what is to be said of it. */
type Change = [name: string, edit: Edit, ...told: [line: string, message: string | RegExp][]];

const expectToldOf = (file: "web" | "print", [, edit, ...told]: Change) =>
  expectTold({ [file]: edit }, ...told.map(([line, message]): Told => [file, line, message]));

describe("sections of the web edition", () => {
  it.each<Change>([
    [
      "removed",
      inWebSection(() => ""),
      ["[Complaints](#)", 'the contents list names "Complaints", and no section has that title'],
    ],
    [
      "renamed",
      replace(COMPLAINTS, "### [Grievances](#)"),
      ["### [Grievances](#)", 'the section "Grievances" is not in the contents list'],
      ["[Complaints](#)", 'the contents list names "Complaints", and no section has that title'],
    ],
    [
      "renamed in the contents list",
      replace(CONTENTS_ENTRY, "\n[Grievances](#)\n"),
      [COMPLAINTS, 'the section "Complaints" is not in the contents list'],
      ["[Grievances](#)", 'the contents list names "Grievances", and no section has that title'],
    ],
    [
      "doubled",
      inWebSection((section) => section + section.replace("###", "##")),
      ["\n## [Complaints](#)", 'the section "Complaints" stands twice'],
    ],
    [
      "moved",
      inTurn(
        inWebSection(() => ""),
        replace(
          "### [Suicide Threats](#)",
          `${COMPLAINTS}\n\nMoved.\n\n---\n\n### [Suicide Threats](#)`,
        ),
      ),
      [
        NEXT,
        'the section "Confidentiality Statements" does not stand where the contents list has it',
      ],
    ],
    [
      "run together, the rule between them lost",
      replace(`---\n\n${COMPLAINTS}`, COMPLAINTS),
      ["\n[Complaints](#)", 'the contents list names "Complaints", and no section has that title'],
    ],
    [
      "without a title",
      replace(`${COMPLAINTS}\n\n`, ""),
      [
        "The Child Maintenance Group has specified",
        /^after a rule \(---\) a section's title is expected; here stands "The Child Maintenance Group has /,
      ],
    ],
  ])("%s", (...change) => expectToldOf("web", change));
});

describe("sections of the print edition", () => {
  it.each<Change>([
    [
      "removed",
      inPrintSection(() => ""),
      [
        "When first contact is made",
        /^the editions differ in their words, in "Complaints": this one has "When" in ".+ has "The" in "/,
      ],
    ],
    [
      "renamed",
      inPrintSection((section) => section.replace("Complaints", "Grievances")),
      [
        "Grievances",
        /^the editions differ in their words, in "Complaints": this one has "Grievances" in ".+ has "The" in "/,
      ],
    ],
    [
      "doubled",
      inPrintSection((section) => section + section.replace("has specified", "has  specified")),
      [
        "The Child Maintenance Group has  specified",
        /^the editions differ in their words, in "Confidentiality Statements": this one has "The" in ".+ has "When" in "/,
      ],
    ],
    [
      "moved",
      inTurn(
        inPrintSection(() => ""),
        replace("\n Suicide Threats", "\n Complaints \n\nThe Child\n Suicide Threats"),
      ),
      [
        "When first contact is made",
        /, in "Complaints": this one has "When" in ".+ has "The" in "/,
      ],
    ],
    [
      "with a title that has lost the space before it",
      replace("\n Complaints", "\nComplaints"),
      ["Complaints \n", /, in "Complaints": this one has "Complaints" in ".+ has "The" in "/],
    ],
    [
      "with a title that stands twice",
      replace("\n Complaints", "\n Complaints \n\n Complaints"),
      [
        "Complaints \n\nThe Child",
        `the heading "Complaints" has no counterpart at this place in ${FILES.web}; there these words are in "Complaints"`,
      ],
    ],
    [
      "with a title moved into the section before",
      inTurn(replace("\n Complaints", "\n"), replace("Untagged", "\n Complaints\nUntagged")),
      [
        "Complaints\n",
        `the heading "Complaints" has no counterpart at this place in ${FILES.web}; there these words are in "Call Recording"`,
      ],
    ],
  ])("%s", (...change) => expectToldOf("print", change));

  it("a title that is missing is a recorded difference, as Call Recording's is", async () => {
    const { pack } = await compileEdited({ print: replace("\n Complaints", "\n") });
    const headings = pack.differences.filter(({ kind }) => kind === "heading");
    expect(headings.map(({ section }) => section)).toEqual(["Call Recording", "Complaints"]);
  });
});

describe("sections changed in the web edition with its contents list, and not in the print", () => {
  it.each([
    [
      "removed",
      inTurn(
        inWebSection(() => ""),
        replace(`${CONTENTS_ENTRY}\n[Conf`, "\n[Conf"),
      ),
      /this one has "Complaints" in ".+ where .+ has "When" in "/,
    ],
    [
      "renamed",
      inTurn(
        replace(COMPLAINTS, "### [Grievances](#)"),
        replace(CONTENTS_ENTRY, "\n[Grievances](#)\n"),
      ),
      /, in "Grievances": this one has "Complaints" in ".+ where .+ has "The" in "/,
    ],
  ])("%s", (_name, edit, message) =>
    expectTold({ web: edit }, ["print", "Complaints \n", message]),
  );
});
