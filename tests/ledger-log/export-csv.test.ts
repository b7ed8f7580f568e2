import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportCsv } from "../../src/ledger/export/export-csv";
import { csvRow } from "../../src/ledger/export/export-csv-row";
import { keys } from "../../src/ledger/records";
import { DESK, EDITION, ENDED, MemoryLedger, reading, STATEMENTS, usualCall } from "./ledger";
import { textOf } from "./run";

/** RFC 4180, read back without any leniency. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) throw new Error(`Not CSV: ${text.slice(0, 80)}`);
    const [, raw = "", end] = match;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

const plain = (cell: string) => cell.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, "$1");

describe("a row", () => {
  it("is read back as it was, whatever stands in it", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."=+-@\"',\r\n\t a1".split("")) }),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const [row, ...more] = parseCsv(csvRow(cells));
        expect(row?.map(plain)).toEqual(cells);
        expect(more).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[text: string, cell: string]>([
    ["plain", "plain"],
    ["a,b", '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["+44", "'+44"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ["＝1", "'＝1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ["1-1", "1-1"],
    ["", ""],
  ])("%j becomes %s", (text, cell) => {
    expect(csvRow([text])).toBe(`${cell}\r\n`);
  });

  it("never begins a cell with what a spreadsheet takes for a formula", () => {
    fc.assert(
      fc.property(fc.constantFrom(..."=+-@\t\r\n＝＋－＠"), fc.string(), (sign, rest) => {
        const [[cell = ""] = []] = parseCsv(csvRow([sign + rest]));
        expect(cell.startsWith("'")).toBe(true);
      }),
    );
  });
});

const COLUMNS =
  "call,started,desk,handler,edition,case,client,role,event,at,ms,kind,statement,digest,passage,detail";

async function rowsOf(ledger: MemoryLedger, timings = false) {
  const [names = [], ...rows] = parseCsv(await textOf(exportCsv(ledger, { timings })));
  expect(names.join(",")).toBe(COLUMNS);
  return rows.map((row) => {
    expect(row).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""]));
  });
}

describe("the file", () => {
  it("has one row an event, each with its call", async () => {
    const ledger = new MemoryLedger();
    await ledger.seal(usualCall(1, { handler: "H-7" }));
    const rows = await rowsOf(ledger);
    expect(rows.map(({ kind }) => kind)).toEqual([
      ...["started", "fact changed", "bound", "passage read", "statement read"],
      ...["passage read", "passage read", "passage read", "statement read"],
      ...["passage read", "stopped", "referral noted", "ended"],
    ]);
    expect(rows[0]).toEqual({
      ...{ call: "call-0001", started: "2026-11-21T10:00:00.000Z", desk: DESK.id, handler: "H-7" },
      ...{ edition: EDITION, case: "12100123451", client: "", role: "pwc" },
      ...{ event: "call-0001.started", at: "2026-11-21T10:00:00.000Z", ms: "0", kind: "started" },
      ...{ statement: "", digest: "", passage: "", detail: "by handler" },
    });
    expect(rows[4]).toMatchObject({
      ...{ statement: "recording", digest: STATEMENTS[0]?.digest, passage: "" },
      ...{ at: "2026-11-21T10:00:30.000Z", ms: "30000" },
    });
    expect(rows.map(({ detail }) => detail)).toEqual([
      ...["by handler", "by console: outgoing call; first contact"],
      ...["by console: case 12100123451, parent with care", "", "", "", "", "", "", "", ""],
      ...["complaints", "by handler"],
    ]);
  });

  it("leaves the times of passages empty unless they are asked for, and kept", async () => {
    const ledger = new MemoryLedger();
    await ledger.seal(usualCall(1));
    const timesOf = async (timings: boolean) =>
      (await rowsOf(ledger, timings))
        .filter(({ kind }) => kind === "passage read" || kind === "stopped")
        .map(({ at, ms, passage }) => [at !== "", ms !== "", passage]);
    const passages = ["1", "1", "2", "3", "1", "2"];
    expect(await timesOf(false)).toEqual(passages.map((passage) => [false, false, passage]));
    expect(await timesOf(true)).toEqual(passages.map((passage) => [true, true, passage]));
    ledger.records.delete(keys.timings("2026-11-21"));
    expect(await timesOf(true)).toEqual(passages.map((passage) => [false, false, passage]));
  });

  it("says whom a call was with at its end, and in between", async () => {
    const ledger = new MemoryLedger();
    await ledger.seal({
      id: "call-0001",
      startedAt: "2026-11-21T10:00:00.000Z",
      steps: [
        { bind: { caseReference: "=1+1", role: "pwc" } },
        { bind: { caseReference: "77", clientReference: "C9", role: "nrp" }, by: "handler" },
        ENDED,
      ],
    });
    await ledger.seal({
      id: "call-0002",
      startedAt: "2026-11-21T11:00:00.000Z",
      steps: [{ bind: { caseReference: "88", role: "pwc" }, isSensitive: true }, ENDED],
    });
    await ledger.seal({ id: "call-0003", startedAt: "2026-11-21T12:00:00.000Z", steps: [ENDED] });
    const rows = await rowsOf(ledger);
    const whom = new Map(rows.map((row) => [row.call, [row.case, row.client, row.role]]));
    expect(whom.get("call-0001")).toEqual(["77", "C9", "nrp"]);
    expect(whom.get("call-0002")).toEqual([
      expect.stringMatching(/^a sensitive case [0-9a-f]{8}$/),
      "",
      "pwc",
    ]);
    expect(whom.get("call-0003")).toEqual(["", "", ""]);
    expect(rows.filter(({ kind }) => kind === "bound").map(({ detail }) => detail)).toEqual([
      "by console: case =1+1, parent with care",
      "by handler: case 77, non-resident parent, client C9",
      "by console: a sensitive case, parent with care",
    ]);
  });

  it("defuses a reference that a spreadsheet would run", async () => {
    const ledger = new MemoryLedger();
    const steps = [
      { bind: { caseReference: "=cmd|' /C calc'!A0" } },
      ...reading("recording"),
      ENDED,
    ];
    await ledger.seal({ ...usualCall(1), steps });
    for (const row of await rowsOf(ledger)) expect(row.case).toBe("'=cmd|' /C calc'!A0");
  });

  it("is empty but for its names where there is nothing", async () => {
    expect(await textOf(exportCsv(new MemoryLedger(), { timings: true }))).toBe(`${COLUMNS}\r\n`);
  });
});
