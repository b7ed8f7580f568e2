import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../../scripts/policy/editions";

const { pack } = await compilePolicy();

/** The situations a handler must find, as the issue of the product names them. */
const SITUATIONS = [
  ["is worried about being recorded", ["REC-4", "REC-5"]],
  ["is recording me", ["REC-8", "REC-9", "REC-10"]],
  ["asks how long the recording is kept", ["REC-7"]],
  ["wants a copy of what we hold", ["REC-6", "DP-1", "REC-7", "DP-2"]],
  ["wants to complain", ["COM-1", "COM-2"]],
  ["isn’t who they say they are", ["BOG-2", "BOG-1"]],
  ["asks under Freedom of Information", ["FOI-2", "FOI-3", "FOI-1"]],
  ["needs an interpreter or can’t hear", ["INT-1", "INT-2"]],
  ["is acting for the client", ["REP-2", "REP-1", "REP-3"]],
  [
    "asks us to pass on contact details",
    ["FPC-4", "FPC-5", "FPC-6", "FPC-7", "FPC-8", "FPC-9", "FPC-10", "FPC-1", "FPC-2", "FPC-3"],
  ],
  ["wants to be seen face to face", ["F2F-1", "F2F-2"]],
  ["says we got it wrong and lost them money", ["SP-2", "SP-1"]],
  ["is abusive or threatening", ["UCB-1", "UCB-2"]],
  ["threatens suicide", ["SUI-1", "SUI-2"]],
  ["works here or knows someone who does", ["SEN-1", "SEN-2", "SEN-3"]],
] as const;

describe("the guides through the policy", () => {
  it.each(SITUATIONS)("The client %s: rows in the order of doing", (says, rows) => {
    const situation = pack.situations.find((each) => each.says === says);
    expect(situation?.steps.flatMap((step) => step.rows)).toEqual(rows);
  });

  it("has no other situation", () => {
    expect(pack.situations.map(({ says }) => says)).toEqual(SITUATIONS.map(([says]) => says));
  });

  it("reaches every row: by a situation, or as a statement's words or reason", () => {
    const bySituation = pack.situations.flatMap(({ steps }) => steps.flatMap(({ rows }) => rows));
    const byStatement = pack.statements.flatMap(({ why, notDueInbound, section }) => [
      ...why,
      ...(notDueInbound === null ? [] : [notDueInbound]),
      ...pack.rows
        .filter((row) => row.section === section && row.kind === "statement")
        .map(({ id }) => id),
    ]);
    const reached = new Set([...bySituation, ...byStatement]);
    expect(pack.rows.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it("never prompts for facilitating contact: the policy says it isn't advertised", () => {
    const section = "facilitating-parental-contact";
    expect(pack.routes.map(({ id }) => id)).not.toContain(section);
    expect(pack.markers.map((marker) => marker.section)).not.toContain(section);
  });

  it("leads suicide threats, and says how fast only where the policy does", () => {
    expect(pack.routes[0]?.id).toBe("suicide-threats");
    expect(
      pack.routes
        .filter(({ speed }) => speed.length > 0)
        .map(({ id, speed, answer }) => [id, speed, answer]),
    ).toEqual([["freedom-of-information", ["promptly"], "within twenty working days"]]);
  });

  it("marks what is odd with the words it is odd in", () => {
    for (const { row, quote } of pack.odd) {
      expect(pack.rows.find(({ id }) => id === row)?.words).toContain(quote);
    }
    expect(pack.odd.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining([
        "to be pass on",
        "if a user suspects",
        "tape recorder",
        "£1000",
        "Data Protection Act 1998",
      ]),
    );
  });

  it("leaves a gap open in every section that has one, and fills none with policy words", () => {
    for (const { says } of pack.gaps) {
      expect(pack.rows.some(({ words }) => words.includes(says))).toBe(false);
    }
    expect(new Set(pack.gaps.map(({ section }) => section)).size).toBe(15);
  });
});
