import { describe, expect, it } from "vitest";
import { sha256 } from "../../../../src/policy/sha256";
import { type Edit, inTurn, lineOf, readText, replace, rewrite } from "../editing";
import { comparedBoth, comparedPrint, comparedWeb, flat, parts } from "./comparing";

describe("one letter of the offence statement", () => {
  const edit = replace("which they know to be false", "which they knew to be false");

  it("names the section, the statement and the row", async () => {
    const compared = await comparedWeb(edit);
    expect(compared.summary).toEqual([
      "1 section changed; 1 statement changed: Offence statement; 2 annotations no longer match.",
    ]);
    expect(compared.report.rows).toEqual([
      { name: "FIW-3 (statement)", section: "False Information Warnings", how: "words changed" },
    ]);
    expect(flat(compared.text)).toContain("which they [-know-] {+knew+} to be false.");
    expect(compared.page).toMatch(
      /<del><span class="unseen">deleted: <\/span>know<\/del> <ins><span class="unseen">added: <\/span>knew<\/ins>/,
    );
  });

  it("gives the new digests", async () => {
    const { report } = await comparedWeb(edit);
    const words = edit(
      `"We are asking for information under Child Support Law. Under Child Support Law it is a criminal offence if anyone required to provide information: Without reasonable excuse, fails to provide such information when requested to do so; or Provides information, or knowingly causes or allows information to be provided which they know to be false. If a court finds them guilty of the criminal offence outlined above, they can be fined up to £1000"`,
    );
    const [row, statement] = report.mismatches;
    expect(row).toMatchObject({ name: "row FIW-3", paste: `"digest": "${await sha256(words)}"` });
    expect(row?.line).toBe(lineOf(readText("annotations"), '"c229e92ab40a957a'));
    expect(statement).toMatchObject({
      name: 'the statement "Offence statement"',
      paste: `"digest": "${await sha256(words.slice(1, -1))}"`,
    });
  });
});

/** An edit, a row that it touches, its words as the report shows them, and what is to be put. */
type Reworded = [name: string, edit: Edit, row: string, shown: string, paste: RegExp];

describe("a row's words changed", () => {
  it.each<Reworded>([
    [
      "in the middle",
      replace("get information about our", "get details of our"),
      "BOG-1",
      "who try to get [-information about-] {+details of+} our clients",
      /^"digest": "[0-9a-f]{64}"$/,
    ],
    [
      "at the beginning",
      replace("Bogus callers are callers", "Bogus callers are people"),
      "BOG-1",
      "Bogus callers are [-callers-] {+people+} who",
      /^"from": "Bogus callers are people", "to": "under false pretences\.",\n"digest": "[0-9a-f]{64}"$/,
    ],
    [
      "at the end",
      replace("under false pretences.", "under a false name."),
      "BOG-1",
      "clients under {+a+} false [-pretences.-] {+name.+}",
      /^"from": "Bogus callers are callers", "to": "a false name\.",\n"digest"/,
    ],
    [
      "at the end, the next sentence's beginning too",
      inTurn(
        replace("under false pretences.", "under a false name."),
        replace("Guidance on identifying", "Help with identifying"),
      ),
      "BOG-2",
      "[-Guidance on-] {+Help with+} identifying",
      /^"from": "Help with identifying potential", "to": "the link below:",\n"digest"/,
    ],
    [
      "by a bracket closed after it",
      replace("through full transparency.", "through full transparency.)"),
      "REC-2",
      "[-transparency.-] {+transparency.)+}",
      /^"from": "For outbound calls, whilst", "to": "through full transparency\.\)"/,
    ],
  ])("%s", async (_name, edit, id, shown, paste) => {
    const { report, text } = await comparedWeb(edit);
    const mismatch = report.mismatches.find(({ name }) => name === `row ${id}`);
    expect(mismatch?.paste).toMatch(paste);
    expect(flat(text)).toContain(shown);
    expect(report.rows.map(({ name }) => name.split(" ")[0])).toContain(id);
    expect(report.drafts).toEqual([]);
  });

  it("a quotation that isn't found is told with its line and the nearest text", async () => {
    const { report } = await comparedWeb(replace("of our service.", "of our services."));
    expect(report.mismatches).toEqual([
      expect.objectContaining({
        name: "row REC-4",
        line: lineOf(readText("annotations"), '"from": "If a client expresses"'),
        problem:
          '"of our service." is not in "Call Recording"; the nearest text is "of our services.". ' +
          "Its words are not the ones that were approved.",
      }),
    ]);
  });

  it("a quotation of a guide that is gone is told", async () => {
    const { report } = await comparedWeb(replace("to be pass on", "to be passed on"));
    expect(report.mismatches.map(({ name }) => name)).toEqual([
      "row FPC-7",
      "what is odd in FPC-7",
    ]);
    expect(report.mismatches[1]?.line).toBe(
      lineOf(readText("annotations"), '{ "row": "FPC-7", "quote": "to be pass on"'),
    );
  });

  it("a row whose words are gone has nothing to put", async () => {
    const { report } = await comparedWeb(
      replace("Clients will often admit they are recording the call when asked.", ""),
    );
    expect(report.mismatches).toMatchObject([{ name: "row REC-8" }]);
    const without = await comparedWeb(
      replace(" Untagged telephone calls are usually deleted after three weeks.", ""),
    );
    expect(without.report.mismatches).toMatchObject([
      {
        name: "row REC-7",
        problem: expect.stringContaining("Its words are gone."),
        paste: undefined,
      },
    ]);
    expect(without.report.rows).toMatchObject([{ name: "REC-7 (deadline)", how: "words gone" }]);
  });
});

