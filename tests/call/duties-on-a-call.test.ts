import { describe, expect, it } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import { type ClientHistory, emptyHistory } from "../../src/call/client-history";
import { countDue, firstDue } from "../../src/call/duties";
import {
  type Happening,
  historyOfRead,
  historyOwed,
  passageRead,
  readInFull,
  said,
  undone,
} from "./calls";
import { dutiesFor, inWords } from "./duties-in-words";

const BOTH_READ = historyOfRead("confidentiality", "offence");

const NOT_DUE = "not due: inbound call REC-1";
const PUT_OFF = "put off: prompts paused";

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
      "what was begun and undone is as it was before",
      [...begun, undone("offence")],
      false,
      ["read", "due: no record here", "due: no record here"],
    ],
  ])("%s", (_name, happenings, paused, duties) => {
    expect(dutiesFor(screen, {}, emptyHistory(), paused, happenings).map(inWords)).toEqual(duties);
  });

  it("what was begun stays begun when it turns out not to be due", () => {
    const happenings = [...begun, said({ firstContact: false })];
    const duties = dutiesFor(screen, { firstContact: false }, emptyHistory(), false, happenings);
    expect(duties.map(inWords)).toEqual([
      "read",
      "not due: not first contact by handler",
      "reading: 1",
    ]);
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
    [
      "one owed, above a console that says it isn't first contact",
      { ...screen, direction: "outbound", firstContact: false },
      historyOwed("put off", "offence"),
      [],
      2,
      "offence",
    ],
    [
      "one owed and begun",
      screen,
      historyOwed("stopped", "offence"),
      [passageRead("offence", 0)],
      2,
      "offence",
    ],
    [
      "one owed, and read now",
      screen,
      historyOwed("stopped", "offence"),
      readInFull("offence"),
      1,
      "confidentiality",
    ],
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
