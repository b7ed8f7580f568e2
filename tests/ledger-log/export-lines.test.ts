import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { canonical, digestOf } from "../../src/call/digest";
import { LineWriter } from "../../src/ledger/export/export-line";
import { exportLines, LedgerMovedError } from "../../src/ledger/export/export-lines";
import { type BindingsOfDay, type Day, keys } from "../../src/ledger/records";
import { formatHead, parseHead } from "../../src/ledger/verify/verify-head";
import { DESK, MemoryLedger, usualCall } from "./ledger";
import { kinds, textOf, verify, verifyText } from "./run";

const DAY = "2026-11-21";
const AT = "2026-11-23T09:00:00.000Z";
const options = { at: AT, timings: false };

let ledger = new MemoryLedger();
beforeEach(async () => {
  ledger = new MemoryLedger();
  await ledger.seal(usualCall(1));
  await ledger.seal(usualCall(2));
  await ledger.seal({ ...usualCall(3, { startedAt: "2026-11-22T10:00:00.000Z" }) });
  await ledger.erase(DAY, ["call-0001"], ["call-0002"]);
});

const exported = (timings = false) => textOf(exportLines(ledger, { at: AT, timings }));
const linesIn = (text: string) => text.trimEnd().split("\n");
/** Whether two lines say the same, with other spaces or escapes. */
function isSame(one = "", other = ""): boolean {
  try {
    return canonical(JSON.parse(one)) === canonical(JSON.parse(other));
  } catch {
    return false;
  }
}
const parsed = (text: string) =>
  linesIn(text).map((line) => JSON.parse(line) as Record<string, unknown>);

