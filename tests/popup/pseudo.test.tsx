import { afterEach, expect, it } from "vitest";
import { overflowing, resetLook, setLook } from "../ui/looks";
import { pack } from "../ui/pack";
import { notFromMessages, policyWords, usePseudo } from "../words/pseudo";
import { STATES, WITH_STEPS } from "./all-states";

afterEach(resetLook);
usePseudo();

/** The policy's words, the organisation's, a browser's shortcut, and what was typed. */
const STEPS = WITH_STEPS.suicideThreat?.steps ?? [];
const KNOWN = [...policyWords(pack), ...STEPS, "3 November 2026", "Alt+Shift+V", "qqqqqq"];

it.each(Object.entries(STATES))(
  "%s: every word comes from the messages, and nothing overflows at +40 %",
  async (_name, show) => {
    await setLook("light", 250);
    await show();
    expect(notFromMessages(document, KNOWN)).toEqual([]);
    expect(overflowing()).toEqual([]);
  },
);
