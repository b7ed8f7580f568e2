import type { CaseScreen } from "../../src/call/case-screen";
import { type Duty, dutiesOf } from "../../src/call/duties";
import { type Corrections, factsOf } from "../../src/call/facts";
import { type ClientHistory, emptyHistory } from "../../src/call/sealed-call";
import { callWith, type Happening, pack } from "./calls";

/** A duty in a few words, for tables. */
export function inWords(duty: Duty): string {
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

/** The duties on a call with this screen, these corrections and this past. */
export const dutiesFor = (
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
