import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Compiled, compile, type EditionFile } from "../../../scripts/policy/compile";
import { readEditions } from "../../../scripts/policy/editions";
import { openPack } from "../../../src/policy/open-pack";
import { statementsIn } from "../../../src/policy/statements-in";
import { wordsOfPassages } from "../../../src/policy/wording";
import { type Edit, editedText, FILES, lineOf, problemsOf, readText, replace } from "./editing";

/** Nobody has published it. "Words" that are no language's, so that none passes for the policy's. */
const INVENTED = `## Xyzzy

[Plugh](#)

---

## Plugh

Frotz “gnusto rezrov, *blorb*; or

- frob one
- frob two” yomin.

INVENTED @ 01.02.2020
`;
const WORDS = "gnusto rezrov, blorb; or frob one frob two";
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const edition = (change: Partial<EditionFile> = {}): EditionFile => ({
  id: "invented",
  format: "markdown",
  file: "invented.md",
  language: "cy",
  bytes: new TextEncoder().encode(INVENTED),
  ...change,
});

const wording = (change: Record<string, unknown> = {}) => ({
  language: "cy",
  source: { edition: "invented", section: "Plugh" },
  passages: [
    { from: "gnusto", to: "; or" },
    { from: "frob one", to: "frob two" },
  ],
  digest: sha256(WORDS),
  ...change,
});

/** Puts wordings behind the words of the recording statement. */
const withWordings =
  (...wordings: unknown[]): Edit =>
  (text) => {
    const before = '"digest": "3c02692cfe01f0d6ef6a0a7fe719d3417ce4e9d16630860c4bfb8c4f8dfee828"';
    return replace(before, `${before},\n"wordings": ${JSON.stringify(wordings, null, 1)}`)(text);
  };

function compileWith(edit: Edit, foreign = edition()): Promise<Compiled> {
  const annotations = editedText("annotations", { annotations: edit });
  return compile([...readEditions(), foreign], {
    file: FILES.annotations,
    bytes: new TextEncoder().encode(annotations),
  });
}

describe("a statement with an invented wording in a second language", async () => {
  const compiled = await compileWith(withWordings(wording()));
  const plain = await compile(readEditions(), {
    file: FILES.annotations,
    bytes: new TextEncoder().encode(readText("annotations")),
  });
  const [recording] = compiled.file.statements;

  it("holds both, each with its own source and digest", () => {
    const [english, invented] = recording?.wordings ?? [];
    expect(english).toEqual(plain.file.statements[0]?.wordings[0]);
    expect(english).toMatchObject({
      language: "en",
      source: { editions: ["web", "print"], section: "Call Recording" },
    });
    expect(invented).toMatchObject({
      language: "cy",
      source: { editions: ["invented"], section: "Plugh" },
      digest: sha256(WORDS),
    });
    expect(wordsOfPassages(invented?.passages ?? [])).toBe(WORDS);
    expect(recording?.wordings).toHaveLength(2);
  });

  it("has the edition among its editions, with its language and its own bytes’ digest", () => {
    expect(compiled.file.editions.map(({ id, language }) => [id, language])).toEqual([
      ["web", "en"],
      ["print", "en"],
      ["invented", "cy"],
    ]);
    expect(compiled.file.editions[2]?.sha256).toBe(sha256(INVENTED));
  });

  it("opens in English as it does without, and nothing of the other shows", async () => {
    const opened = await openPack(compiled.bytes, compiled.digest);
    expect(opened.statements).toEqual(plain.pack.statements);
    expect(opened).toEqual({ ...plain.pack, editions: compiled.file.editions });
    expect(JSON.stringify({ ...opened, editions: [] })).not.toMatch(/gnusto|Plugh|"cy"/);
  });

  it("has in the second language that one statement, in those words, and no other", () => {
    const statements = statementsIn(compiled.file, "cy");
    expect(statements.map(({ id, language }) => [id, language])).toEqual([["recording", "cy"]]);
    expect(wordsOfPassages(statements[0]?.passages ?? [])).toBe(WORDS);
    expect(statements[0]).not.toHaveProperty("source");
  });

  it("has in a third language nothing, nor has the published pack in Welsh", () => {
    expect(statementsIn(compiled.file, "pl")).toEqual([]);
    expect(statementsIn(plain.file, "cy")).toEqual([]);
    expect(plain.file.statements.map(({ wordings }) => wordings.length)).toEqual([1, 1, 1]);
  });
});

