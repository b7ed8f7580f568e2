import { afterEach, describe, expect, it } from "vitest";
import { overflowing, resetLook, setLook } from "../ui/looks";
import { pack } from "../ui/pack";
import { notFromMessages, policyWords, usePseudo } from "../words/pseudo";
import { STATES } from "./all-states";
import { CASE_WORDS } from "./case-words";
import { paint } from "./paint";

const NAMED = Object.entries(STATES);
const KNOWN = [...policyWords(pack), ...CASE_WORDS];
afterEach(resetLook);

describe("in the language nobody speaks", () => {
  usePseudo();

  it.each(NAMED)("%s: everything that is said comes from the messages", (_name, state) => {
    const { screen } = paint(state);
    expect(notFromMessages(screen.container, KNOWN)).toEqual([]);
  });

  describe.each(["100%", "200%"])("with text at %s, 250 px wide", (size) => {
    it.each(NAMED)("%s: nothing scrolls sideways", async (_name, state) => {
      await setLook("light", 250, size);
      paint(state);
      expect(overflowing()).toEqual([]);
    });
  });
});
