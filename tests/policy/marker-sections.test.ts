import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../scripts/policy/editions";
import { markerSections } from "../../src/policy/marker-sections";

const { pack } = await compilePolicy();
const UCB = "unacceptable-client-behaviour-and-potentially-violent-persons";

describe("a marker on the case screen calls for a section", () => {
  it.each([
    [["Sensitive case"], ["personal-interest-sensitive-cases"]],
    [["Potentially violent"], [UCB]],
    [["PVP", "Potentially violent"], [UCB]],
    [["Welsh language"], ["interpreters-and-translation-services"]],
    [["Interpreter needed"], ["interpreters-and-translation-services"]],
    [
      ["Sensitive case", "UCB"],
      ["personal-interest-sensitive-cases", UCB],
    ],
    [["Vulnerable client"], []],
    [[], []],
  ])("%j: %j", (markers, sections) => {
    expect(markerSections(markers, pack).map(({ section }) => section)).toEqual(sections);
  });
});
