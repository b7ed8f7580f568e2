import { describe, expect, it } from "vitest";
import { axTree } from "../ui/ax-tree";
import { STATES } from "./all-states";
import { paint } from "./paint";
import { readingState } from "./states";

describe("assistive technology is told", () => {
  it("of the reader: its name, the passages, the place, the buttons and their keys", async () => {
    paint(readingState("offence", 2));
    expect(await axTree("region", "Offence statement")).toMatchInlineSnapshot(`
      "region “Offence statement”
        paragraph
          “We are asking for information under Child Support Law.”
        paragraph
          “Under Child Support Law it is a criminal offence if anyone required to provide information:”
        list
          listitem (level 2)
            “Without reasonable excuse, fails to provide such information when requested to do so; or”
        list
          listitem (level 2)
            “Provides information, or knowingly causes or allows information to be provided which they know to be false.”
        paragraph
          “If a court finds them guilty of the criminal offence outlined above, they can be fined up to £1000”
        paragraph
          “Offence statement, passage 3 of 5”
        progressbar “Passages read” (2)
        button “Next” (keyshortcuts Space ArrowDown)
        button “Back” (keyshortcuts ArrowUp)
        button “Stop” (keyshortcuts Escape)"
    `);
  });

  it("of the first passage: there is no way back yet", async () => {
    paint(readingState("recording", 0));
    expect(await axTree("region", "Call recording")).toMatchInlineSnapshot(`
      "region “Call recording”
        paragraph
          “I should tell you that this call may be recorded for quality and / or training purposes”
        paragraph
          “Call recording, passage 1 of 1”
        progressbar “Passages read” (0)
        button “Read” (keyshortcuts Space ArrowDown)
        button “Back” (disabled, keyshortcuts ArrowUp)
        button “Stop” (keyshortcuts Escape)"
    `);
  });

  it("of the statements: each with its state, its strength and its reason", async () => {
    paint(STATES.stopped);
    expect(await axTree("list", "Statements on this call")).toMatchInlineSnapshot(`
      "list “Statements on this call”
        listitem (level 1)
          heading “Call recording” (level 3)
            button “Call recording” (expanded false)
          “read 10:32”
          “Should advise”
          button “undo the reading of Call recording”
          group
            DisclosureTriangle “why Call recording” (expanded false)
          “words of 2017”
        listitem (level 1)
          heading “Confidentiality” (level 3)
            button “Confidentiality” (expanded false)
          “due”
          “Must be advised of”
          group
            DisclosureTriangle “why Confidentiality” (expanded false)
          “words of 2017; names an Act since replaced”
          paragraph
            “First contact, your console says.”
          button “Read Confidentiality” (keyshortcuts Space)
        listitem (level 1)
          heading “Offence statement” (level 3)
            button “Offence statement” (expanded false)
          “stopped at 3 of 5”
          “Must be given word for word”
          group
            DisclosureTriangle “why Offence statement” (expanded false)
          “words of 2017”"
    `);
  });

  it("of statements that are owed and not due", async () => {
    paint(STATES["owed, and the console denies it"]);
    expect(await axTree("list", "Statements on this call")).toMatchInlineSnapshot(`
      "list “Statements on this call”
        listitem (level 1)
          heading “Confidentiality” (level 3)
            button “Confidentiality” (expanded false)
          “owed”
          “Must be advised of”
          group
            DisclosureTriangle “why Confidentiality” (expanded false)
          “words of 2017; names an Act since replaced”
          paragraph
            “Put off on 21 Nov 2026, 10:31.”
            “Your console says this isn’t a first contact.”
            button “Told all of these before” (keyshortcuts t)
          button “Read Confidentiality” (keyshortcuts Space)
        listitem (level 1)
          heading “Offence statement” (level 3)
            button “Offence statement” (expanded false)
          “owed”
          “Must be given word for word”
          group
            DisclosureTriangle “why Offence statement” (expanded false)
          “words of 2017”
          paragraph
            “Put off on 21 Nov 2026, 10:31.”
            “Your console says this isn’t a first contact.”
            button “Told all of these before” (keyshortcuts t)
        listitem (level 1)
          heading “Call recording” (level 3)
            button “Call recording” (expanded false)
          “not due”
          “Should advise”
          group
            DisclosureTriangle “why Call recording” (expanded false)
          “words of 2017”
          paragraph
            “The call is incoming.”
          blockquote
            “It is not necessary to warn incoming callers that their call will be recorded, as this information is included in the automated message.”"
    `);
  });
});
