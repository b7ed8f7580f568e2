import fc from "fast-check";
import { expect, it } from "vitest";
import { keysOf, PANEL_ACTIONS } from "../../src/preferences/panel-keys";
import { isPreferences } from "../../src/preferences/preferences";

it("whatever is stored, “Suicide threat” has one key, and no key stands for it and another thing", () => {
  const key = fc.oneof(
    fc.constantFrom("", "s", "S", " ", "ss", "\u202e", "\u0301", "escape", "ſ", "ß", "/", "?", "1"),
    fc.string({ unit: "binary", maxLength: 2 }),
  );
  const name = fc.constantFrom<string>(...PANEL_ACTIONS, "__proto__", "constructor");
  fc.assert(
    fc.property(
      fc.constantFrom(1, 2),
      fc.constantFrom(100, 200, 1e308, "100"),
      fc.array(fc.tuple(name, key), { maxLength: 6 }),
      (version, textSize, keys) => {
        const stored: unknown = { version, textSize, keys: Object.fromEntries(keys) };
        if (!isPreferences(stored)) return;
        const chosen = keysOf(stored.keys);
        expect(chosen.suicideThreat).toMatch(/^[^\p{C}\p{M}\s]$/u);
        const others = PANEL_ACTIONS.filter((action) => action !== "suicideThreat");
        for (const other of others) expect(chosen[other]).not.toBe(chosen.suicideThreat);
      },
    ),
    { numRuns: 1000 },
  );
});
