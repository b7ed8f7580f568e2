import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CaseField,
  type CaseScreen,
  caseScreenSchema,
  mergeScreens,
} from "../../src/call/case-screen";

const LINE =
  "Verbatim note: 21 Nov 2026 14:05, parent with care. Read: Call recording. " +
  "Policy PLDMG @ 09.03.2017. Check 7KQ2M-9FMD3-W1X5A";
const notesOf = (lines: string[], damaged = 0) => ({ notes: { lines, damaged } });

describe("what the frames of a tab see together", () => {
  it.each<[name: string, screens: CaseScreen[], screen: CaseScreen, conflicts: CaseField[]]>([
    ["no frame sees nothing", [], {}, []],
    ["one frame is believed", [{ role: "pwc" }], { role: "pwc" }, []],
    [
      "two frames add to one another",
      [{ caseReference: "1", markers: [] }, { direction: "inbound" }],
      { caseReference: "1", markers: [], direction: "inbound" },
      [],
    ],
    ["two that agree are one", [{ role: "nrp" }, { role: "nrp" }], { role: "nrp" }, []],
    [
      "two that disagree make the field unknown, and only that",
      [
        { role: "nrp", direction: "inbound" },
        { role: "pwc", direction: "inbound" },
      ],
      { direction: "inbound" },
      ["role"],
    ],
    [
      "yes and no disagree",
      [{ firstContact: true }, { firstContact: false }],
      {},
      ["firstContact"],
    ],
    ["no is a thing to say", [{}, { firstContact: false }], { firstContact: false }, []],
    [
      "a third doesn't decide between two",
      [{ role: "nrp" }, { role: "pwc" }, { role: "nrp" }],
      {},
      ["role"],
    ],
    [
      "lists agree by what is in them",
      [{ markers: ["A", "B"] }, { markers: ["A", "B"] }],
      { markers: ["A", "B"] },
      [],
    ],
    [
      "lists in another order disagree",
      [{ markers: ["A", "B"] }, { markers: ["B", "A"] }],
      {},
      ["markers"],
    ],
    [
      "notes agree by what is in them",
      [notesOf([LINE]), notesOf([LINE]), { role: "pwc" }],
      { role: "pwc", ...notesOf([LINE]) },
      [],
    ],
    ["notes that disagree are unknown", [notesOf([LINE]), notesOf([], 1)], {}, ["notes"]],
    [
      "conflicts are told in the order of the fields",
      [
        { callState: "idle", caseReference: "1" },
        { callState: "ringing", caseReference: "2" },
      ],
      {},
      ["caseReference", "callState"],
    ],
  ])("%s", (_name, screens, screen, conflicts) => {
    expect(mergeScreens(screens)).toEqual({ screen, conflicts });
  });

  const field = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const anyScreen = fc
    .record({
      caseReference: field(fc.constantFrom("1", "2")),
      role: field(fc.constantFrom("pwc", "nrp")),
      firstContact: field(fc.boolean()),
      markers: field(fc.array(fc.constantFrom("A", "B"), { maxLength: 2 })),
    })
    .map((screen): CaseScreen => JSON.parse(JSON.stringify(screen)));

  it("does not depend on the order of the frames", () => {
    fc.assert(
      fc.property(fc.array(anyScreen, { maxLength: 4 }), (screens) => {
        expect(mergeScreens(screens.toReversed())).toEqual(mergeScreens(screens));
      }),
    );
  });

  it("knows a field only where a frame said so and none said otherwise", () => {
    fc.assert(
      fc.property(fc.array(anyScreen, { maxLength: 4 }), (screens) => {
        const { screen, conflicts } = mergeScreens(screens);
        for (const name of ["caseReference", "role", "firstContact", "markers"] as const) {
          const said = new Set(
            screens.flatMap((each) => (each[name] === undefined ? [] : JSON.stringify(each[name]))),
          );
          expect(screen[name] === undefined).toBe(said.size !== 1);
          expect(conflicts.includes(name)).toBe(said.size > 1);
        }
      }),
    );
  });
});

describe("what a page may say", () => {
  it.each<[name: string, screen: unknown]>([
    ["nothing at all", {}],
    ["a reference of 64 characters", { caseReference: "7".repeat(64) }],
    ["a client reference of 64 characters", { clientReference: "7".repeat(64) }],
    ["a team of 120 characters", { owningTeam: "T".repeat(120) }],
    ["twelve markers", { markers: Array.from({ length: 12 }, () => "Sensitive") }],
    ["no markers", { markers: [] }],
    ["that it is no first contact", { firstContact: false }],
    ["a note line", notesOf([LINE])],
    ["twenty note lines, and ninety-nine damaged", notesOf(Array(20).fill(LINE), 99)],
  ])("%s is taken as it is", (_name, screen) => {
    expect(caseScreenSchema.parse(screen)).toEqual(screen);
  });

  it.each<[name: string, screen: unknown]>([
    ["no object", "7000000001"],
    ["an empty reference", { caseReference: "" }],
    ["a reference of 65 characters", { caseReference: "7".repeat(65) }],
    ["a client reference of 65 characters", { clientReference: "7".repeat(65) }],
    ["a reference that is a number", { caseReference: 7000000001 }],
    ["an empty team", { owningTeam: "" }],
    ["a team of 121 characters", { owningTeam: "T".repeat(121) }],
    ["thirteen markers", { markers: Array.from({ length: 13 }, () => "Sensitive") }],
    ["an empty marker", { markers: [""] }],
    ["a marker of 121 characters", { markers: ["M".repeat(121)] }],
    ["a third role", { role: "representative" }],
    ["a third direction", { direction: "internal" }],
    ["a call state of its own", { callState: "on hold" }],
    ["first contact in words", { firstContact: "Yes" }],
    ["null", { role: null }],
    ["a note", notesOf(["Rang the client."])],
    ["a note line with a name after it", notesOf([`${LINE} Ms Pat Practice`])],
    ["a note line with a space before it", notesOf([` ${LINE}`])],
    ["twenty-one note lines", notesOf(Array(21).fill(LINE))],
    ["a hundred damaged lines", notesOf([], 100)],
    ["fewer damaged lines than none", notesOf([], -1)],
    ["half a damaged line", notesOf([], 0.5)],
    ["notes that don't say what is damaged", { notes: { lines: [LINE] } }],
  ])("%s is refused", (_name, screen) => {
    expect(caseScreenSchema.safeParse(screen).success).toBe(false);
  });

  it("what isn't a field is not taken along", () => {
    expect(caseScreenSchema.parse({ role: "pwc", name: "A client" })).toEqual({ role: "pwc" });
  });
});
