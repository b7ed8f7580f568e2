import type { CaseScreen } from "../../src/call/case-screen";
import { emptyHistory } from "../../src/call/client-history";
import type { ColleagueNote } from "../../src/call/colleague-notes";
import type { Organisation } from "../../src/call/organisation";
import type { Finding } from "../../src/ledger/finding";
import type { PanelState } from "../../src/panel/panel-state";
import { wordsOfPassages } from "../../src/policy/wording";
import { pack, statementOf } from "../ui/pack";
import {
  at,
  callWith,
  caseState,
  elsewhereState,
  historyOfRead,
  historyOwed,
  historyTold,
  INCOMING,
  lastCallOf,
  OTHER,
  OUTGOING,
  onCallState,
  passagesRead,
  readingState,
  stateOf,
} from "./states";

const NOT_KNOWN = { caseReference: "7000000001", callState: "on call" } as const;
const LATER: CaseScreen = { ...OUTGOING, firstContact: undefined };
const NRP: CaseScreen = { ...INCOMING, role: "nrp" };
const READ_TWO = [
  ...passagesRead("recording"),
  ...passagesRead("offence", 2),
  { kind: "stopped", statement: "offence", passage: 2 } as const,
];
const ENDED = { kind: "ended", by: "console" } as const;
const over = (screen: CaseScreen): CaseScreen => ({ ...screen, callState: "ended" });

export const NOTE: ColleagueNote = {
  kind: "valid",
  code: "7KQ2M-9FMD3-W1X5A",
  on: "2026-11-19T14:05",
  role: "pwc",
  says: [
    { label: "Call recording", words: "read" },
    { label: "Confidentiality", words: "read in part (2 of 5)" },
    { label: "Offence statement", words: "read" },
  ],
  read: ["recording", "offence"],
  edition: pack.stamp,
};
const ACCEPTED = {
  kind: "note accepted",
  note: { code: NOTE.code, on: NOTE.on, statements: NOTE.read },
} as const;
const noted = (...notes: ColleagueNote[]) => caseState(LATER, { notes });

const finding = (kind: Finding["kind"], nth: number): Finding => ({
  id: `finding-${nth}`,
  at: at(0),
  kind,
  about: ["day:2026-11-20"],
  store: "storage.local",
  isSeen: false,
});
export const ORGANISATION: Organisation = {
  format: 1,
  suicideThreat: {
    steps: ["Keep the client talking.", "Raise your red card."],
    lastChecked: "2026-11-03",
  },
  nominatedOfficers: [{ team: "Team 4", name: "R. Example", contact: "01632 960001" }],
  freedomOfInformation: { team: "Disclosure Team", contact: "disclosure@example.org" },
  contacts: { welsh: "Welsh Language Team, 01632 960002", interpreter: "01632 960003" },
};
const WELSH: CaseScreen = { ...OUTGOING, language: "cy" };
const POLISH: CaseScreen = { ...OUTGOING, language: "pl" };

const SAVED = { saved: "saved" } as const;
const lastCall = lastCallOf(callWith(OUTGOING, [...READ_TWO, ENDED]));
/** Bound to a case of which only a digest is known. */
const { caseReference: _unread, ...unreadable } = OUTGOING;