describe("a wording in a second language is refused, and its line named", () => {
  const NAME = 'the statement "Call recording" in "cy"';
  it.each<[string, unknown[], line: string, message: string]>([
    [
      "without its source",
      [wording({ source: undefined })],
      '{\n  "language": "cy"',
      "statements.0.wordings.0.source: Invalid input: expected object, received undefined",
    ],
    [
      "out of an edition that isn’t there",
      [wording({ source: { edition: "welsh", section: "Plugh" } })],
      '"edition": "welsh"',
      `${NAME}: no edition in another language than the chapter's is called "welsh"`,
    ],
    [
      "out of an edition in English",
      [wording({ source: { edition: "web", section: "Call Recording" } })],
      '"edition": "web"',
      `${NAME}: no edition in another language than the chapter's is called "web"`,
    ],
    [
      "out of a section that isn’t there",
      [wording({ source: { edition: "invented", section: "Call Recording" } })],
      '"section": "Call Recording"\n',
      `${NAME}: no section of the edition "invented" is called "Call Recording"`,
    ],
    [
      "in a language that nobody knows",
      [wording({ language: "qq" })],
      '"language": "qq"',
      'the statement "Call recording" in "qq": no language is called so',
    ],
    [
      "in English, which the statement’s own words are",
      [wording({ language: "en" })],
      '"language": "en"',
      'the statement "Call recording" in "en": the edition "invented" is in "cy"',
    ],
    [
      "in another language than its edition",
      [wording({ language: "pl" })],
      '"language": "pl"',
      'the statement "Call recording" in "pl": the edition "invented" is in "cy"',
    ],
    [
      "that was not approved",
      [wording({ digest: "0" })],
      '"digest": "0"',
      `the words of ${NAME} are not the ones that were approved. They are now: "${WORDS}" ` +
        `(digest ${sha256(WORDS)}; approved 0)`,
    ],
    [
      "with words that the edition hasn’t",
      [wording({ passages: [{ from: "gnusto girgol" }] })],
      '"from": "gnusto girgol"',
      `${NAME}: "gnusto girgol" is not in "Plugh"; the nearest text is "“gnusto rezrov,"`,
    ],
    [
      "with a gap between two passages",
      [wording({ passages: [{ from: "gnusto" }, { from: "frob one" }] })],
      '{\n    "from": "frob one"',
      `${NAME}: words between two passages would not be read out: " rezrov, blorb; or "`,
    ],
  ])("%s", async (_name, wordings, line, message) => {
    const edit = withWordings(...wordings);
    const text = editedText("annotations", { annotations: edit });
    expect(await problemsOf(compileWith(edit))).toEqual([
      { file: FILES.annotations, line: lineOf(text, line), message },
    ]);
  });

  it("that is there already", async () => {
    const problems = await problemsOf(compileWith(withWordings(wording(), wording())));
    expect(problems.map(({ message }) => message)).toEqual([
      `${NAME}: it has a wording in that language already`,
    ]);
  });

  it("out of a printed edition", async () => {
    const printed = edition({ format: "print" });
    expect(await problemsOf(compileWith(withWordings(wording()), printed))).toEqual([
      {
        file: "invented.md",
        line: 1,
        message:
          "an edition in another language must be Markdown: a printed text has no contents list to go by",
      },
    ]);
  });
});
