import { describe, expect, it } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import { type ClientHistory, emptyHistory, joinHistories } from "../../src/call/client-history";
import { dutiesOf } from "../../src/call/duties";
import { type Corrections, factsOf } from "../../src/call/facts";
import {
  accepted,
  callWith,
  type Happening,
  historyOfRead,
  historyOwed,
  historyTold,
  keyed,
  noteOf,
  owedMark,
  pack,
  passageRead,
  readMark,
  toldMark,
} from "./calls";
import { dutiesFor, dutyFor, inWords } from "./duties-in-words";

const PWC: CaseScreen = { caseReference: "1", role: "pwc" };
const FIRST = { firstContact: true };
const LATER = { firstContact: false };
const BOTH = ["confidentiality", "offence"] as const;
const EARLIER = { at: "2026-11-10T09:00:00.000Z", call: "call-000A" };

/** What is known of the offence statement, put together. */
const known = (...histories: ClientHistory[]): ClientHistory => ({
  read: Object.assign({}, ...histories.map(({ read }) => read)),
  owed: Object.assign({}, ...histories.map(({ owed }) => owed)),
  told: Object.assign({}, ...histories.map(({ told }) => told)),
  joined: [],
});
const READ = historyOfRead("offence");
const OWED = historyOwed("stopped", "offence");
const TOLD = historyTold("handler", "offence");
const readEarlier: ClientHistory = {
  ...emptyHistory(),
  read: { offence: readMark("offence", EARLIER) },
};
const owedEarlier: ClientHistory = {
  ...emptyHistory(),
  owed: { offence: owedMark({ ...EARLIER, how: "stopped" }) },
};
const toldEarlier: ClientHistory = { ...emptyHistory(), told: { offence: toldMark(EARLIER) } };

const orderOf = (...args: Parameters<typeof dutiesFor>) =>
  dutiesFor(...args).map(({ statement }) => statement.id);

describe("what was left at the last contact is owed at this one", () => {
  it.each(["stopped", "not given", "put off"] as const)("%s, and it says since when", (how) => {
    for (const direction of ["inbound", "outbound"] as const) {
      const [first] = dutiesFor({ ...PWC, direction }, {}, historyOwed(how, "offence"));
      expect(first).toMatchObject({
        statement: { id: "offence" },
        state: "owed",
        reason: { kind: "owed", mark: { how, at: "2026-11-20T09:00:00.000Z" } },
      });
    }
  });

  it.each<[name: string, history: ClientHistory, happenings: Happening[], order: string[]]>([
    ["the one", OWED, [], ["offence", "recording", "confidentiality"]],
    [
      "both, in their own order",
      historyOwed("put off", ...BOTH),
      [],
      ["confidentiality", "offence", "recording"],
    ],
    [
      "begun now, too",
      OWED,
      [passageRead("offence", 0)],
      ["offence", "recording", "confidentiality"],
    ],
    ["none", READ, [], ["recording", "confidentiality", "offence"]],
  ])("it stands on top: %s", (_name, history, happenings, order) => {
    expect(orderOf(PWC, {}, history, false, happenings)).toEqual(order);
  });

  it("while prompts are put off it is put off, and nothing stands on top", () => {
    expect(dutyFor("offence", PWC, {}, OWED, true)).toEqual(["put off: prompts paused"]);
    expect(orderOf(PWC, {}, OWED, true)).toEqual(["recording", "confidentiality", "offence"]);
  });

  it("somebody else on the phone isn't given it", () => {
    expect(dutyFor("offence", PWC, { speaker: "someone else" }, OWED)).toEqual([
      "put off: not the client",
    ]);
  });
});

