import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { byKind } from "../../src/browser/by-kind";
import { parseFromContent, parseFromPage } from "../../src/browser/messages";

describe("a message", () => {
  it.each<[what: string, message: unknown]>([
    ["of no kind", { window: 1 }],
    ["of a kind there isn't", { kind: "burn" }],
    ["of a name that every object has", { kind: "toString" }],
    ["whose kind is no text", { kind: ["opened"], window: 1 }],
    ["with something missing", { kind: "opened" }],
    ["with something wrong in it", { kind: "opened", window: "1" }],
    ["that is null", null],
    ["that is nothing", undefined],
    ["that is a text", "opened"],
  ])("%s is none", (_what, message) => {
    expect(parseFromPage(message)).toBeUndefined();
    expect(parseFromContent(message)).toBeUndefined();
  });

  it("is what its kind says, and nothing else that came with it", () => {
    expect(parseFromPage({ kind: "opened", window: 1, more: 2 })).toEqual({
      kind: "opened",
      window: 1,
    });
  });

  it("of a page is none of a content script", () => {
    expect(parseFromContent({ kind: "view", tab: 1 })).toBeUndefined();
    expect(parseFromPage({ kind: "frame gone" })).toBeUndefined();
  });
});

it("a kind's schema is made once, when the first message of it comes", () => {
  const made: string[] = [];
  const parse = byKind({
    one: () => {
      made.push("one");
      return z.object({ kind: z.literal("one") });
    },
    other: () => {
      made.push("other");
      return z.object({ kind: z.literal("other") });
    },
  });
  expect(made).toEqual([]);
  for (const _time of [1, 2]) expect(parse({ kind: "other" })).toEqual({ kind: "other" });
  expect(made).toEqual(["other"]);
});
