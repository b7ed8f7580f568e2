import { describe, expect, it } from "vitest";
import { compile } from "../../../scripts/policy/compile";
import { readAnnotations, readEditions } from "../../../scripts/policy/editions";
import { PolicyError } from "../../../scripts/policy/policy-error";
import { type Bytes, compileFiles, FILES, type FileName, problemsOf, readBytes } from "./editing";

const files = (): Record<FileName, Bytes> => ({
  web: readBytes("web"),
  print: readBytes("print"),
  annotations: readBytes("annotations"),
});

/** Bytes with a stray one in the middle that UTF-8 has no use for. */
const withStrayByte = (bytes: Bytes): Bytes => {
  const middle = Math.floor(bytes.length / 2);
  return new Uint8Array([...bytes.slice(0, middle), 0xff, ...bytes.slice(middle)]);
};

describe("a file that is not UTF-8", () => {
  it.each(["web", "print", "annotations"] as const)(
    "is refused where it is the %s",
    async (name) => {
      const problems = await problemsOf(
        compileFiles({ ...files(), [name]: withStrayByte(readBytes(name)) }),
      );
      expect(problems).toEqual([
        { file: FILES[name], line: 1, message: "this file is not UTF-8 text" },
      ]);
    },
  );

  it("is refused where its pound sign is Latin-1", async () => {
    const latin1 = new Uint8Array(
      Buffer.from(Buffer.from(readBytes("print")).toString("utf8"), "latin1"),
    );
    expect(await problemsOf(compileFiles({ ...files(), print: latin1 }))).toMatchObject([
      { file: FILES.print, message: "this file is not UTF-8 text" },
    ]);
  });
});

describe("the order of the editions", () => {
  it("the print can't come first", async () => {
    const [web, print] = readEditions();
    expect(await problemsOf(compile([print, web], readAnnotations()))).toEqual([
      {
        file: FILES.print,
        line: 1,
        message: "the first edition must be Markdown: a printed text has no contents list to go by",
      },
    ]);
  });

  it("the web compiles alone, and has no differences to record", async () => {
    const [web] = readEditions();
    const { pack } = await compile([web], readAnnotations());
    expect(pack.editions.map(({ id }) => id)).toEqual(["web"]);
    expect(pack.differences).toEqual([]);
  });
});

describe("a policy error", () => {
  const error = new PolicyError([
    { file: "a.md", line: 3, message: "one thing" },
    { file: "b.txt", line: 5, message: "another" },
  ]);

  it("says each problem on a line, with its file and line before it", () => {
    expect(error.message).toBe("a.md:3: one thing\nb.txt:5: another");
  });

  it("is known by its name", () => {
    expect(error.name).toBe("PolicyError");
    expect(error).toBeInstanceOf(Error);
  });
});
