import { describe, expect, it } from "vitest";
import { bareMessages } from "../../scripts/words/bare-messages";
import { finderOf, type MessageFile } from "../../scripts/words/message-file";
import { pseudo } from "../../scripts/words/pseudo";
import { languages, readMessages } from "../../scripts/words/read-messages";

const place = (name: string) => ({ [name]: { content: `{${name}}`, example: "any" } });

it.each<[what: string, given: MessageFile[string], bare: string]>([
  ["a message", { message: "Saved", description: "At the foot." }, "Saved"],
  ["a place", { message: "Read $time$", placeholders: place("time") }, "Read {time}"],
  ["a place in capitals", { message: "Read $TIME$", placeholders: place("time") }, "Read {time}"],
  ["a sign that stands for itself", { message: "$$5 a call" }, "$$5 a call"],
  ["the sign before a place", { message: "$$$sum$", placeholders: place("sum") }, "$${sum}"],
])("%s", (_what, given, bare) => {
  expect(bareMessages({ given })).toEqual({ given: { message: bare } });
});

describe("a browser answers each key with the same", () => {
  const files = languages().map((language) => [language, readMessages(language)] as const);
  it.each([...files, ["pseudo", pseudo(readMessages("en"))] as const])("in %s", (_name, file) => {
    const [before, after] = [finderOf(file), finderOf(bareMessages(file))];
    const keys = Object.keys(file);
    expect(keys.length).toBeGreaterThan(500);
    expect(keys.map(after)).toEqual(keys.map(before));
  });
});