describe("the file", () => {
  it("begins with what it is, then has the chain, then the calls, then its end", async () => {
    const [header, ...rest] = parsed(await exported());
    expect(header).toMatchObject({
      line: 1,
      kind: "header",
      format: "verbatim-ledger 2",
      desk: DESK.id,
      head: ledger.records.get(keys.head),
      exportedAt: AT,
      timings: false,
    });
    expect(rest.map(({ kind }) => kind)).toEqual([
      ...["link", "link", "link", "link", "call", "bindings", "call", "bindings", "end"],
    ]);
    expect(rest.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("has the times of passages only if they are asked for", async () => {
    const [without, withTimes] = [await exported(), await exported(true)];
    const passages = parsed(without)
      .filter(({ kind }) => kind === "call")
      .flatMap(({ call }) => (call as Day["calls"][number]).events)
      .filter(({ kind }) => kind === "passage read");
    expect(passages.length).toBeGreaterThan(5);
    for (const event of passages) expect(Object.keys(event)).not.toContain("at");
    expect(parsed(without).filter(({ kind }) => kind === "timings")).toEqual([]);
    expect(parsed(withTimes).filter(({ kind }) => kind === "timings")).toHaveLength(2);
  });

  it("never has the desk's key, but the digests made with it", async () => {
    const text = await exported(true);
    expect(text).not.toContain(DESK.key);
    const bindings = ledger.records.get(keys.bindings("2026-11-22")) as BindingsOfDay;
    expect(text).toContain(bindings.calls["call-0003"]?.[0]?.identity.case);
  });

  it("says how far it has come", async () => {
    const pieces = [];
    for await (const { done, of } of exportLines(ledger, options)) pieces.push([done, of]);
    expect(pieces).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
      [3, 3],
    ]);
  });

  it("is begun anew by whoever wants it, where a call was sealed meanwhile", async () => {
    const pieces = exportLines(ledger, options);
    await pieces.next();
    await ledger.seal(usualCall(4));
    await expect(textOf(pieces)).rejects.toThrow(LedgerMovedError);
  });
});

describe("verified again", () => {
  it.each([[false], [true]])("it says what the store says (times: %s)", async (timings) => {
    const { header, verified } = await verifyText(await exported(timings));
    const { timed, ...ofStore } = await verify(ledger);
    expect(header.desk).toBe(DESK.id);
    expect(verified).toEqual({ ...ofStore, timed: timings ? timed : 0 });
    expect(verified.problems).toEqual([]);
  });

  it("whatever a store holds: what is wrong there is wrong in the file", async () => {
    const day = ledger.records.get(keys.day(DAY)) as Day;
    day.calls[0]?.events.splice(2, 1);
    ledger.records.set(keys.timings("2026-11-22"), "garbage");
    ledger.records.set(keys.day("2026-11-20"), "garbage");
    ledger.records.delete(keys.bindings("2026-11-22"));
    const ofFile = (await verifyText(await exported(true))).verified;
    expect(kinds(ofFile)).toEqual(kinds(await verify(ledger)));
    expect(kinds(ofFile)).toEqual([
      ...["binding missing", "call changed", "times missing", "unreadable", "unreadable"],
    ]);
  });

  it("a chain of which links are gone says so", async () => {
    ledger.records.delete(keys.chain(0));
    const { verified } = await verifyText(await exported());
    expect(kinds(verified)).toContain("chain broken");
  });

  it("an empty ledger is whole", async () => {
    const text = await textOf(exportLines(new MemoryLedger(), options));
    const { verified } = await verifyText(text);
    expect(verified).toMatchObject({ problems: [], links: 0, calls: 0 });
  });

  it("findings go with it, and of what was set aside the sealed calls alone", async () => {
    const [call] = (ledger.records.get(keys.day(DAY)) as Day).calls;
    const unread = { version: 2, at: AT };
    ledger.records.set("unread:1", { ...unread, value: call });
    ledger.records.set("unread:2", { ...unread, value: DESK });
    const finding = { id: "f", at: AT, kind: "copies differ", about: ["call-0002"] };
    ledger.records.set(keys.findings, [
      {
        ...finding,
        copies: [DESK, call],
        kept: ["unread:1", "unread:2", "unread:3"],
        isSeen: false,
      },
    ]);
    const text = await exported(true);
    expect(parsed(text).find(({ kind }) => kind === "finding")).toMatchObject({
      finding: { id: "f", copies: [call, call] },
    });
    expect(text).not.toContain(DESK.key);
    expect((await verifyText(text)).verified.problems).toEqual([]);
  });
});

describe("a file that was changed", () => {
  /** The lines of the problems. */
  const wrongLines = async (lines: readonly string[]) => {
    const { verified } = await verifyText(`${lines.join("\n")}\n`);
    return verified.problems.flatMap(({ line }) => line ?? []);
  };

  it("names each line that a single letter was changed in", async () => {
    const lines = linesIn(await exported(true));
    for (const [index, line] of lines.entries()) {
      const changed = line.replace(/"(at|exportedAt|line|kind)":("?)./, '"$1":$2X');
      expect(changed).not.toBe(line);
      const told = wrongLines(lines.map((each, nth) => (nth === index ? changed : each)));
      if (index === 0) await expect(told.catch(() => [1])).resolves.toContain(1);
      else expect(await told, line).toContain(index + 1);
    }
  });

  it("never passes for whole, whichever character of it was changed", async () => {
    const text = await exported(true);
    const lines = linesIn(text);
    const characters = fc.constantFrom(..."0129abcfXZ\"':,{}[] -".split(""));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 2), characters, async (at, character) => {
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        const nth = text.slice(0, at).split("\n").length;
        if (text[at] === "\n" || isSame(lines[nth - 1], changed.split("\n")[nth - 1])) return;
        const told = verifyText(changed).then(({ verified }) => verified.problems);
        if (nth === 1) await told.catch(() => undefined);
        else expect((await told).map(({ line }) => line)).toContain(nth);
      }),
      { numRuns: 400 },
    );
  });

  it("names a changed line and no other, though all digests in it were left", async () => {
    const lines = linesIn(await exported());
    const changed = lines.map((line, index) =>
      index === 0 ? line.replace(AT, "2026-11-24T09:00:00.000Z") : line,
    );
    expect(await wrongLines(changed)).toEqual([1]);
  });

  it("names the place where a line is missing", async () => {
    const lines = linesIn(await exported(true));
    for (let gone = 1; gone < lines.length - 1; gone++) {
      const told = await wrongLines(lines.filter((_, index) => index !== gone));
      expect(told).toContain(gone + 1);
    }
  });

  it("names the place where lines were swapped", async () => {
    const lines = linesIn(await exported());
    for (let nth = 1; nth < lines.length - 1; nth++) {
      const [one = "", other = ""] = lines.slice(nth);
      const told = await wrongLines([...lines.slice(0, nth), other, one, ...lines.slice(nth + 2)]);
      expect(told).toEqual(expect.arrayContaining([nth + 1, nth + 2]));
    }
  });

  it("names the last line where the rest was cut off", async () => {
    const text = await exported(true);
    const whole = linesIn(text).length;
    for (let length = linesIn(text)[0]?.length ?? 0; length < text.length - 1; length += 97) {
      const cut = text.slice(0, length);
      const { verified } = await verifyText(cut);
      const lines = linesIn(cut).length;
      expect(lines).toBeLessThanOrEqual(whole);
      expect(verified.problems.map(({ line }) => line)).toContain(lines);
    }
  });

  it("names a line that was put in, wherever it came from", async () => {
    const lines = linesIn(await exported());
    const [first = ""] = lines;
    for (const added of ["", "{}", "null", "[]", first, '{"line":3,"kind":"x","check":"0"}']) {
      expect(await wrongLines([...lines.slice(0, 4), added, ...lines.slice(4)])).toContain(5);
      expect(await wrongLines([...lines, added])).toContain(lines.length + 1);
    }
  });

  it("is taken for whole if spaces and line ends are all that changed", async () => {
    const lines = parsed(await exported(true));
    const spaced = lines.map((line) => JSON.stringify(line, null, 1).replaceAll("\n", " "));
    const { verified } = await verifyText(`${spaced.join("\r\n")}\r\n`);
    expect(verified.problems).toEqual([]);
  });

  it("is found out by the chain though every check was written anew", async () => {
    const writer = new LineWriter();
    const forged = parsed(await exported()).map(({ line: _line, check: _check, ...content }) => {
      const text = JSON.stringify(content).replace('"passage":2', '"passage":0');
      return writer.write(JSON.parse(text) as never);
    });
    const { verified } = await verifyText(forged.join(""));
    expect(kinds(verified)).toEqual(["call changed", "call changed"]);
  });

  it.each<[what: string, text: string, says: RegExp]>([
    ["empty", "", /isn’t a ledger/],
    ["not JSON", "garbage\n", /isn’t a ledger/],
    ["another JSON", '{"format":1}\n', /isn’t a ledger/],
    ["a CSV export", "call,started\r\n", /isn’t a ledger/],
    [
      "of a newer format",
      '{"line":1,"kind":"header","format":"verbatim-ledger 3","more":true,"check":""}\n',
      /^its format is “verbatim-ledger 3”, and this reads “verbatim-ledger 2” only$/,
    ],
  ])("that is %s is no export", async (_what, text, says) => {
    await expect(verifyText(text)).rejects.toThrow(says);
  });
});

describe("a head in one word", () => {
  const digest = digestOf("x");

  it.each<[what: string, text: string]>([
    ["as it is written", formatHead({ links: 12, digest })],
    ["with spaces round it", `  12:${digest}\n`],
    ["in capitals", `12:${digest.toUpperCase()}`],
    ["in its file", `{"head": "12:${digest}"}`],
  ])("is read %s", (_what, text) => {
    expect(parseHead(text)).toEqual({ links: 12, digest });
  });

  it.each([[""], ["12"], [`12:${digest}0`], [`-1:${digest}`], ["{}"], ["null"], ['{"head":1}']])(
    "%j is none",
    (text) => {
      expect(parseHead(text)).toBeUndefined();
    },
  );

  it("is read back, whatever it is", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.string(), (links, text) => {
        const head = { links, digest: digestOf(text) };
        expect(parseHead(formatHead(head))).toEqual(head);
      }),
    );
  });
});
