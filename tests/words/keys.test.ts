import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect, it } from "vitest";
import { english } from "./use-english";

const root = new URL("../../", import.meta.url).pathname;

function textsIn(path: string): string[] {
  if (statSync(`${root}${path}`).isFile()) return [readFileSync(`${root}${path}`, "utf8")];
  return readdirSync(`${root}${path}`).flatMap((name) =>
    /_locales|\.(?!tsx?$)\w+$/.test(name) ? [] : textsIn(`${path}/${name}`),
  );
}

/** Every word in quotation marks; a manifest's have a form of their own. */
const used = new Set(
  ["src", "scripts", "manifest.json"]
    .flatMap(textsIn)
    .flatMap((text) => [...text.matchAll(/["'`](?:__MSG_)?(\w+?)(?:__)?["'`]/g)])
    .map(([, word = ""]) => word),
);

const FORM = /_(?:zero|one|two|few|many|other)$/;
const entries = Object.entries(english);

it("every message is said somewhere", () => {
  const unused = entries.map(([key]) => key).filter((key) => !used.has(key.replace(FORM, "")));
  expect(unused).toEqual([]);
});

it("messages of the same words are told apart for a translator", () => {
  const same = new Map<string, typeof entries>();
  for (const entry of entries) {
    const words = `${entry[1].message}${FORM.exec(entry[0]) ?? ""}`;
    same.set(words, [...(same.get(words) ?? []), entry]);
  }
  const alike = [...same.values()].filter((each) => {
    const told = each.map(([, { description }]) => description);
    return each.length > 1 && (told.includes(undefined) || new Set(told).size < told.length);
  });
  expect(alike.map((each) => each.map(([key]) => key).join(", "))).toEqual([]);
});
