import { describe, expect, it } from "vitest";
import { readAnnotations } from "../../../scripts/policy/editions";
import { packFileSchema } from "../../../src/policy/pack";
import { compileEdited, compileFiles, problemsOf, readBytes, readText } from "./editing";

/** An edition or annotations file that somebody made to bring something into the extension's pages. */

const LINK = /\]\((http:[^)]+)\)/.exec(readText("web"))?.[1] ?? "";

describe("a link in an edition that leads to no page of the web fails the build, with its line", () => {
  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/src/log/index.html",
    "//evil.example/",
    "/src/log/index.html",
  ])("%s", async (address) => {
    const problems = await problemsOf(
      compileEdited({
        web: (text) =>
          text.replace(/\[[^\]]*\]\(http:[^)]+\)/, `[Escalation guidance](${address})`),
      }),
    );
    expect(problems).toMatchObject([
      { message: `the link leads to "${address}", which isn't the address of a page` },
    ]);
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  it("there is one to begin with", () => expect(LINK).toMatch(/^http:\/\//));
});

describe("a pack made otherwise", () => {
  it("isn't opened with an address that is a script", async () => {
    const { bytes } = await compileFiles({
      web: readBytes("web"),
      print: readBytes("print"),
      annotations: readBytes("annotations"),
    });
    const text = new TextDecoder().decode(bytes);
    const pack = (json: string) => packFileSchema.safeParse(JSON.parse(json)).success;
    expect(pack(text)).toBe(true);
    expect(pack(text.replaceAll('"href":"http:', '"href":"javascript:'))).toBe(false);
  });
});

describe("annotations", () => {
  const problemsIn = (annotations: string) =>
    problemsOf(
      compileFiles({
        web: readBytes("web"),
        print: readBytes("print"),
        annotations: new TextEncoder().encode(annotations),
      }),
    );

  it.each([
    ["lists in lists without end", "[".repeat(200_000)],
    ["groups in groups without end", '{"a":'.repeat(50_000)],
    ["lists in lists, closed", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["comments without end", "/*".repeat(100_000)],
    ["nothing", ""],
    ["a prototype", '{"__proto__": {"statements": []}}'],
  ])("of %s are refused with a line", async (_what, text) => {
    const problems = await problemsIn(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.file).toBe(readAnnotations().file);
  });
});
