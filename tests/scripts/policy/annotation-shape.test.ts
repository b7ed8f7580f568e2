import { describe, expect, it } from "vitest";
import {
  compileEdited,
  type Edit,
  editedText,
  FILES,
  inTurn,
  lineOf,
  problemsOf,
  replace,
} from "./editing";

/** What is changed, a quotation from the line to be named, and what is to be said of it. */
type Mistake = [name: string, edit: Edit, line: string, message: string];

const firstProblem = async ([, edit]: Mistake) =>
  (await problemsOf(compileEdited({ annotations: edit })))[0];

const placeOf = ([, edit, line]: Mistake) => ({
  file: FILES.annotations,
  line: lineOf(editedText("annotations", { annotations: edit }), line),
});

describe("annotations that are not JSON name the line", () => {
  it.each<Mistake>([
    [
      "a comma is missing",
      replace('"id": "COM-1",', '"id": "COM-1"'),
      '"id": "COM-1"',
      "CommaExpected",
    ],
    [
      "a colon is missing",
      replace('"id": "COM-1"', '"id" "COM-1"'),
      '"id" "COM-1"',
      "ColonExpected",
    ],
    [
      "a mark is missing",
      replace('"id": "COM-1"', '"id": "COM-1'),
      '"id": "COM-1',
      "InvalidSymbol",
    ],
    ["a value is missing", replace('"id": "COM-1"', '"id": '), '"id": ,', "ValueExpected"],
    ["the file is blank", () => " ", " ", "ValueExpected"],
    ["nothing but a comment is there", () => "// none", "// none", "ValueExpected"],
  ])("%s", async (...mistake) => {
    expect(await firstProblem(mistake)).toEqual({
      ...placeOf(mistake),
      message: `this is not JSON: ${mistake[3]}`,
    });
  });
});

describe("annotations of another shape name the path", () => {
  it.each<Mistake>([
    [
      "a kind of row that isn't one",
      replace(
        '"BOG-1", "section": "Bogus Calls", "kind": "info"',
        '"BOG-1", "section": "Bogus Calls", "kind": "hint"',
      ),
      '"hint"',
      "rows.0.kind: ",
    ],
    [
      "a fourth strength",
      replace('"strength": "word-for-word"', '"strength": "shall"'),
      '"shall"',
      "statements.2.strength: ",
    ],
    [
      "a third trigger",
      replace(
        '"strengthWords": "must be advised of", "trigger": "first contact"',
        '"strengthWords": "must be advised of", "trigger": "every call"',
      ),
      '"every call"',
      "statements.1.trigger: ",
    ],
    ["a number for a name", replace('"id": "BOG-2"', '"id": 2'), '"id": 2', "rows.1.id: "],
    ["an empty name", replace('"id": "BOG-2"', '"id": ""'), '"id": ""', "rows.1.id: "],
    [
      "an empty label",
      replace('"label": "Call recording"', '"label": ""'),
      '"label": ""',
      "statements.0.label: ",
    ],
    [
      "an empty quotation",
      replace('"from": "Bogus callers are callers"', '"from": ""'),
      '"from": ""',
      "rows.0.from: ",
    ],
    [
      "a quotation left out",
      replace('"from": "Bogus callers are callers", ', ""),
      '"id": "BOG-1"',
      "rows.0.from: ",
    ],
    [
      "a word of the author's own",
      replace('"id": "BOG-2"', '"id": "BOG-2", "text": "x"'),
      '"id": "BOG-2"',
      "rows.1: ",
    ],
    ["no reason", replace('"why": ["CON-1"]', '"why": []'), '"why": []', "statements.1.why: "],
    [
      "no passage",
      replace(
        '"passages": [{ "from": "I should tell you that", "to": "training purposes" }]',
        '"passages": []',
      ),
      '"passages": []',
      "statements.0.passages: ",
    ],
    [
      "a route without rows",
      replace('"rows": ["SUI-1", "SUI-2"],', '"rows": [],'),
      '"rows": []',
      "routes.0.rows: ",
    ],
    [
      "routes that are no list",
      (text) => text.replace(/"routes": \[[\s\S]*?\n {2}\],/, '"routes": "none",'),
      '"routes": "none"',
      "routes: ",
    ],
    [
      "no routes",
      (text) => text.replace(/"routes": \[[\s\S]*?\n {2}\],/, ""),
      "{\n  //",
      "routes: ",
    ],
    ["a list for the whole", () => "[]", "[]", "the whole file: "],
  ])("%s", async (...mistake) => {
    expect(await firstProblem(mistake)).toEqual({
      ...placeOf(mistake),
      message: expect.stringContaining(mistake[3]),
    });
  });

  it("all of them are told", async () => {
    const edit = inTurn(replace('"id": "BOG-1"', '"id": 1'), replace('"id": "BOG-2"', '"id": 2'));
    const problems = await problemsOf(compileEdited({ annotations: edit }));
    expect(problems.map(({ message }) => message.split(":")[0])).toEqual([
      "rows.0.id",
      "rows.1.id",
    ]);
  });
});
