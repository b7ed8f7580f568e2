import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import { type Corrections, correct, factsIn, factsOf, isSameIdentity } from "../../src/call/facts";

const SCREEN: CaseScreen = {
  caseReference: "7000000001",
  clientReference: "C-1",
  role: "pwc",
  direction: "inbound",
  firstContact: true,
  owningTeam: "Team 4",
};

describe("what is taken to be true", () => {
  it.each<[name: string, corrections: Corrections, known: CaseScreen, corrected: string[]]>([
    ["with no correction is what the console says", {}, SCREEN, []],
    [
      "is her word where she gave it",
      { direction: "outbound", firstContact: false },
      { ...SCREEN, direction: "outbound", firstContact: false },
      ["direction", "firstContact"],
    ],
  ])("%s", (_name, corrections, known, corrected) => {
    expect(factsOf(SCREEN, corrections)).toEqual({ known, corrected });
  });

  it("is her case, where the console shows none or another", () => {
    const hers = { known: { caseReference: "7000000002" }, corrected: ["caseReference"] };
    for (const screen of [{}, { caseReference: "7000000001" }]) {
      expect(factsOf(screen, { caseReference: "7000000002" })).toEqual(hers);
    }
  });

  it("another role is another person: the console's client reference goes", () => {
    const { clientReference: _gone, ...rest } = SCREEN;
    expect(factsOf(SCREEN, { role: "nrp" })).toEqual({
      known: { ...rest, role: "nrp" },
      corrected: ["role"],
    });
  });

  it("the role that the console says too leaves its client reference", () => {
    expect(factsOf(SCREEN, { role: "pwc" }).known).toEqual(SCREEN);
  });

  it("leaves the console's screen as it was", () => {
    const screen = { ...SCREEN };
    factsOf(screen, { role: "nrp", direction: "outbound" });
    expect(screen).toEqual(SCREEN);
  });
});

describe("a correction", () => {
  it.each<[name: string, before: Corrections, change: Corrections, after: Corrections]>([
    ["is kept", {}, { role: "nrp" }, { role: "nrp" }],
    ["to what the console says too is none", {}, { role: "pwc" }, {}],
    ["is taken back so", { role: "nrp" }, { role: "pwc" }, {}],
    [
      "leaves the others",
      { role: "nrp" },
      { direction: "outbound" },
      { role: "nrp", direction: "outbound" },
    ],
    [
      "of first contact to no is one",
      {},
      { firstContact: false },
      {
        firstContact: false,
      },
    ],
    [
      "of first contact to what stands there is one: it stands against what was read before",
      {},
      { firstContact: true },
      { firstContact: true },
    ],
  ])("%s", (_name, before, change, after) => {
    expect(correct(SCREEN, before, change)).toEqual(after);
  });

  it("of a field that the console doesn't show is kept", () => {
    expect(correct({}, {}, { firstContact: false })).toEqual({ firstContact: false });
  });

  it("makes what she said true, whatever was said before", () => {
    const anyCorrections = fc.record(
      {
        role: fc.constantFrom("pwc", "nrp"),
        direction: fc.constantFrom("inbound", "outbound"),
        firstContact: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyCorrections, anyCorrections, (before, change) => {
        const facts = factsOf(SCREEN, correct(SCREEN, before, change));
        expect(facts.known).toMatchObject(change);
        const said: Corrections = SCREEN;
        for (const field of facts.corrected) {
          if (field !== "firstContact") expect(facts.known[field]).not.toBe(said[field]);
        }
      }),
    );
  });
});

describe("what a call keeps of it as facts", () => {
  it.each<[name: string, said: CaseScreen | Corrections, facts: object]>([
    [
      "role, direction, first contact and the state of the call",
      { ...SCREEN, callState: "on call" },
      { role: "pwc", direction: "inbound", firstContact: true, callState: "on call" },
    ],
    ["who she said is on the phone", { speaker: "voicemail" }, { speaker: "voicemail" }],
    ["no reference, no marker, no note", { caseReference: "1", markers: ["Mr X"] }, {}],
    ["nothing that isn't known", { role: undefined }, {}],
  ])("is %s", (_name, said, facts) => {
    expect(factsIn(said)).toEqual(facts);
  });
});

describe("two looks show the same", () => {
  const A: CaseScreen = { caseReference: "A 1", role: "pwc", clientReference: "C-1" };
  it.each<[name: string, a: CaseScreen, b: CaseScreen, isSame: boolean]>([
    ["the same screen", A, A, true],
    ["typed otherwise", A, { ...A, caseReference: "a1" }, true],
    ["no role any more", A, { caseReference: "A1" }, true],
    ["another direction", A, { ...A, direction: "inbound" }, true],
    ["another case", A, { ...A, caseReference: "A2" }, false],
    ["another role", A, { ...A, role: "nrp" }, false],
    ["another client", A, { ...A, clientReference: "C-2" }, false],
    ["no case any more", A, { role: "pwc", clientReference: "C-1" }, false],
    ["no case before and after", {}, {}, false],
  ])("%s: %o and %o", (_name, a, b, isSame) => {
    expect(isSameIdentity(a, b)).toBe(isSame);
    expect(isSameIdentity(b, a)).toBe(isSame);
  });
});