describe("whose word goes first: hers, a note she accepted, this desk, the console", () => {
  const none = emptyHistory();
  it.each<
    [
      name: string,
      screen: CaseScreen,
      said: Corrections,
      history: ClientHistory,
      happenings: Happening[],
      duty: string,
    ]
  >([
    ["she against what is owed", PWC, LATER, OWED, [], "not due: not first contact by handler"],
    ["she against what was told", PWC, FIRST, TOLD, [], "due: first contact by handler"],
    [
      "she against a note she accepted",
      PWC,
      FIRST,
      none,
      [accepted("offence")],
      "due: first contact by handler",
    ],
    ["the note against nothing", PWC, {}, none, [accepted("offence")], "not due: note accepted"],
    [
      "the note against what is owed",
      PWC,
      {},
      OWED,
      [accepted("offence")],
      "not due: note accepted",
    ],
    [
      "the note against the console",
      { ...PWC, ...FIRST },
      {},
      none,
      [accepted("offence")],
      "not due: note accepted",
    ],
    [
      "a note that says nothing of it",
      PWC,
      {},
      OWED,
      [accepted("confidentiality")],
      "owed: stopped",
    ],
    ["what is owed, by itself", PWC, {}, OWED, [], "owed: stopped"],
    ["what is owed, and the console agrees", { ...PWC, ...FIRST }, {}, OWED, [], "owed: stopped"],
    [
      "what is owed, and the console denies it",
      { ...PWC, ...LATER },
      {},
      OWED,
      [],
      "owed: stopped, console denies",
    ],
    ["owed after it was read", PWC, {}, known(readEarlier, OWED), [], "owed: stopped"],
    ["owed after it was told", PWC, {}, known(toldEarlier, OWED), [], "owed: stopped"],
    ["read after it was owed", PWC, {}, known(owedEarlier, READ), [], "not due: read before"],
    [
      "told after it was owed",
      PWC,
      {},
      known(owedEarlier, TOLD),
      [],
      "not due: told before by handler",
    ],
    ["told, by itself", PWC, {}, TOLD, [], "not due: told before by handler"],
    [
      "told by a note, by itself",
      PWC,
      {},
      historyTold("note", "offence"),
      [],
      "not due: told before by note",
    ],
    [
      "told, and the console denies it",
      { ...PWC, ...FIRST },
      {},
      TOLD,
      [],
      "not due: told before by handler, console denies",
    ],
    ["read and told", PWC, {}, known(READ, TOLD), [], "not due: read before"],
    [
      "read, and the console denies it",
      { ...PWC, ...FIRST },
      {},
      READ,
      [],
      "not due: read before, console denies",
    ],
    [
      "the console, of nothing here",
      { ...PWC, ...LATER },
      {},
      none,
      [],
      "not due: not first contact by console",
    ],
    ["nobody", PWC, {}, none, [], "due: no record here"],
  ])("%s", (_name, screen, said, history, happenings, duty) => {
    expect(dutyFor("offence", screen, said, history, false, happenings)).toEqual([duty]);
  });

  it("a note that was accepted before the call began goes by the same rule", () => {
    const [duty] = dutiesOf({
      statements: pack.statements.filter(({ id }) => id === "offence"),
      facts: factsOf(PWC, {}),
      client: keyed({ caseReference: "1", role: "pwc" }),
      call: undefined,
      history: OWED,
      promptsPaused: false,
      accepted: [noteOf("offence")],
    });
    expect(duty).toMatchObject({
      state: "not due",
      reason: { kind: "note accepted", on: "2026-11-19T14:05" },
    });
  });

  it("a call that has begun goes by the notes accepted on it alone", () => {
    const [duty] = dutiesOf({
      statements: pack.statements.filter(({ id }) => id === "offence"),
      facts: factsOf(PWC, {}),
      client: keyed({ caseReference: "1", role: "pwc" }),
      call: callWith([]),
      history: OWED,
      promptsPaused: false,
      accepted: [noteOf("offence")],
    });
    expect(duty?.state).toBe("owed");
  });
});

