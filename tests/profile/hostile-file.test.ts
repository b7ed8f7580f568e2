import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAddress } from "../../src/profile/address";
import { formatProfile, LARGEST_PROFILE, parseProfile } from "../../src/profile/profile-file";
import { takePart } from "../../src/profile/take-part";

/** Console profiles crafted to hang whoever imports them, or to bring something in. */

const folder = new URL("../../src/profile/known/", import.meta.url);
const sound = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
const [SOUND = ""] = sound;

const isSentence = (text: string) => /^\S.*[.?]$/su.test(text);
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** @throws where a file is neither taken whole nor refused in sentences */
function check(file: string): boolean {
  const parsed = parseProfile(file);
  if (parsed.ok) {
    expect(parseProfile(formatProfile(parsed.profile))).toEqual(parsed);
    return true;
  }
  expect(parsed.problems.length).toBeGreaterThan(0);
  expect(parsed.problems.length).toBeLessThanOrEqual(20);
  for (const problem of parsed.problems) {
    expect(problem.length).toBeLessThan(1000);
    expect(isSentence(problem) && !UNSEEN.test(problem), problem).toBe(true);
  }
  return false;
}

describe("whatever is in a file", () => {
  it("a sound profile with any part put in, taken out or changed is taken or refused in sentences", {
    timeout: 30_000,
  }, () => {
    const pieces = fc.constantFrom(
      ...[
        '"',
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "1e999",
        "-0",
        '"__proto__"',
        '"label"',
        '"css"',
      ],
      ...[
        "\u0000",
        "\ufeff",
        "\u202e",
        "\ud800",
        "\\u0000",
        "\\ud800",
        "/*",
        "//",
        "<b>",
        "0x1",
        "NaN",
      ],
    );
    fc.assert(
      fc.property(fc.constantFrom(...sound), fc.nat(), fc.nat(40), pieces, (file, at, cut, put) => {
        const from = at % file.length;
        check(`${file.slice(0, from)}${put}${file.slice(from + cut)}`);
      }),
      { numRuns: 200 },
    );
  });

  it("any JSON in place of any value is taken or refused in sentences", { timeout: 30_000 }, () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("https://*/*", "javascript:alert(1)", "*", "<script>", -1, 1e308, {}, []),
      fc.string({ unit: "binary" }),
    );
    const paths = [...SOUND.matchAll(/: ("[^"]*"|\d+|true|false|null)/g)].map(
      ({ index, 0: text }) => ({
        from: index + 2,
        to: index + text.length,
      }),
    );
    fc.assert(
      fc.property(fc.nat(), value, (nth, instead) => {
        const { from = 0, to = 0 } = paths[nth % paths.length] ?? {};
        check(`${SOUND.slice(0, from)}${JSON.stringify(instead)}${SOUND.slice(to)}`);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["brackets", "[".repeat(100_000)],
    ["groups in groups", '{"a":'.repeat(20_000)],
    ["lists in lists, closed", `${"[".repeat(60_000)}${"]".repeat(60_000)}`],
    ["one long name", `{"${"a".repeat(120_000)}": 1}`],
    ["one long text with no end", `"${"\\n".repeat(60_000)}`],
    ["names", `{${Array.from({ length: 10_000 }, (_, at) => `"a${at}":1`).join()}}`],
    ["numbers", `[${"1,".repeat(60_000)}1]`],
    ["commas", ",".repeat(120_000)],
    ["comments", "/*".repeat(60_000)],
    ["a number of a hundred thousand digits", `{"format": ${"9".repeat(100_000)}}`],
    ["20 MB", "x".repeat(20 * 1024 * 1024)],
    ["UTF-16 that was read as UTF-8", [...SOUND].join("\u0000")],
    ["a name twice", SOUND.replace("{", '{"format": 1,')],
    ["nothing", ""],
  ])("%s is refused in sentences", (_what, file) => {
    expect(check(file)).toBe(false);
  });

  it("a byte order mark is passed over", () => {
    expect(check(`\ufeff${SOUND}`)).toBe(true);
  });
});

describe("names that every object has", () => {
  it.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])(
    "“%s” among a profile's names is refused; among a field's texts it changes no other",
    (name) => {
      expect(check(SOUND.replace("{", `{"${name}": {"polluted": true},`))).toBe(false);
      const parsed = parseProfile(
        JSON.stringify({
          format: 1,
          id: "x",
          name: "X",
          frames: [
            {
              addresses: ["https://x.example/*"],
              place: "page",
              fields: { role: { locators: [{ label: "Role" }], values: { Mother: "pwc" } } },
            },
          ],
        }).replace('"Mother"', `"${name}":null,"Mother"`),
      );
      if (parsed.ok) {
        const values = parsed.profile.frames[0]?.fields.role?.values ?? {};
        expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
        expect(values.Mother).toBe("pwc");
      }
      expect(({} as { polluted?: true }).polluted).toBeUndefined();
    },
  );
});

describe("an address", () => {
  it.each([
    ["that is a script", "javascript:alert(1)"],
    ["of any host", "https://*/*"],
    ["of any scheme", "*://crm.example/*"],
    ["of the extension", "chrome-extension://aaaa/*"],
    ["of this computer's files", "file:///*"],
    ["with a name before the host", "https://crm.example@evil.example/*"],
    ["with a star within the host", "https://crm.*.example/*"],
    ["with a hundred stars", `https://crm.example/${"*a".repeat(100)}`],
    ["with a line's end", "https://crm.example/\n*"],
    ["with a letter that looks like another", "https://сrm.example/*"],
    ["of a megabyte", `https://${"a".repeat(1_000_000)}/*`],
  ])("%s is refused", (_what, pattern) => {
    expect(parseAddress(pattern)).toBeUndefined();
  });
});

it("a part of any text is found, or not, in one pass: no text is long enough to hang", () => {
  const text = "1-/".repeat(700_000);
  expect(takePart(text, { take: "letters and digits", length: 64 })).toBeUndefined();
  expect(takePart(text, { take: "digits", after: "-" })).toBe("1");
  expect(takePart("a".repeat(2_000_000), { take: "letters and digits" })).toHaveLength(2_000_000);
});

it("the most that is read of a file is what a whole profile needs", () => {
  expect(LARGEST_PROFILE).toBe(128 * 1024);
});
