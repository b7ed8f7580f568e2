import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../scripts/policy/editions";
import { createFindSituations } from "../../src/policy/find-situations";
import { createLookup } from "../../src/policy/lookup";

const { pack } = await compilePolicy();
const find = createFindSituations(pack, createLookup(pack));

describe('"The client says…" narrows as one types', () => {
  it.each([
    ["worried", "worried-about-recording"],
    ["recording me", "recording-me"],
    ["copy of what", "copy-of-data"],
    ["sar", "copy-of-data"],
    ["complain", "complains"],
    ["scam", "bogus"],
    ["foi", "freedom-of-information"],
    ["deaf", "interpreter"],
    ["solicitor", "representative"],
    ["pass on", "pass-on-details"],
    ["face to face", "face-to-face"],
    ["compensation", "special-payment"],
    ["abusive", "abusive"],
    ["suicide", "suicide-threat"],
    ["untagged", "recording-kept"],
    ["works here", "works-here"],
    ["swearing at me", "abusive"],
    ["wants my address given to my kids mum", "pass-on-details"],
  ])('"%s": first %s', (query, id) => {
    expect(find(query)[0]?.id).toBe(id);
  });

  it.each([
    "overdose",
    "end it all",
    "999",
    "kill himself",
    "he'll kill me",
    "complaint and self-harm",
  ])('"%s" puts the suicide threat first', (query) => {
    expect(find(query)[0]?.id).toBe("suicide-threat");
  });

  it("puts abusive behaviour beside it where somebody is to be killed", () => {
    expect(
      find("he'll kill me")
        .slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(["suicide-threat", "abusive"]);
  });

  it("shows them all for nothing typed", () => {
    expect(find("")).toEqual(pack.situations);
  });

  it("never throws, and names none twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (query) => {
        const ids = find(query).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
