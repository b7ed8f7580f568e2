import { describe, expect, it } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import { countDue, type Duty, dutiesOf, firstDue } from "../../src/call/duties";
import { type Corrections, factsOf } from "../../src/call/facts";
import { type ClientHistory, emptyHistory } from "../../src/call/sealed-call";
import {
  callWith,
  type Happening,
  historyOfPutOff,
  historyOfRead,
  pack,
  passageRead,
  readInFull,
  statementOf,
} from "./calls";

/** A duty in a few words, for the tables below. */
function inWords(duty: Duty): string {
  switch (duty.state) {
    case "asked":
      return `asked: ${duty.question}`;
    case "reading":
      return `reading: ${duty.passage}`;
    case "read":
      return "read";
    default: {
      const { reason } = duty;
      const more = "by" in reason ? ` by ${reason.by}` : "row" in reason ? ` ${reason.row}` : "";
      const but =
        reason.kind === "read before" && reason.contradictsConsole ? ", console denies" : "";
      return `${duty.state}: ${reason.kind}${more}${but}`;
    }
  }
}

const BOTH_READ = historyOfRead("confidentiality", "offence");

const dutiesFor = (
  screen: CaseScreen,
  corrections: Corrections,
  history: ClientHistory = emptyHistory(),
  promptsPaused = false,
  happenings: readonly Happening[] = [],
) =>
  dutiesOf({
    statements: pack.statements,
    facts: factsOf(screen, corrections),
    call: callWith(happenings, { screen, corrections }),
    history,
    promptsPaused,
  });

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
  const dutyFor = (...args: Parameters<typeof dutiesFor>) =>
    dutiesFor(...args)
      .filter(({ statement }) => statement.id === id)
      .map(inWords);

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
    (_says, screen, said, isReadBefore, duty) => {
      const history = isReadBefore ? READ_BEFORE : emptyHistory();
      for (const direction of ["inbound", "outbound"] as const) {
        expect(dutyFor({ ...screen, direction }, said, history)).toEqual([duty]);
      }
      const isNotDue = duty.startsWith("not due");
      expect(dutyFor(screen, said, history, true)).toEqual([isNotDue ? duty : PUT_OFF]);
    },
  );

  it("is not settled by the other having been read", () => {
    const other = ["confidentiality", "offence"].filter((each) => each !== id);
    expect(dutyFor(PWC, {}, historyOfRead(...other))).toEqual(["due: no record here"]);
  });

  it.each<[says: string, screen: CaseScreen, said: Corrections, duty: string]>([
    ["nobody", PWC, {}, "due: put off before"],
    ["the console, later", { ...PWC, ...later }, {}, "due: put off before"],
    ["she, later", PWC, later, "not due: not first contact by handler"],
  ])(
    "put off before, is owed unless she says otherwise: as said by %s",
    (_says, screen, said, duty) => {
      expect(dutyFor(screen, said, historyOfPutOff(id))).toEqual([duty]);
    },
  );
});

describe("on the call itself", () => {
  const screen: CaseScreen = { caseReference: "1", role: "pwc", direction: "inbound" };
  const begun = [passageRead("recording", 0), passageRead("offence", 0)];
  it.each<[name: string, happenings: Happening[], paused: boolean, duties: string[]]>([
    [
      "what was read is read, even where it wasn't due",
      readInFull("recording"),
      false,
      ["read", "due: no record here", "due: no record here"],
    ],
    ["what was read stays read when prompts are put off", begun, true, ["read", PUT_OFF, PUT_OFF]],
    [
      "what was begun is shown as begun",
      begun,
      false,
      ["read", "due: no record here", "reading: 1"],
    ],
    [
      "what was begun stays begun when it turns out not to be due",
      [...begun, { kind: "corrected", change: { firstContact: false } }],
      false,
      ["read", "due: no record here", "reading: 1"],
    ],
  ])("%s", (_name, happenings, paused, duties) => {
    expect(dutiesFor(screen, {}, emptyHistory(), paused, happenings).map(inWords)).toEqual(duties);
  });

  it.each<
    [
      name: string,
      screen: CaseScreen,
      history: ClientHistory,
      happenings: Happening[],
      count: number,
      first: string | undefined,
    ]
  >([
    [
      "an outgoing first contact",
      { ...screen, direction: "outbound" },
      emptyHistory(),
      [],
      3,
      "recording",
    ],
    ["an incoming first contact", screen, emptyHistory(), [], 2, "confidentiality"],
    ["one read", screen, emptyHistory(), readInFull("confidentiality"), 1, "offence"],
    [
      "one begun",
      screen,
      emptyHistory(),
      [passageRead("confidentiality", 0)],
      2,
      "confidentiality",
    ],
    ["all read before", screen, BOTH_READ, [], 0, undefined],
    ["nothing known", {}, emptyHistory(), [], 0, undefined],
  ])("%s: still to be given", (_name, seen, history, happenings, count, first) => {
    const duties = dutiesFor(seen, {}, history, false, happenings);
    expect(countDue(duties)).toBe(count);
    expect(firstDue(duties)?.statement.id).toBe(first);
  });
});

describe("while somebody else is on the phone", () => {
  const screen: CaseScreen = {
    caseReference: "1",
    role: "pwc",
    direction: "inbound",
    firstContact: true,
  };
  const HELD = "put off: not the client";
  const FIRST = "due: first contact by console";
  it.each<[speaker: "client" | "representative" | "someone else" | "voicemail", duty: string]>([
    ["client", FIRST],
    ["representative", FIRST],
    ["someone else", HELD],
    ["voicemail", HELD],
  ])("%s: %s, and what isn't due stays so", (speaker, duty) => {
    expect(dutiesFor(screen, { speaker }).map(inWords)).toEqual([NOT_DUE, duty, duty]);
  });
});
