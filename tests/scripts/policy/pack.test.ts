import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../../scripts/policy/editions";
import { readText } from "./editing";

const { pack, file, bytes, digest } = await compilePolicy();

/** The contents list of the web edition: the canonical sections in their order. */
const SECTIONS = [
  ["Bogus Calls", "bogus-calls"],
  ["Call Recording", "call-recording"],
  ["Complaints", "complaints"],
  ["Confidentiality Statements", "confidentiality-statements"],
  ["Data Protection", "data-protection"],
  ["Face to Face Visits", "face-to-face-visits"],
  ["Facilitating Parental Contact", "facilitating-parental-contact"],
  ["False Information Warnings", "false-information-warnings"],
  ["Freedom of Information", "freedom-of-information"],
  ["Interpreters and Translation Services", "interpreters-and-translation-services"],
  ["Personal Interest / Sensitive Cases", "personal-interest-sensitive-cases"],
  ["Representatives", "representatives"],
  ["Special Payments", "special-payments"],
  ["Suicide Threats", "suicide-threats"],
  [
    "Unacceptable Client Behaviour and Potentially Violent Persons",
    "unacceptable-client-behaviour-and-potentially-violent-persons",
  ],
] as const;

describe("the pack", () => {
  it("has the fifteen sections in the order of the contents list", () => {
    expect(pack.sections.map(({ title, id }) => [title, id])).toEqual(SECTIONS);
  });

  it.each(SECTIONS)("%s stands in the web edition's contents list, and as a title", (title) => {
    const [front = "", ...rest] = readText("web").split("\n---\n");
    expect(front).toContain(`\n[${title}](#)\n`);
    expect(rest.filter((part) => part.trim().split("\n")[0]?.includes(title))).toHaveLength(1);
  });

  it("has the chapter's title and stamp, and the stamp's date", () => {
    const [, title] = /^## (.+)$/m.exec(readText("web")) ?? [];
    expect({ title: pack.title, stamp: pack.stamp, published: pack.published }).toEqual({
      title,
      stamp: readText("web").split("\n").at(-1),
      published: "2017-03-09",
    });
  });

  it("has the digest of its own bytes", () => {
    expect(digest).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("is in its bytes what it is in memory", () => {
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(file);
  });

  it("has the same bytes when it is compiled again", async () => {
    const again = await compilePolicy();
    expect(again.bytes).toEqual(bytes);
    expect(again.digest).toBe(digest);
  });
});
