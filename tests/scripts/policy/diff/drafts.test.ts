import { describe, expect, it } from "vitest";
import type { Report } from "../../../../scripts/policy/diff/report";
import {
  compileEdited,
  type Edit,
  inBoth,
  inTurn,
  problemsOf,
  readText,
  replace,
} from "../editing";
import { comparedWeb } from "./comparing";

type Draft = Report["drafts"][number];
type Mismatch = Report["mismatches"][number];

/** Puts a drafted row where the report says, as an author would. */
const insert =
  ({ json, place }: Draft): Edit =>
  (text) => {
    const [, side, id] = /^(after|before) ([A-Z0-9]+-\d+)/.exec(place) ?? [];
    const start = text.indexOf(`    { "id": "${id}"`);
    if (start < 0) throw new Error(`There is no row to put it ${place}.`);
    if (side === "before") return `${text.slice(0, start)}${json}\n${text.slice(start)}`;
    const end = text.indexOf("}\n", start) < 0 ? -1 : text.slice(start).search(/\},?\n/) + start;
    const isLast = text[end + 1] === "\n";
    expect(place.endsWith("which then needs a comma")).toBe(isLast);
    const after = end + (isLast ? 1 : 2);
    return `${text.slice(0, after)}${isLast ? "," : ""}\n${json}${text.slice(after)}`;
  };

/** Puts the members that the report gives in the place of a row's or statement's own. */
const mend =
  (id: string, { paste }: Mismatch): Edit =>
  (text) => {
    const start = text.indexOf(`    { "id": "${id}"`);
    const rest = text.slice(start);
    const member = /^"(\w+)"/.exec(paste ?? "")?.[1] ?? "";
    const from = rest.indexOf(`"${member}": `);
    const digest = /"digest": "[0-9a-f]{64}"/.exec(rest);
    if (start < 0 || from < 0 || digest === null) throw new Error(`"${id}" has no such members.`);
    const to = digest.index + digest[0].length;
    return text.slice(0, start) + rest.slice(0, from) + paste + rest.slice(to);
  };

const compiles = async (edit: Edit, annotations: Edit) =>
  (await compileEdited({ ...inBoth(edit), annotations })).pack;

describe("a drafted row, pasted, lets the new edition compile", () => {
  const SP = "some type of maladministration.";
  it.each<[name: string, edit: Edit, rows: [id: string, kind: string, words: string][]]>([
    [
      "between two rows",
      replace(SP, `${SP} Payments are made by bank.`),
      [["SP-3", "info", "Payments are made by bank."]],
    ],
    [
      "of two sentences",
      replace(SP, `${SP} Payments are made by bank. They must be recorded – “in full”.`),
      [
        ["SP-3", "info", "Payments are made by bank."],
        ["SP-4", "rule", "They must be recorded – “in full”."],
      ],
    ],
    [
      "before a section's first row",
      replace("Bogus callers are", "Take care. Bogus callers are"),
      [["BOG-3", "info", "Take care."]],
    ],
    [
      "after the last row of all",
      replace("person, or verbally.", "person, or verbally. If this happens, tell your manager."),
      [["UCB-3", "branch", "If this happens, tell your manager."]],
    ],
    [
      "that says what the sentence after it says",
      replace(
        "Sensitive cases are",
        "Sensitive cases are cases where care is taken. Sensitive cases are",
      ),
      [["SEN-4", "info", "Sensitive cases are cases where care is taken."]],
    ],
    [
      "that says one thing over and over",
      replace(SP, `${SP} A rep is a rep is a rep is a rep is a rep is a rep.`),
      [["SP-3", "info", "A rep is a rep is a rep is a rep is a rep is a rep."]],
    ],
    [
      "with quotation marks and a backslash",
      replace(SP, `${SP} "Say so", and use & not + where 1 < 2.`),
      [["SP-3", "info", '"Say so", and use & not + where 1 < 2.']],
    ],
  ])("%s", async (_name, edit, rows) => {
    const { drafts, mismatches } = (await comparedWeb(edit)).report;
    expect(mismatches).toEqual([]);
    const pack = await compiles(edit, inTurn(...drafts.map(insert)));
    for (const [id, kind, words] of rows) {
      expect(pack.rows.find((row) => row.id === id)).toMatchObject({ kind, words, trigger: "–" });
    }
    expect(drafts.map(({ row }) => row.id)).toEqual(rows.map(([id]) => id));
  });

  it("and without it the compiler stops", async () => {
    const edit = replace(SP, `${SP} Payments are made by bank.`);
    const problems = await problemsOf(compileEdited(inBoth(edit)));
    expect(problems.map(({ message }) => message)).toEqual([
      'no row has these words of "Special Payments": "Payments are made by bank."',
    ]);
  });

  it("is marked as a draft, with nothing said of strength or trigger", async () => {
    const { report } = await comparedWeb(replace(SP, `${SP} You should ask.`));
    expect(report.drafts[0]?.json).toMatch(/^ {4}\/\/ Draft, to be judged: /);
    expect(report.drafts[0]?.json).toContain(
      '{ "id": "SP-3", "section": "Special Payments", "kind": "rule", "strength": "", "trigger": "–",',
    );
  });
});

describe("what is to be put for an annotation lets the new edition compile", () => {
  it.each<[name: string, edit: Edit, ids: [name: string, id: string][]]>([
    [
      "a letter of the offence statement",
      replace("which they know", "which they knew"),
      [
        ["row FIW-3", "FIW-3"],
        ['the statement "Offence statement"', "offence"],
      ],
    ],
    [
      "a quoted word of the offence statement",
      replace("Without reasonable excuse", "Without a reasonable excuse"),
      [
        ["row FIW-3", "FIW-3"],
        ['the statement "Offence statement"', "offence"],
      ],
    ],
    [
      "the recording line's end and its marks",
      replace("training purposes”.", 'coaching purposes".'),
      [
        ["row REC-3", "REC-3"],
        ['the statement "Call recording"', "recording"],
      ],
    ],
    [
      "a row's end",
      replace("type of maladministration.", "kind of mistake."),
      [["row SP-1", "SP-1"]],
    ],
  ])("%s", async (_name, edit, ids) => {
    const { report } = await comparedWeb(edit);
    const mends = ids.map(([name, id]) => {
      const mismatch = report.mismatches.find((each) => each.name === name);
      if (mismatch === undefined) throw new Error(`Nothing is told of ${name}.`);
      return mend(id, mismatch);
    });
    expect(report.mismatches).toHaveLength(mends.length);
    await expect(compiles(edit, inTurn(...mends))).resolves.toBeDefined();
    expect(readText("annotations")).not.toContain(report.mismatches[0]?.paste);
  });
});
