import { afterEach, describe, expect, it } from "vitest";
import { finderOf, joinFiles, type MessageFile } from "../../scripts/words/message-file";
import { pseudo } from "../../scripts/words/pseudo";
import type { Key } from "../../src/words/messages";
import { say, sayCount, sayInPieces, useMessages } from "../../src/words/say";
import { english, useEnglish } from "./use-english";

const place = (...names: string[]) => ({
  placeholders: Object.fromEntries(names.map((name) => [name, { content: `{${name}}` }])),
});
const FILE: MessageFile = {
  languageTag: { message: "en-GB" },
  plain: { message: "Read" },
  passage: { message: "Passage $passage$ of $length$", ...place("passage", "length") },
  money: { message: "$$5 for $NAME$", ...place("name") },
  calls_one: { message: "$count$ call", ...place("count") },
  calls_other: { message: "$count$ calls", ...place("count") },
};

const saying = (file: MessageFile) => {
  useMessages(finderOf(file));
  return {
    say: say as (key: string, values?: Record<string, string | number>) => string,
    count: sayCount as (key: string, count: number) => string,
  };
};
afterEach(useEnglish);

describe("a message", () => {
  it.each([
    ["plain", undefined, "Read"],
    ["passage", { passage: 3, length: 5 }, "Passage 3 of 5"],
    ["passage", { passage: "{length}", length: "$&" }, "Passage {length} of $&"],
    ["money", { name: "<b>" }, "$5 for <b>"],
    ["not there", undefined, "not there"],
  ])("%s with %j says “%s”", (key, values, says) => {
    expect(saying(FILE).say(key, values)).toBe(says);
  });

  it.each([
    [0, "0 calls"],
    [1, "1 call"],
    [1200, "1,200 calls"],
  ])("counts %i as “%s”", (count, says) => expect(saying(FILE).count("calls", count)).toBe(says));

  it("counts by the rules of its own language", () => {
    const welsh = { ...FILE, languageTag: { message: "cy" }, calls_two: { message: "dwy" } };
    expect([1, 2, 3].map((each) => saying(welsh).count("calls", each))).toEqual([
      "1 call",
      "dwy",
      "3 calls",
    ]);
  });

  it("comes in pieces, for elements at its places", () => {
    saying(FILE);
    expect(sayInPieces("passage" as Key)).toEqual([
      { text: "Passage " },
      { place: "passage" },
      { text: " of " },
      { place: "length" },
      { text: "" },
    ]);
  });

  it("is longer by 40 % in the language nobody speaks, and keeps its places", () => {
    const { say: sayOdd } = saying(pseudo(FILE));
    const says = sayOdd("passage", { passage: 3, length: 5 });
    expect(says).toMatch(/^⟦.* 3 .* 5 .*⟧$/);
    expect(says.replace(/[35]/g, "")).not.toMatch(/[a-z]/i);
    expect(says.length).toBeGreaterThanOrEqual("Passage 3 of 5".length * 1.4);
  });
});

describe("the files of messages", () => {
  it("are refused with a key that is there twice, whatever its capitals", () => {
    expect(() => joinFiles([FILE, { Plain: { message: "" } }])).toThrow("“Plain” is there twice");
  });

  it.each(Object.entries(english))(
    "%s names the places that it has, each after itself",
    (key, entry) => {
      expect(key).toMatch(/^\w+$/);
      expect(entry.message.trim()).not.toBe("");
      const named = [...entry.message.matchAll(/\$(\w+)\$/g)].map(([, name = ""]) => name);
      expect([...new Set(named)].sort()).toEqual(Object.keys(entry.placeholders ?? {}).sort());
      for (const [name, { content }] of Object.entries(entry.placeholders ?? {})) {
        expect(name).toBe(name.toLowerCase());
        expect(content).toBe(`{${name}}`);
      }
    },
  );
});
