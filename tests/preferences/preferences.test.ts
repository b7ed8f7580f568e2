import { describe, expect, it } from "vitest";
import { defaultPreferences, isPreferences } from "../../src/preferences/preferences";

const but = (change: object) => ({ ...defaultPreferences, ...change });

describe("what can be read", () => {
  it.each<[what: string, value: unknown]>([
    ["the defaults", defaultPreferences],
    ["another size", but({ textSize: 175 })],
    ["another key", but({ keys: { endCall: "z" } })],
    ["an action without a key", but({ keys: { endCall: "" } })],
    ["“Suicide threat” by another key", but({ keys: { suicideThreat: "z" } })],
  ])("%s", (_what, value) => {
    expect(isPreferences(value)).toBe(true);
  });
});

describe("what can't", () => {
  it.each<[what: string, value: unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "{}"],
    ["a list", [1, 100, {}]],
    ["no keys", { version: 1, textSize: 100 }],
    ["keys in a list", but({ keys: ["z"] })],
    ["a key that is a number", but({ keys: { endCall: 7 } })],
    ["a size as a text", but({ textSize: "100" })],
    ["what every group has", but({ keys: { constructor: "z" } })],
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
    expect(isPreferences(value)).toBe(false);
  });
});
