import { describe, expect, it } from "vitest";
import { type Edit, inTurn, lineOf, readText, replace, rewrite } from "../editing";
import {
  comparedBoth,
  comparedPrint,
  comparedTexts,
  comparedWeb,
  flat,
  NOTHING,
  parts,
} from "./comparing";

const COMPLAINTS = "### [Complaints](#)";
const NEXT = "### [Confidentiality Statements](#)";
const inWeb = (edit: Edit): Edit => rewrite(COMPLAINTS, NEXT, edit);
const inPrint = (edit: Edit): Edit => rewrite("\n Complaints", "\n Confidentiality", edit);
const SUICIDE = "### [Suicide Threats](#)";

/** Takes a piece out of the web edition and puts it before another. */
const moved: Edit = (text) => {
  let section = "";
  const without = inWeb((cut) => {
    section = cut;
    return "";
  })(text);
  return replace(SUICIDE, section + SUICIDE)(without);
};

const webFindings = (report: { findings: { file: string; message: string }[] }) =>
  report.findings.filter(({ file }) => file === "new.md").map(({ message }) => message);

describe("a section", () => {
  it("removed is told with its rows, once", async () => {
    const compared = await comparedWeb(inWeb(() => ""));
    expect(parts(compared)).toContain('1 section removed: "Complaints"');
    expect(compared.report.rows.map(({ name, how }) => `${name}: ${how}`)).toEqual([
      "COM-1 (info): words gone",
      "COM-2 (route): words gone",
    ]);
    expect(compared.report.mismatches).toMatchObject([
      { line: lineOf(readText("annotations"), '{ "id": "COM-1"'), paste: undefined },
    ]);
    expect(compared.report.mismatches[0]?.problem).toMatch(
      /^No section is called "Complaints" \(named on lines \d.*\)\. The words of COM-1, COM-2 are gone\./,
    );
    expect(webFindings(compared.report)).toEqual([
      'the contents list names "Complaints", and no section has that title',
    ]);
  });

  it("removed from the print is told", async () => {
    const compared = await comparedPrint(inPrint(() => ""));
    expect(parts(compared)).toContain('1 section removed: "Complaints"');
  });

  it("renamed is told, and its rows are followed there", async () => {
    const compared = await comparedWeb(replace(COMPLAINTS, "### [Grievances](#)"));
    expect(compared.summary[0]).toBe(NOTHING);
    expect(parts(compared).join()).toMatch(/1 section renamed: "Complaints" to "Grievances"/i);
    expect(compared.report.mismatches).toMatchObject([{ paste: '"section": "Grievances"' }]);
    expect(compared.report.drafts).toEqual([]);
    expect(compared.text).toContain('It was called "Complaints".');
  });

  it("renamed and reworded is still the old one", async () => {
    const compared = await comparedWeb(
      inTurn(
        replace(COMPLAINTS, "### [Grievances](#)"),
        replace("Additional information can be located here:", "More can be found here:"),
      ),
    );
    expect(parts(compared)).toContain('1 section renamed: "Complaints" to "Grievances"');
    expect(compared.report.mismatches.map(({ name }) => name)).toContain("row COM-2");
  });

  it.each([
    ["in the web", () => comparedWeb(inWeb((section) => section + section))],
    ["in the print", () => comparedPrint(inPrint((section) => section + section))],
  ])("doubled %s is told, and its sentences have their rows", async (_name, compare) => {
    const compared = await compare();
    expect(parts(compared)).toContain('1 section doubled: "Complaints"');
    expect(compared.text).toContain("Both have the same words.");
    expect(compared.report).toMatchObject({ drafts: [], mismatches: [] });
  });

  it("doubled with other words has drafts for those", async () => {
    const compared = await comparedWeb(
      inWeb((section) => section + section.replace("policies and procedures", "its own policies")),
    );
    expect(flat(compared.text)).toContain("The second differs from the first:");
    expect(compared.report.drafts.map(({ row }) => row.id)).toEqual(["COM-3"]);
  });

  it("moved is told with both places", async () => {
    const compared = await comparedWeb(moved);
    expect(compared.summary[0]).toBe(NOTHING);
    expect(compared.summary[1]).toBe('1 section moved: "Complaints".');
    expect(compared.text).toContain(
      'It was after "Call Recording"; it is after "Special Payments" now.',
    );
    expect(compared.report.mismatches).toEqual([]);
  });

  it("added has a draft for each sentence, in a series of its own", async () => {
    const compared = await comparedWeb(
      replace(
        SUICIDE,
        "### [Letters and Forms](#)\n\nLetters are kept. If a form is lost, it must be sent again. You should use the link below.\n\n<http://example.org/>\n\n---\n\n" +
          SUICIDE,
      ),
    );
    expect(parts(compared)).toContain('1 section added: "Letters and Forms"');
    expect(compared.report.drafts.map(({ row: { id, kind } }) => [id, kind])).toEqual([
      ["LAF-1", "info"],
      ["LAF-2", "branch"],
      ["LAF-3", "route"],
    ]);
    expect(compared.report.drafts.map(({ place }) => place)).toEqual([
      "after UCB-2, the last row, which then needs a comma",
      "after LAF-1",
      "after LAF-2",
    ]);
  });
});