/** Every state that the panel can be in, by name. */
export const STATES = {
  loading: stateOf({}, { pack: "loading", duties: [] }),
  "no view yet": stateOf({}, { view: null, duties: [] }),
  damaged: stateOf({}, { pack: "damaged", duties: [] }),
  "no case": stateOf({}),
  "nothing known but the case": caseState(NOT_KNOWN),
  "direction asked": caseState({ ...OUTGOING, direction: undefined }),
  "client asked": caseState({ ...OUTGOING, role: undefined }),
  "frames that disagree": caseState(NOT_KNOWN, { conflicts: ["direction", "role"] }),
  "outgoing, due": caseState(OUTGOING),
  "incoming, not due": caseState(INCOMING),
  "no record": caseState(LATER),
  corrected: caseState(LATER, {
    corrections: { role: "nrp", direction: "inbound", firstContact: false },
  }),
  "case corrected": caseState(OUTGOING, { corrections: { caseReference: "7000000002" } }),
  "reading, first passage": readingState("confidentiality", 0),
  "reading, in the middle": readingState("confidentiality", 2),
  "reading, last passage": readingState("offence", 4),
  read: onCallState(OUTGOING, passagesRead("recording")),
  stopped: onCallState(OUTGOING, READ_TWO),
  "read before": caseState(OUTGOING, { history: historyOfRead("confidentiality", "offence") }),
  "told before": caseState(LATER, { history: historyTold({}, "confidentiality", "offence") }),
  "told before, a note said": caseState(LATER, {
    history: historyTold({ by: "note", on: NOTE.on }, "confidentiality", "offence"),
  }),
  "role changed": caseState(NRP, {
    client: { case: "a", client: "c", role: "nrp" },
    history: roleChanged(),
  }),
  "read by role": caseState(LATER, {
    client: { case: "a", client: "c", role: "pwc" },
    byRole: historyOfRead("offence"),
  }),
  "put off": onCallState(OUTGOING, [{ kind: "prompts paused" }]),
  "someone else": onCallState(OUTGOING, [
    { kind: "fact changed", by: "handler", change: { speaker: "someone else" } },
  ]),

  owed: caseState(LATER, { history: historyOwed("stopped", "offence") }),
  "owed, and the console denies it": caseState(
    { ...INCOMING, firstContact: false },
    { history: historyOwed("put off", "confidentiality", "offence") },
  ),
  "owed, and begun": onCallState({ ...INCOMING, firstContact: false }, passagesRead("offence", 2), {
    history: historyOwed("not given", "confidentiality", "offence"),
  }),

  "elsewhere, the call": elsewhereState(OTHER, "call"),
  "elsewhere, the screen": elsewhereState(OTHER, "screen"),
  "elsewhere, the other client": elsewhereState({ ...OUTGOING, role: "nrp" }, "call"),
  "new call asked": elsewhereState(OTHER, "screen", { asksNewCall: statementOf("offence") }),
  "softphone asked": caseState(
    { ...LATER, callState: undefined },
    { standing: "asked", call: callWith({ callState: "on call" }, []) },
  ),

  "a colleague's note": noted(NOTE),
  "a colleague's note, with nobody named": noted({ ...NOTE, role: undefined }),
  "a colleague's note, damaged": noted({ kind: "damaged" }),
  "a colleague's note, another case's": noted({ kind: "another case" }),
  "colleagues' notes of every kind": noted(
    NOTE,
    { kind: "damaged" },
    { kind: "damaged" },
    { kind: "another case" },
  ),
  "note accepted": onCallState(LATER, [ACCEPTED]),

  "one person with two cases": onCallState(LATER, [], {
    history: { ...emptyHistory(), joined: ["client 1"] },
  }),
  "case not readable": onCallState(unreadable, READ_TWO),

  ended: caseState(over(OUTGOING), { lastCall, isLastCallHere: true }, SAVED),
  "ended, another case on the screen": caseState(over(OTHER), { lastCall }, SAVED),
  "ended, no case on the screen": stateOf({ lastCall, isLastCallHere: true }, SAVED),
  "ended, assumed": caseState(
    { ...OUTGOING, callState: undefined },
    {
      lastCall: lastCallOf(callWith(OUTGOING, [...READ_TWO, { kind: "ended", by: "assumed" }])),
      isLastCallHere: true,
    },
  ),
  "ended, with no line": caseState(over(unreadable), {
    lastCall: lastCallOf(callWith(unreadable, [...READ_TWO, ENDED]), unreadable),
    isLastCallHere: true,
  }),

  "in Welsh": caseState(WELSH),
  "in Welsh, with a contact": caseState(WELSH, {}, { organisation: ORGANISATION }),
  "in Polish": caseState(POLISH),
  "in Polish, with a contact": caseState(POLISH, {}, { organisation: ORGANISATION }),
  "in a language without a name": caseState({ ...OUTGOING, language: "xxa" }),

  voicemail: onCallState(OUTGOING, [
    { kind: "fact changed", by: "handler", change: { speaker: "voicemail" } },
  ]),
  representative: onCallState(OUTGOING, [
    { kind: "fact changed", by: "handler", change: { speaker: "representative" } },
  ]),
  markers: caseState({ ...OUTGOING, markers: ["Potentially violent", "Welsh language"] }),
  "wording changed": caseState(OUTGOING, {}, { wordings: { offence: wordsBefore() } }),

  "the client says": caseState(OUTGOING, {}, { sheet: { kind: "client says", query: "" } }),
  "the client says, found": caseState(
    OUTGOING,
    {},
    { sheet: { kind: "client says", query: "recording" } },
  ),
  "the client says, nothing found": caseState(
    OUTGOING,
    {},
    { sheet: { kind: "client says", query: "zzzz" } },
  ),
  "a situation, asking": situation("worried-about-recording"),
  "a situation, with three weeks": situation(situationWith("three weeks")),
  "a situation, with working days": situation(situationWith("twenty working days")),
  "a section": caseState(OUTGOING, {}, { sheet: { kind: "section", id: "complaints" } }),
  "about a wording": caseState(OUTGOING, {}, { sheet: { kind: "wording", statement: "offence" } }),

  "recognised in part": caseState(LATER, { missing: ["firstContact", "owningTeam"] }),
  "a case without its reference": stateOf({ missing: ["caseReference", "role"] }),
  "consoles not allowed": stateOf({ notAllowed: ["Our CRM", "The softphone"] }),

  saving: caseState(OUTGOING, {}, { saved: "saving" }),
  "not saved": caseState(OUTGOING, {}, { saved: "not saved" }),
  "no second copy": onCallState(
    OUTGOING,
    passagesRead("recording"),
    { hasSecondCopy: false },
    { saved: "no second copy" },
  ),
  "trouble, unread": caseState(LATER, { trouble: "unread" }),
  "trouble, newer": caseState(LATER, { trouble: "newer" }),
  "trouble, not migrated": caseState(LATER, { trouble: "not migrated" }),
  "open calls unread": caseState(LATER, { unread: ["call-0009"] }),
  "found in the ledger": caseState(LATER, {
    findings: [finding("healed", 1), finding("healed", 2), finding("call lost", 3)],
  }),
  problem: caseState(OUTGOING, {}, { problem: "Something failed." }),
  "suicide threat": caseState(OUTGOING, {}, { isSuicideThreat: true }),
  "suicide threat, with steps": caseState(
    OUTGOING,
    {},
    {
      isSuicideThreat: true,
      organisation: ORGANISATION,
      threat: {
        pressed: at(0),
        referred: [at(1)],
        caseReference: OUTGOING.caseReference,
        owningTeam: OUTGOING.owningTeam,
      },
    },
  ),
  keys: caseState(OUTGOING, {}, { sheet: { kind: "keys" } }),
  "suicide threat, nothing known": stateOf({}, { isSuicideThreat: true, pack: "damaged" }),
} satisfies Record<string, PanelState>;

/** The offence statement's words, before the fine was another. */
function wordsBefore() {
  const now = wordsOfPassages(statementOf("offence").passages);
  return { digest: "0".repeat(64), words: now.replace("£1000", "£500"), edition: "before" };
}

function situation(id: string): PanelState {
  return onCallState(OUTGOING, [], {}, { sheet: { kind: "situation", id } });
}

function situationWith(date: "three weeks" | "twenty working days"): string {
  const found = pack.situations.find((each) => each.date === date);
  if (found === undefined) throw new Error(`No situation has ${date}.`);
  return found.id;
}

/** Read at 10:31 to this person on this case, when they were the parent with care. */
function roleChanged() {
  const history = historyOfRead("offence");
  const { offence } = history.read;
  if (offence === undefined) throw new Error("It was read.");
  return { ...history, read: { offence: { ...offence, case: "a", role: "pwc" as const } } };
}
