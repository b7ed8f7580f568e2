import { describe, expect, it } from "vitest";
import { compileEdited, type Edits, expectTold, inTurn, replace } from "./editing";

const BULLET = "\uf0b7";

/** What is changed in one edition, where the problem is seen, and what is to be said of it. */
type Change = [name: string, edits: Edits, file: "web" | "print", line: string, message: RegExp];

const expectOnly = ([, edits, ...told]: Change) => expectTold(edits, told);

describe("words that only one edition has", () => {
  it.each<Change>([
    [
      "a word left out of the web",
      { web: replace("they must be advised", "they must advised") },
      "print",
      "they must be advised",
      /, in "Confidentiality Statements": this one has "be" in ".+ where .+web\.md:79 has "advised"/,
    ],
    [
      "a word left out of the print",
      { print: replace("they must be advised", "they must advised") },
      "print",
      "they must advised",
      /, in "Confidentiality Statements": this one has "advised" in ".+ where .+web\.md:79 has "be"/,
    ],
    [
      "a word more at the end of the web",
      {
        web: replace(
          "[Return to Contents](#)\n\nPLDMG",
          "Always.\n\n[Return to Contents](#)\n\nPLDMG",
        ),
      },
      "print",
      "person, or verbally.",
      /this one has "\(nothing more\)" in .+ where .+web\.md:238 has "Always\."/,
    ],
    [
      "a word more at the end of the print",
      { print: (text) => `${text}\nAlways.` },
      "print",
      "Always.",
      /this one has "Always\." in ".+ where .+web\.md:end has "\(nothing more\)"/,
    ],
    [
      "curly marks made straight in the web",
      { web: inTurn(replace("“I should", '"I should'), replace("purposes”.", 'purposes".')) },
      "print",
      "“I should",
      /, in "Call Recording": this one has "“I" in ".+ has ""I" in "/,
    ],
    [
      "straight marks made curly in the print",
      { print: inTurn(replace('"We are', "“We are"), replace('£1000"', "£1000”")) },
      "print",
      "“We are",
      /, in "False Information Warnings": this one has "“We" in ".+ has ""We" in "/,
    ],
    [
      "an apostrophe made curly in the web",
      { web: replace("party's", "party’s") },
      "print",
      "party's",
      /this one has "party's" in ".+ has "party’s" in "/,
    ],
    [
      "a dash made a hyphen in the print",
      { print: replace("fact –", "fact -") },
      "print",
      "fact -",
      /this one has "-" in ".+ has "–" in "/,
    ],
    [
      "a capital in the web",
      { web: replace("Untagged telephone", "Untagged Telephone") },
      "print",
      "telephone calls are usually",
      /this one has "telephone" in ".+ has "Telephone" in "/,
    ],
    [
      "a print without words",
      { print: () => " " },
      "print",
      " ",
      /, in "Bogus Calls": this one has "\(nothing more\)"/,
    ],
  ])("%s", (...change) => expectOnly(change));
});

describe("a list item that only one edition has", () => {
  it.each<Change>([
    [
      "the web has lost a list mark",
      { web: replace("- check the", "check the") },
      "print",
      `${BULLET} check the`,
      /^only this edition has a list item at "check the accuracy of information;/,
    ],
    [
      "the print has lost one",
      { print: replace(`${BULLET} Local`, "Local") },
      "web",
      "- Local",
      /^only this edition has a list item at "Local Authorities; and/,
    ],
    [
      "the web has one more",
      { web: replace("Further guidance about the Data", "- Further guidance about the Data") },
      "web",
      "- Further guidance about the Data",
      /^only this edition has a list item at "Further guidance about the Data/,
    ],
    [
      "the print has one more",
      {
        print: replace(
          "Further guidance about the Data",
          `${BULLET} Further guidance about the Data`,
        ),
      },
      "print",
      `${BULLET} Further guidance about the Data`,
      /^only this edition has a list item at "Further guidance about the Data/,
    ],
    [
      "the web has an empty one",
      { web: replace("- prevent", "-\n- prevent") },
      "web",
      "- prevent",
      /^only this edition has a list item at "prevent or detect crime;/,
    ],
    [
      "the print has an empty one",
      { print: replace(`${BULLET} prevent`, `${BULLET} \n${BULLET} prevent`) },
      "print",
      `${BULLET} prevent`,
      /^only this edition has a list item at "prevent or detect crime;/,
    ],
  ])("%s", (...change) => expectOnly(change));
});

describe("links that don't agree", () => {
  it.each<Change>([
    [
      "the print has one that the web has not",
      { print: replace(" Suicide Threats", "http://example.org/more\n Suicide Threats") },
      "print",
      "http://example.org/more",
      /^only this edition has a link in "Special Payments" to "http:\/\/example\.org\/more"$/,
    ],
    [
      "the web has lost one",
      {
        web: replace(
          "<http://intranet/1/corp/sites/hr/nonpolicy/ohsd/managingincidents/index.asp>\n\n",
          "",
        ),
      },
      "print",
      "http://intralink/1/corp",
      /^only this edition has a link in "Unacceptable Client Behaviour and Potentially Violent Persons" to "http:\/\/intralink\//,
    ],
    [
      "a link shows one address and leads to another",
      { web: replace("[http://intraLink/", "[http://intralink/") },
      "web",
      "[http://intralink/",
      /^the link shows the address "http:\/\/intralink\/.+" and leads to "http:\/\/intraLink\//,
    ],
  ])("%s", (...change) => expectOnly(change));
});

describe("links that only the web has", () => {
  it("a link inside a sentence leaves its words there, and its address comes after", async () => {
    const { pack } = await compileEdited({
      web: replace("Sensitive cases are", "[Sensitive cases](http://example.org/) are"),
    });
    const section = pack.sections.find(({ title }) => title.endsWith("Sensitive Cases"));
    expect(section?.blocks.slice(0, 2)).toEqual([
      { kind: "paragraph", text: expect.stringMatching(/^Sensitive cases are cases where /) },
      {
        kind: "link",
        text: null,
        addresses: [
          { edition: "web", href: "http://example.org/" },
          { edition: "print", href: null },
        ],
      },
    ]);
  });
});
