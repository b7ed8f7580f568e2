import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { defaultPreferences, preferencesSchema } from "../../src/preferences/preferences";

const parsed = (value: unknown) => z.safeParse(preferencesSchema, value).success;
const but = (change: object) => ({ ...defaultPreferences, ...change });

describe("what can be read", () => {
  it.each<[what: string, value: unknown]>([
    ["the defaults", defaultPreferences],
    ["another size", but({ textSize: 175 })],
    ["another key", but({ keys: { endCall: "z" } })],
    ["an action without a key", but({ keys: { endCall: "" } })],
    ["“Suicide threat” by another key", but({ keys: { suicideThreat: "z" } })],
  ])("%s", (_what, value) => {
    expect(parsed(value)).toBe(true);
  });
});

describe("what can't", () => {
  it.each<[what: string, value: unknown]>([
    ["nothing", undefined],
    ["a text", "{}"],
    ["a newer version", but({ version: 2 })],
    ["a size in between", but({ textSize: 110 })],
    ["a size that would hide everything", but({ textSize: 1 })],
    ["an action that there isn't", but({ keys: { shout: "z" } })],
    ["a key of the browser's", but({ keys: { endCall: "F6" } })],
    ["a space", but({ keys: { endCall: " " } })],
    ["“Suicide threat” without a key", but({ keys: { suicideThreat: "" } })],
    ["a key with two meanings", but({ keys: { endCall: "o" } })],
    ["a key that “Suicide threat” has", but({ keys: { endCall: "s" } })],
  ])("%s", (_what, value) => {
    expect(parsed(value)).toBe(false);
  });
});