describe("a new edition that doesn't compile yet is read", () => {
  it.each<[name: string, edit: Edit, finding: RegExp]>([
    ["without its stamp", replace("\n\nPLDMG @ 09.03.2017", ""), /the edition's stamp/],
    ["with words after its stamp", (text) => `${text}\n\nThe end.`, /words stand after the stamp/],
    ["without a title", replace("## Managing Client Contact", ""), /begin with its title/],
    [
      "without a contents list",
      rewrite("[Contents](#)", "---\n\n[Bogus Calls](#)\n\nBogus", () => ""),
      /there is no contents list/,
    ],
    [
      "without the rule before a section",
      replace(`---\n\n${COMPLAINTS}`, COMPLAINTS),
      /no rule \(---\) before the section "Complaints"/,
    ],
    [
      "without the rule after the contents list",
      replace("---\n\n[Bogus Calls](#)\n\nBogus", "[Bogus Calls](#)\n\nBogus"),
      /no rule \(---\) before the section "Bogus Calls"/,
    ],
    [
      "without a section's title",
      replace(`${COMPLAINTS}\n\n`, ""),
      /a section's title is expected/,
    ],
    [
      "with a contents list in another order",
      replace(
        "[Bogus Calls](#)\n\n[Call Recording](#)\n\n[Comp",
        "[Call Recording](#)\n\n[Bogus Calls](#)\n\n[Comp",
      ),
      /does not stand where the contents list has it/,
    ],
    [
      "with a link that shows another address",
      replace("[http://intraLink/", "[http://intralink/"),
      /the link shows the address/,
    ],
  ])("%s", async (_name, edit, finding) => {
    const { report } = await comparedWeb(edit);
    expect(webFindings(report).join("\n")).toMatch(finding);
    expect(report.mismatches).toEqual([]);
    expect(report.sections.filter(({ old }) => old === undefined)).toEqual([]);
    for (const { line } of report.findings) expect(line).toBeGreaterThan(0);
  });

  it("with a block that has no place", async () => {
    const { report } = await comparedWeb(
      replace("Sensitive cases are", "> Be kind.\n\nSensitive cases are"),
    );
    expect(webFindings(report)).toEqual([
      'this kind of block (blockquote) has no place in the chapter: "Be kind."',
    ]);
    expect(report.drafts).toMatchObject([{ words: "Be kind.", place: "before SEN-1" }]);
  });

  it("as print, with a title that has lost its space or its place", async () => {
    const { report, summary } = await comparedBoth({
      print: replace("\n Complaints", "\nComplaints"),
    });
    expect(summary[0]).toBe(NOTHING);
    expect(report.findings[0]?.message).toMatch(/^the title "Complaints" has no space before it/);
    const lost = await comparedBoth({ print: replace("\n Complaints", "\n") });
    expect(lost.summary.slice(0, 2)).toEqual([NOTHING, "2 headings and 8 addresses differ."]);
  });

  it.each([
    ["nothing", ""],
    ["white space", " \n\n"],
    ["one word", "Word"],
    ["rules alone", "---\n\n---\n"],
    ["a heading alone", "# Title"],
  ])("of %s", async (_name, text) => {
    for (const file of ["new.md", "new.txt"]) {
      const { report } = await comparedTexts(readText("web"), text, ["old.md", file]);
      expect(report.mismatches.length).toBeGreaterThan(10);
      await comparedTexts(text, readText("web"), [file, "old.md"]);
    }
  });
});
