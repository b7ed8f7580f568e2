import { describe, expect, it } from "vitest";
import { type Edit, readText } from "../editing";
import { comparedTexts, comparedWeb } from "./comparing";

const MEGABYTE = 1_000_000;
const MOST_MS = 5_000;

/** What the page itself is made of; anything else that begins like markup would be the edition's. */
const OURS =
  /^<(?:!doctype html|\/?(?:html|head|meta|title|style|body|a|header|h[123]|dl|dt|dd|main|section|p|ins|del|span|nav|ul|li|div|pre|code|strong))[\s>]/;

function expectHarmless(page: string): void {
  for (const { index } of page.matchAll(/</g)) expect(page.slice(index, index + 20)).toMatch(OURS);
  expect(page).not.toMatch(/<script|<img|<iframe|<svg|<style[^>]*>[^<]*<style|\son\w+=(?![^<]*&)/i);
  expect(page.match(/<style/g)).toHaveLength(1);
  expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f]/);
  const attributes = [...page.matchAll(/<\w+((?:\s[\w-]+="[^"]*")*)\s*>/g)].flatMap(
    ([, all = ""]) => [...all.matchAll(/([\w-]+)="/g)].map(([, name]) => name),
  );
  const known = [
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "class",
    "href",
    "id",
    "aria-label",
    "aria-labelledby",
  ];
  expect([...new Set(attributes)].filter((name) => !known.includes(name ?? ""))).toEqual([]);
}

const among: (words: string) => Edit = (words) => (text) =>
  text.replace("### [Special Payments](#)", () => `### [Special Payments](#)\n\n${words}`);

describe("an edition's words never become the page's markup", () => {
  it.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script inside a sentence", "Say <script>alert(1)</script> and <b onclick='x()'>go</b>."],
    ["the end of a style", "</style><script>alert(1)</script>"],
    ["an image", '<img src=x onerror="alert(1)"> said "so".'],
    ["a comment and an entity", "<!-- --> &lt;script&gt; &#60;script&#62; said."],
    ["a link that runs", "[Go](javascript:alert(1)) said."],
    ["an address that closes", '[http://a.b/"><script>](http://a.b/"><script>)'],
    [
      "letters that turn the text round",
      "The \u202eword\u202c is \u2066so\u2069 and \u200bso\u200f.",
    ],
    ["a section called a script", "---\n\n### [<script>alert(1)</script>](#)\n\nSo."],
  ])("%s", async (_name, words) => {
    const { page, text, report } = await comparedWeb(among(words));
    expectHarmless(page);
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f]/);
    expect(report.sections.length).toBeGreaterThan(14);
  });

  it("nor does a file's name", async () => {
    const names: [string, string] = ["<script>.md", '"><script>alert(1)</script>.md'];
    expectHarmless((await comparedTexts(readText("web"), readText("web"), names)).page);
  });

  it("letters that can't be seen are shown by their numbers", async () => {
    const { text, page, report } = await comparedWeb(among("The \u202eword\u202c is so."));
    expect(text).toContain("The ‹U+202E›word‹U+202C› is so.");
    expect(page).toContain("The ‹U+202E›word‹U+202C› is so.");
    expect(report.drafts[0]?.json).toContain("The \\u202eword\\u202c is");
    expect(report.findings.map(({ message }) => message).join()).toContain("can't be seen");
  });
});

describe("a monstrous edition is read in a few seconds", () => {
  const web = readText("web");
  const many = (text: string) => text.repeat(Math.ceil(MEGABYTE / text.length));
  it.each<[name: string, words: string, ...files: string[]]>([
    ["a megabyte without a space", many("a"), "new.md", "new.txt"],
    ["a megabyte on one line", many("word "), "new.md", "new.txt"],
    [
      "a megabyte of other words",
      Array.from({ length: 150_000 }, (_, nth) => `w${nth}`).join(" "),
      "new.md",
      "new.txt",
    ],
    ["a megabyte of sentences", many("If so, do it. "), "new.md", "new.txt"],
    ["a row's beginning, over and over", many("The CMG operates a "), "new.md", "new.txt"],
    ["turned letters", many("\u202e"), "new.md", "new.txt"],
    ["a megabyte of paragraphs", many("If so, do it.\n\n"), "new.md"],
    ["a megabyte of brackets", many("["), "new.md"],
    ["lines of brackets", many(`${"[".repeat(300)}\n\n`), "new.md"],
    ["stars", many("*a **b "), "new.md"],
    ["quotations in quotations", many(">"), "new.md"],
    ["deep lists", many(`${"- ".repeat(90)}a\n\n`), "new.md"],
    ["a megabyte of rules", many("---\n\n"), "new.md"],
    ["a great many copies of a section", many("---\n\n# Special Payments\n\nSo.\n\n"), "new.md"],
    [
      "a great many sections",
      Array.from({ length: 40_000 }, (_, nth) => `---\n\n# S${nth}\n\nSo.\n\n`).join(""),
      "new.md",
    ],
    ["a megabyte of links", many("<http://a.b/>\n\n"), "new.md"],
    ["a great many printed copies", many(" Special Payments\nSo.\n"), "new.txt"],
    ["lines that end in a hyphen", many("a-\n"), "new.txt"],
    ["a bullet a line", many("\uf0b7 a\n"), "new.txt"],
  ])("%s", { timeout: 60_000 }, async (_name, words, ...files) => {
    for (const file of files) {
      // The processor's time: what else the machine does at the moment is not the reader's.
      const started = process.cpuUsage();
      const hostile = among(words)(web);
      const { page, text } = await comparedTexts(web, hostile, ["old.md", file]);
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1_000).toBeLessThan(MOST_MS);
      expect(page.length + text.length).toBeGreaterThan(1_000);
    }
  });
});