describe("a client whose role on the case has changed", () => {
  const C1 = { caseReference: "1", clientReference: "C-1" };
  const onCase = (role: "pwc" | "nrp") => ({ case: keyed({ caseReference: "1" }).case, role });
  const readAs = (role: "pwc" | "nrp"): ClientHistory => ({
    ...emptyHistory(),
    read: { offence: readMark("offence", onCase(role)) },
  });
  const owedAs = (role: "pwc" | "nrp"): ClientHistory => ({
    ...emptyHistory(),
    owed: { offence: owedMark(onCase(role)) },
  });

  it.each<[name: string, screen: CaseScreen, history: ClientHistory, duty: string]>([
    ["as they were", { ...C1, role: "pwc" }, readAs("pwc"), "not due: read before"],
    ["changed: it no longer counts", { ...C1, role: "nrp" }, readAs("pwc"), "due: role changed"],
    [
      "changed, and the console says it isn't first contact",
      { ...C1, role: "nrp", firstContact: false },
      readAs("pwc"),
      "not due: not first contact by console",
    ],
    ["not known now: it counts", C1, readAs("pwc"), "not due: read before"],
    [
      "another case: it counts",
      { ...C1, caseReference: "2", role: "nrp" },
      readAs("pwc"),
      "not due: read before",
    ],
    [
      "owed in the other role: not here",
      { ...C1, role: "nrp" },
      owedAs("pwc"),
      "due: no record here",
    ],
    ["owed in this role", { ...C1, role: "pwc" }, owedAs("pwc"), "owed: stopped"],
  ])("%s", (_name, screen, history, duty) => {
    expect(dutyFor("offence", screen, {}, history)).toEqual([duty]);
  });

  it("the reason says when it was read, in which role", () => {
    const [duty] = dutiesFor({ ...C1, role: "nrp" }, {}, readAs("pwc")).slice(-1);
    expect(duty).toMatchObject({ reason: { mark: { role: "pwc", call: "call-0000" } } });
  });
});

describe("one person's past on two cases", () => {
  it.each<[name: string, one: ClientHistory, other: ClientHistory, duty: string]>([
    ["read there counts here", emptyHistory(), READ, "not due: read before"],
    ["owed there is owed here", emptyHistory(), OWED, "owed: stopped"],
    ["read there after it was owed here settles it", owedEarlier, READ, "not due: read before"],
    ["owed here after it was read there is owed", OWED, readEarlier, "owed: stopped"],
    [
      "told there after it was owed here settles it",
      owedEarlier,
      TOLD,
      "not due: told before by handler",
    ],
  ])("%s", (_name, one, other, duty) => {
    for (const history of [joinHistories([one, other]), joinHistories([other, one])]) {
      expect(dutyFor("offence", PWC, {}, history)).toEqual([duty]);
    }
  });
});

describe("a client with a reference of their own, and what was read when none was shown", () => {
  const C1 = { caseReference: "1", clientReference: "C-1", role: "pwc" } as const;
  const duty = (
    history: ClientHistory,
    byRole: Pick<ClientHistory, "read"> | undefined,
    screen: CaseScreen = C1,
  ) =>
    dutiesOf({
      statements: pack.statements.filter(({ id }) => id === "offence"),
      facts: factsOf(screen, {}),
      client: keyed(C1),
      call: undefined,
      history,
      byRole,
      promptsPaused: false,
    }).map(inWords);

  it.each<[name: string, history: ClientHistory, screen: CaseScreen, duty: string]>([
    ["is due: it may have been somebody else", emptyHistory(), C1, "due: read by role"],
    [
      "is due, the console says first contact, too",
      emptyHistory(),
      { ...C1, ...FIRST },
      "due: read by role",
    ],
    [
      "isn't due where the console says that it isn't first contact",
      emptyHistory(),
      { ...C1, ...LATER },
      "not due: not first contact by console",
    ],
    ["isn't due where it was read to them, too", READ, C1, "not due: read before"],
    ["is owed where it is owed to them", OWED, C1, "owed: stopped"],
  ])("%s", (_name, history, screen, wanted) => {
    expect(duty(history, READ, screen)).toEqual([wanted]);
    expect(duty(emptyHistory(), undefined)).toEqual(["due: no record here"]);
  });
});