describe("a statement's words", () => {
  const LAST =
    "If you want to know more about what information we have about you, or the way we use your information, please contact us.";

  it("moved to another section are found there", async () => {
    const compared = await comparedWeb(
      inTurn(
        replace(`${LAST}\n\n`, ""),
        replace("[Sensitive Case - Handle](#)", `[Sensitive Case - Handle](#)\n\n${LAST}`),
      ),
    );
    expect(parts(compared)).toContain("1 statement changed: Confidentiality");
    const row = compared.report.mismatches.find(({ name }) => name === "row CON-6");
    expect(row?.problem).toBe('Its words stand in "Personal Interest / Sensitive Cases" now.');
    expect(row?.paste).toContain('"section": "Personal Interest / Sensitive Cases"');
    expect(compared.report.drafts).toEqual([]);
    expect(flat(compared.text)).toContain(
      'Words went from here to "Personal Interest / Sensitive Cases"',
    );
    expect(flat(compared.text)).toContain('Words came here from "Confidentiality Statements"');
  });

  it("moved as a whole are found there", async () => {
    const statement = '"We are asking for information';
    let words = "";
    const compared = await comparedWeb(
      inTurn(
        rewrite(statement, "[Return to Contents](#)\n\n---\n\n## [Freedom", (cut) => {
          words = cut;
          return "";
        }),
        (text) =>
          replace(
            "<http://intranet/1/corp/sites/hr",
            `${words}<http://intranet/1/corp/sites/hr`,
          )(text),
      ),
    );
    expect(compared.report.statements).toEqual([
      {
        name: "Offence statement",
        section: "False Information Warnings",
        how: 'moved, now in "Unacceptable Client Behaviour and Potentially Violent Persons"',
      },
    ]);
  });

  it("with more words between two passages get one more passage", async () => {
    const { report } = await comparedWeb(
      replace(
        "These other organisations include:",
        "We keep it safe.\n\nThese other organisations include:",
      ),
    );
    const [mismatch] = report.mismatches;
    expect(mismatch).toMatchObject({ name: 'the statement "Confidentiality"' });
    expect(mismatch?.problem).toContain(
      'Words between two passages would not be read out: "We keep it safe."',
    );
    expect(mismatch?.paste).toContain('{ "from": "We keep it safe." }');
    expect(report.drafts).toMatchObject([{ row: { id: "CON-7" }, place: "after CON-3" }]);
  });

  it("that are the same in other list marks are told", async () => {
    for (const { report } of [
      await comparedWeb(replace("- prevent or detect crime;", "prevent or detect crime;\n")),
      await comparedPrint(replace("\uf0b7 prevent or detect crime;", "prevent or detect crime;")),
    ]) {
      expect(report.statements).toMatchObject([
        { name: "Confidentiality", how: "list marks changed" },
      ]);
      expect(report.rows).toMatchObject([{ name: "CON-3 (statement)", how: "list marks changed" }]);
      expect(report.mismatches).toEqual([]);
    }
  });
});

describe("a sentence inserted", () => {
  it.each([
    [
      "before one that begins alike",
      "The CMG has a range",
      "The CMG has an office. The CMG has a range",
    ],
    [
      "after one that ends alike",
      "have hearing difficulties.",
      "have hearing difficulties. Some have both difficulties.",
    ],
  ])("%s is shown as that sentence", async (_name, words, more) => {
    const sentence = more.replace(words, "").trim();
    for (const { text, report } of [
      await comparedWeb(replace(words, more)),
      await comparedBoth({ print: replace(words, more) }),
    ]) {
      expect(flat(text)).toContain(`{+${sentence}+}`);
      expect(report.drafts.map((draft) => draft.words)).toEqual([sentence]);
      expect(report.mismatches).toEqual([]);
    }
  });
});

it("a stamp, a title and an address that changed are told", async () => {
  const { summary, text } = await comparedWeb(
    inTurn(
      replace("PLDMG @ 09.03.2017", "PLDMG @ 01.05.2018"),
      replace("## Managing Client Contact", "## Managing Contact"),
      replace("<http://intranet/1/csa", "<http://intranet.example/1/csa"),
    ),
  );
  expect(summary).toEqual([
    "Nothing changed in the words.",
    "1 address, the title and the stamp differ.",
  ]);
  expect(flat(text)).toContain("Title: [-Managing Client Contact-] {+Managing Contact+}");
  expect(flat(text)).toContain("Stamp: [-PLDMG @ 09.03.2017-] {+PLDMG @ 01.05.2018+}");
  expect(text).toContain(
    'Link in "Interpreters and Translation Services", line 178: leads elsewhere',
  );
});
