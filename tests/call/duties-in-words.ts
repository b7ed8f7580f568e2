import type { CaseScreen } from "../../src/call/case-screen";
import { type ClientHistory, emptyHistory } from "../../src/call/client-history";
import { type Duty, dutiesOf, type Reason } from "../../src/call/duties";
import { type Corrections, factsOf } from "../../src/call/facts";
import { callWith, type Happening, keyed, pack } from "./calls";

function reasonInWords(reason: Reason): string {
  const but = "contradictsConsole" in reason && reason.contradictsConsole ? ", console denies" : "";
  switch (reason.kind) {
    case "inbound call":
      return `${reason.kind} ${reason.row}`;
    case "first contact":
    case "not first contact":
      return `${reason.kind} by ${reason.by}`;
    case "told before":
      return `${reason.kind} by ${reason.mark.by}${but}`;
    case "owed":
      return `${reason.mark.how}${but}`;
    default:
      return `${reason.kind}${but}`;
  }
}

/** A duty in a few words, for tables. */
export function inWords(duty: Duty): string {
  switch (duty.state) {
    case "asked":
      return `asked: ${duty.question}`;
    case "reading":
      return `reading: ${duty.passage}`;
    case "read":
      return "read";
    default:
      return `${duty.state}: ${reasonInWords(duty.reason)}`;
  }
}

/** The duties on a call with this screen, these corrections and this past. */
export function dutiesFor(
  screen: CaseScreen,
  corrections: Corrections,
  history: ClientHistory = emptyHistory(),
  promptsPaused = false,
  happenings: readonly Happening[] = [],
): Duty[] {
  const facts = factsOf(screen, corrections);
  const { caseReference, clientReference, role } = facts.known;
  return dutiesOf({
    statements: pack.statements,
    facts,
    client: keyed({ caseReference, clientReference, role }),
    call: callWith(happenings),
    history,
    promptsPaused,
  });
}

/** The duty of one statement, in words. */
export const dutyFor = (id: string, ...args: Parameters<typeof dutiesFor>): string[] =>
  dutiesFor(...args)
    .filter(({ statement }) => statement.id === id)
    .map(inWords);
