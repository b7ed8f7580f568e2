import { describe, expect, it } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import { emptyHistory } from "../../src/call/client-history";
import type { Corrections } from "../../src/call/facts";
import { historyOfRead, historyOwed, pack, statementOf } from "./calls";
import { dutiesFor, dutyFor, inWords } from "./duties-in-words";

const DUE = "due: outbound call";
const NOT_DUE = "not due: inbound call REC-1";
const PUT_OFF = "put off: prompts paused";

describe("the recording line", () => {
  it.each<[row: string, screen: CaseScreen, said: Corrections, paused: boolean, duty: string]>([
    ["REC-3", { direction: "outbound" }, {}, false, DUE],
    ["REC-3", {}, { direction: "outbound" }, false, DUE],
    ["REC-3", { direction: "inbound" }, { direction: "outbound" }, false, DUE],
    ["REC-3", { direction: "outbound", firstContact: false }, {}, false, DUE],
    ["REC-1", { direction: "inbound" }, {}, false, NOT_DUE],
    ["REC-1", {}, { direction: "inbound" }, false, NOT_DUE],
    ["REC-1", { direction: "outbound" }, { direction: "inbound" }, false, NOT_DUE],
    ["REC-1", { direction: "inbound", firstContact: true }, {}, false, NOT_DUE],
    ["REC-1", {}, {}, false, "asked: direction"],
    ["REC-3", { direction: "outbound" }, {}, true, PUT_OFF],
    ["REC-3", {}, {}, true, PUT_OFF],
    ["REC-1", { direction: "inbound" }, {}, true, NOT_DUE],
  ])(
    "%s: the console shows %o, she says %o, put off is %s: %s",
    (row, screen, said, paused, duty) => {
      expect(pack.rows.map(({ id }) => id)).toContain(row);
      const [recording] = dutiesFor({ role: "pwc", ...screen }, said, emptyHistory(), paused);
      expect(recording && inWords(recording)).toBe(duty);
    },
  );

  it("is due on every outgoing call, whatever was read to the client before", () => {
    const history = historyOfRead("recording", "confidentiality", "offence");
    const [recording] = dutiesFor({ direction: "outbound", role: "pwc" }, {}, history);
    expect(recording && inWords(recording)).toBe(DUE);
  });
});

describe.each([
  ["confidentiality", "CON-1"],
  ["offence", "FIW-1"],
])("the %s statement, by %s", (id, row) => {
  const READ_BEFORE = historyOfRead(id);
  const PWC: CaseScreen = { caseReference: "1", role: "pwc" };
  const NO_ONE: CaseScreen = { caseReference: "1" };
  const first = { firstContact: true };
  const later = { firstContact: false };
  const duty = (...args: Parameters<typeof dutiesFor>) => dutyFor(id, ...args);

  it("goes by a row of the policy", () => {
    expect(statementOf(id).why).toContain(row);
  });

  it.each<
    [says: string, screen: CaseScreen, said: Corrections, isReadBefore: boolean, duty: string]
  >([
    [
      "the console, first contact",
      { ...PWC, ...first },
      {},
      false,
      "due: first contact by console",
    ],
    ["she, first contact", PWC, first, false, "due: first contact by handler"],
    ["she against it", { ...PWC, ...later }, first, false, "due: first contact by handler"],
    ["she against the record", PWC, first, true, "due: first contact by handler"],
    [
      "the console, later",
      { ...PWC, ...later },
      {},
      false,
      "not due: not first contact by console",
    ],
    ["she, later", PWC, later, false, "not due: not first contact by handler"],
    ["she against it", { ...PWC, ...first }, later, false, "not due: not first contact by handler"],
    ["she, of no one", NO_ONE, later, false, "not due: not first contact by handler"],
    ["nobody", PWC, {}, false, "due: no record here"],
    ["nobody, of a reference", { clientReference: "C1" }, {}, false, "due: no record here"],
    ["the record", PWC, {}, true, "not due: read before"],
    [
      "the record against the console",
      { ...PWC, ...first },
      {},
      true,
      "not due: read before, console denies",
    ],
    ["the record and the console", { ...PWC, ...later }, {}, true, "not due: read before"],
    ["nobody, of no one", NO_ONE, {}, false, "asked: client"],
    ["the console, of no one", { ...NO_ONE, ...first }, {}, false, "asked: client"],
    [
      "the console, later, of no one",
      { ...NO_ONE, ...later },
      {},
      false,
      "not due: not first contact by console",
    ],
  ])(
    "as said by %s: %o, her %o, read before is %s: %s",
    (_says, screen, said, isReadBefore, wanted) => {
      const history = isReadBefore ? READ_BEFORE : emptyHistory();
      for (const direction of ["inbound", "outbound"] as const) {
        expect(duty({ ...screen, direction }, said, history)).toEqual([wanted]);
      }
      const isNotDue = wanted.startsWith("not due");
      expect(duty(screen, said, history, true)).toEqual([isNotDue ? wanted : PUT_OFF]);
    },
  );

  it("is not settled by the other having been read", () => {
    const other = ["confidentiality", "offence"].filter((each) => each !== id);
    expect(duty(PWC, {}, historyOfRead(...other))).toEqual(["due: no record here"]);
  });
});

it("the recording line is never owed: it belongs to one outgoing call", () => {
  const history = historyOwed("not given", "recording");
  for (const [direction, duty] of [
    ["inbound", NOT_DUE],
    ["outbound", DUE],
  ] as const) {
    expect(dutyFor("recording", { role: "pwc", direction }, {}, history)).toEqual([duty]);
  }
});
