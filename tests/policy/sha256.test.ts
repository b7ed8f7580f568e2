import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/policy/sha256";

describe("SHA-256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ])("of “%s” is the published one", async (text, digest) => {
    expect(await sha256(text)).toBe(digest);
  });

  it("of a text is that of its UTF-8", async () => {
    expect(await sha256("£")).toBe(await sha256(new Uint8Array([0xc2, 0xa3])));
  });
});
