import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { followGuide } from "../../../scripts/package/follow-guide";
import { readGuide, type Step } from "../../../scripts/package/read-guide";

const guide = (rest: string): string =>
  `# Guide\n\n## Try it on one machine first\nThen open a case: http://127.0.0.1:1/cases/1\n\n${rest}\n\n` +
  "## How to check that it works\n1. **It is there.** Look.\n2. **It works.** Try.\n\n## Else\n";

describe("reading the guide", () => {
  it("finds what docs/deploying.md tells its reader to run and to save, in its order", () => {
    const { steps, caseUrl } = readGuide();
    expect(
      steps.map((step) => (step.kind === "save" ? step.file : step.lines.split(" ")[0])),
    ).toEqual([
      "openssl",
      "npm",
      "npm",
      "npm",
      "node",
      "/etc/chromium/policies/managed/verbatim.json",
      "/etc/firefox/policies/policies.json",
    ]);
    expect(caseUrl).toBe("http://127.0.0.1:8747/cases/121001234567");
  });

  it("takes code out of a list as it stands, and the checks' first sentences", () => {
    const text = "1. Do:\n\n    ```sh\n    one\n      two\n    ```\n\n```json /a/b.json\n{}\n```";
    expect(readGuide(guide(text))).toEqual({
      steps: [
        { kind: "run", lines: "one\n  two\n", goesOn: false },
        { kind: "save", file: "/a/b.json", text: "{}\n" },
      ],
      caseUrl: "http://127.0.0.1:1/cases/1",
      checks: ["It is there.", "It works."],
    });
  });

  it.each<[string, string, RegExp]>([
    ["a part that is gone", "# Guide\n", /no section “Try it on one machine first”/],
    ["a block for somebody else", guide("```powershell\nx\n```"), /a block of powershell/],
    ["a file without its name", guide("```json\n{}\n```"), /a block of json/],
  ])("stops at %s", (_what, text, sentence) => {
    expect(() => readGuide(text)).toThrow(sentence);
  });
});

describe("following a guide", () => {
  const folder = join(tmpdir(), `verbatim-guide-${process.pid}`);
  beforeEach(() => {
    mkdirSync(join(folder, "home"), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const follow = (...steps: Step[]) =>
    followGuide({ steps, caseUrl: "", checks: [] }, { folder, home: join(folder, "home") });
  const run = (lines: string, goesOn = false): Step => ({ kind: "run", lines, goesOn });
  const save = (text: string): Step => ({ kind: "save", file: join(folder, "etc/a/b.json"), text });
  const id = "abcdefghijklmnopabcdefghijklmnop";
  const says = run(`echo "The extension's id in Chrome and Edge, from your key: ${id}"`);

  it("puts in what a step has printed, and takes away what it saved", async () => {
    const { values, undo } = await follow(says, save('{"EXTENSION_ID": 1}'));
    expect(values).toEqual({ EXTENSION_ID: id });
    expect(readFileSync(join(folder, "etc/a/b.json"), "utf8")).toBe(`{"${id}": 1}`);
    undo();
    expect(existsSync(join(folder, "etc"))).toBe(false);
  });

  it("runs what is to be run in the sources' folder, with a home of its own", async () => {
    await follow(run("touch here\ntouch ~/there"));
    expect(existsSync(join(folder, "here"))).toBe(true);
    expect(existsSync(join(folder, "home/there"))).toBe(true);
  });

  it.each<[string, Step[], RegExp]>([
    ["a line fails", [save("{}"), run("false\ntouch after")], /Command failed/],
    ["a value was never printed", [save('{"EXTENSION_ID": 1}')], /what goes in for EXTENSION_ID/],
    ["the guide has a value that nobody knows", [says, save('["YOUR_HOST"]')], /for YOUR_HOST/],
    ["a file is no JSON", [save("{")], /JSON/],
    ["what goes on ends", [run("echo gone", true)], /has ended: gone/],
  ])("stops where %s, and leaves nothing", async (_what, steps, sentence) => {
    await expect(follow(...steps)).rejects.toThrow(sentence);
    expect(existsSync(join(folder, "etc"))).toBe(false);
    expect(existsSync(join(folder, "after"))).toBe(false);
  });

  it("stops where a file is there already, and leaves it", async () => {
    mkdirSync(join(folder, "etc/a"), { recursive: true });
    writeFileSync(join(folder, "etc/a/b.json"), "mine");
    await expect(follow(save("{}"))).rejects.toThrow("this isn't a fresh machine");
    expect(readFileSync(join(folder, "etc/a/b.json"), "utf8")).toBe("mine");
  });
});
