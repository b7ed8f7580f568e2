import { describe, expect, it } from "vitest";
import {
  compileEdited,
  type Edit,
  FILES,
  inBoth,
  inTurn,
  lineOf,
  problemsOf,
  readText,
  replace,
} from "./editing";

describe("the same change in both editions", () => {
  const straight = inTurn(replace("“I should", '"I should'), replace("purposes”.", 'purposes".'));
  const curly = inTurn(replace('"We are', "“We are"), replace('£1000"', "£1000”"));
  it.each<[name: string, edit: Edit, line: string, message: string]>([
    ["curly marks made straight", straight, '"from": "You should advise the"', "row REC-3: "],
    ["straight marks made curly", curly, '"from": "\\"We are asking', "row FIW-3: "],
    [
      "an apostrophe made curly",
      replace("party's", "party’s"),
      "f0dfe4665cc571c3",
      "the words of row FPC-9 are not",
    ],
    ["a comma in £1000", replace("£1000", "£1,000"), '"to": "up to £1000\\""', "row FIW-3: "],
    [
      "a sentence more",
      replace("contact us.", "contact us. Or write."),
      '"id": "CON-6"',
      'no row has these words of "Confidentiality Statements": "Or write."',
    ],
  ])("%s is not what was approved", async (_name, edit, line, message) => {
    const [first] = await problemsOf(compileEdited(inBoth(edit)));
    expect(first).toEqual({
      file: FILES.annotations,
      line: lineOf(readText("annotations"), line),
      message: expect.stringContaining(message),
    });
  });
});
