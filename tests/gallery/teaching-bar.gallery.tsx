import { barOf } from "../../src/options/teach/bar-of";
import { type Pointing, pointingAt } from "../../src/options/teach/pointing";
import type { Asked } from "../../src/profile/teach/draft";
import { createBar } from "../../src/screen/teach/bar";
import { hang } from "./hang";

/** The bar in a console's page, in a step of teaching. */
const showBar =
  (queue: Asked[], change: Partial<Pointing> = {}) =>
  () => {
    document.body.innerHTML = "<h1>Case 121 0012 34567</h1><p>A console of somebody else’s.</p>";
    const { bar, isAnswer } = barOf({ ...pointingAt(queue), ...change });
    const shown = createBar({ onPress: () => undefined, signal: new AbortController().signal });
    shown.show(bar, isAnswer);
  };

const picked = (text: string, ...choices: string[]): Pick<Pointing, "picked"> => ({
  picked: {
    place: "page",
    address: "https://crm.example/",
    pick: { text, candidates: [{ locator: { label: "Case" }, text }], choices },
  },
});

hang("teaching bar", {
  "asks for a field": showBar(["caseReference", "role"]),
  "says why something can’t be taken": showBar(["caseReference", "role"], {
    problem: "Nothing leads there and nowhere else. Point at something else.",
  }),
  "was read": showBar(["caseReference"], picked("121 0012 34567")),
  "asks what a text means": showBar(["direction"], picked("Outgoing")),
  "asks what several texts mean": showBar(
    ["role"],
    picked("Parent with care", "Parent with care", "Non-resident parent", "Other"),
  ),
  paused: showBar(["caseReference"], { isPaused: true }),
});
