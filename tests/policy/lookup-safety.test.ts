import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../scripts/policy/editions";
import { createLookup } from "../../src/policy/lookup";

const { pack } = await compilePolicy();
const lookup = createLookup(pack);
const idsFor = (query: string): string[] => lookup.find(query).map(({ section }) => section.id);

const SUICIDE = "suicide-threats";
const UCB = "unacceptable-client-behaviour-and-potentially-violent-persons";

/** Whatever stands beside one of these, Suicide Threats stands first. */
const TERMS = [
  "suicide",
  "suicidal",
  "suiside",
  "sucide",
  "suicde",
  "suacide",
  "suicidle",
  "SUICIDE",
  "self-harm",
  "self harm",
  "self harming",
  "selfharm",
  "self-ham",
  "self h",
  "end it all",
  "ending it all",
  "end my life",
  "ended her own life",
  "take his own life",
  "taking my life",
  "overdose",
  "overdoes",
  "overdosed",
  "ovrdose",
  "over dose",
  "taken all her tablets",
  "999",
  "９９９",
  "nine nine nine",
  "die by",
  "wants to die",
  "better off dead",
  "doesn’t want to be here",
  "hurt herself",
  "hang himself",
  "cut my wrists",
  "jump off",
  "can’t go on anymore",
  "do something stupid",
  "six point plan",
];

/** Beside these Unacceptable Client Behaviour stands second. */
const KILL = [
  "kill",
  "kill himself",
  "kill me",
  "kill them",
  "killing",
  "kil",
  "threatened to kill",
];

describe("a life before a form", () => {
  it.each([...TERMS, ...KILL])("“%s” puts Suicide Threats first, with all its rows", (term) => {
    const [first] = lookup.find(term);
    expect(first?.section.id).toBe(SUICIDE);
    expect(first?.rows.map(({ id }) => id)).toEqual(["SUI-1", "SUI-2"]);
  });

  it.each([
    ["complaint about recording and overdose", [SUICIDE]],
    ["freedom of information request, says he is suicidal", [SUICIDE]],
    ["going to end it all", [SUICIDE]],
    ["client says she will end it all because of special payment", [SUICIDE]],
    ["complaint: call 999", [SUICIDE]],
    ["representative says client took an overdose", [SUICIDE]],
    ["face to face visit self-harm interpreter", [SUICIDE]],
    ["abusive and violent and suicidal", [SUICIDE, UCB]],
    ["he'll kill me", [SUICIDE, UCB]],
    ["he’ll kill me", [SUICIDE, UCB]],
    ["complaints: client will kill himself", [SUICIDE, UCB]],
    ["recording of him saying he’d kill her", [SUICIDE, UCB]],
    ["kill", [SUICIDE, UCB]],
  ])("“%s” finds first %j", (query, first) => {
    expect(idsFor(query).slice(0, first.length)).toEqual(first);
  });

  it.each(KILL)("“%s” has Unacceptable Client Behaviour beside it", (term) => {
    expect(idsFor(term).slice(0, 2)).toEqual([SUICIDE, UCB]);
  });

  const term = fc.constantFrom(...TERMS, ...KILL);
  const policyWords = [...new Set(pack.rows.flatMap(({ words }) => words.split(" ")))];
  const word = fc.oneof(fc.constantFrom(...policyWords), fc.string({ unit: "binary" }));

  it("wherever it stands among other words, hundreds of them", () => {
    fc.assert(
      fc.property(term, fc.array(word), fc.array(word), (said, before, after) => {
        const query = [...before, said, ...after].join(" ");
        expect(idsFor(query)[0]).toBe(SUICIDE);
      }),
      { numRuns: 500 },
    );
  });

  it("at the end of a long text that was pasted", () => {
    expect(idsFor(`${"complaint about a recording ".repeat(1000)} overdose`)[0]).toBe(SUICIDE);
  });
});

describe("is not seen where it isn't", () => {
  it.each([
    "skill",
    "upskilling",
    "overdue payment",
    "overdraft",
    "end the call",
    "end of the case",
    "self employed",
    "self assessment",
    "121 0099 9990",
    "1999",
    "recording on a tablet",
    "cut off payments",
    "jump the queue",
    "does not want to live with the other parent",
    "the client has died",
    "guide to suitable sites",
  ])("“%s”", (query) => {
    expect(idsFor(query).slice(0, 2)).not.toContain(SUICIDE);
  });

  const others = pack.rows.filter(({ section }) => section !== SUICIDE);
  it.each(others.map(({ id, words, section }) => ({ id, words, section })))(
    "the policy's own words in $id find their section",
    ({ words, section }) => {
      expect(idsFor(words)[0]).not.toBe(SUICIDE);
      expect(idsFor(words).slice(0, 3)).toContain(section);
    },
  );
});
