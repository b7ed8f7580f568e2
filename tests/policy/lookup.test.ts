import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../scripts/policy/editions";
import { createLookup } from "../../src/policy/lookup";
import { isTelling, wordsIn } from "../../src/policy/lookup-words";
import { SYNONYMS } from "../../src/policy/synonyms";
import { canonicalWords } from "../../src/policy/wording";

const { pack } = await compilePolicy();
const lookup = createLookup(pack);

const UCB = "unacceptable-client-behaviour-and-potentially-violent-persons";
const INTERPRETERS = "interpreters-and-translation-services";
const CONTACT = "facilitating-parental-contact";
const SENSITIVE = "personal-interest-sensitive-cases";

const idsFor = (query: string): string[] => lookup.find(query).map(({ section }) => section.id);

/** What the issue names: these are right or the lookup is not done. */
const NAMED: readonly (readonly [query: string, section: string])[] = [
  ["suicide", "suicide-threats"],
  ["foi", "freedom-of-information"],
  ["recording", "call-recording"],
  ["tape recorder", "call-recording"],
  ["representative", "representatives"],
  ["complant", "complaints"],
  ["fined", "false-information-warnings"],
  ["special paym", "special-payments"],
  ["interp", INTERPRETERS],
  ["abuse", UCB],
];

/** What a handler may type, and the section that answers it. */
const QUERIES: readonly (readonly [query: string, section: string])[] = [
  // As the section is called, or its beginning.
  ["bogus", "bogus-calls"],
  ["call rec", "call-recording"],
  ["complaints", "complaints"],
  ["confid", "confidentiality-statements"],
  ["data prot", "data-protection"],
  ["face to face", "face-to-face-visits"],
  ["facil", CONTACT],
  ["false info", "false-information-warnings"],
  ["freedom", "freedom-of-information"],
  ["translation", INTERPRETERS],
  ["personal interest", SENSITIVE],
  ["sensitive", SENSITIVE],
  ["reps", "representatives"],
  ["special", "special-payments"],
  ["suic", "suicide-threats"],
  ["potentially violent", UCB],
  ["unacceptable", UCB],
  // Misspelt.
  ["bogas caller", "bogus-calls"],
  ["call recroding", "call-recording"],
  ["recodring", "call-recording"],
  ["complaimt", "complaints"],
  ["confidentality", "confidentiality-statements"],
  ["confidencial statment", "confidentiality-statements"],
  ["data protecton", "data-protection"],
  ["face to fase visit", "face-to-face-visits"],
  ["faciltating contact", CONTACT],
  ["flase information", "false-information-warnings"],
  ["freedom of infomation", "freedom-of-information"],
  ["interperter", INTERPRETERS],
  ["translater", INTERPRETERS],
  ["sensetive case", SENSITIVE],
  ["represenative", "representatives"],
  ["solicitar", "representatives"],
  ["speical payment", "special-payments"],
  ["maladminstration", "special-payments"],
  ["compansation", "special-payments"],
  ["sucide", "suicide-threats"],
  ["unaceptable behavior", UCB],
  ["agressive", UCB],
  ["harrassment", UCB],
  // As handlers and clients say it.
  ["client wants to complain", "complaints"],
  ["wants to speak to a manager", "complaints"],
  ["says he will go to his MP", "complaints"],
  ["ombudsman", "complaints"],
  ["independent case examiner", "complaints"],
  ["someone pretending to be the client", "bogus-calls"],
  ["is this a scam", "bogus-calls"],
  ["caller fishing for details", "bogus-calls"],
  ["false pretences", "bogus-calls"],
  ["does not want to be recorded", "call-recording"],
  ["client is taping the call", "call-recording"],
  ["dictaphone", "call-recording"],
  ["how long are calls kept untagged", "call-recording"],
  ["left a message on the answerphone", "call-recording"],
  ["voicemail", "call-recording"],
  ["quality and training purposes", "call-recording"],
  ["non-monitored telephone", "call-recording"],
  ["call back in writing", "call-recording"],
  ["who do you share my information with", "confidentiality-statements"],
  ["HMRC", "confidentiality-statements"],
  ["data controller", "confidentiality-statements"],
  ["how we use information", "confidentiality-statements"],
  ["subject access request", "data-protection"],
  ["SAR", "data-protection"],
  ["dsar", "data-protection"],
  ["gdpr request", "data-protection"],
  ["ICO", "data-protection"],
  ["see what you hold on me", "data-protection"],
  ["f2f", "face-to-face-visits"],
  ["can I come to the office", "face-to-face-visits"],
  ["home visit", "face-to-face-visits"],
  ["wants a meeting", "face-to-face-visits"],
  ["pass on my details to my ex", CONTACT],
  ["re-establish contact with the other parent", CONTACT],
  ["receiving parent", CONTACT],
  ["paying parent", CONTACT],
  ["wants to see his kids", CONTACT],
  ["authorisation form", CONTACT],
  ["£1000", "false-information-warnings"],
  ["£1,000 fine", "false-information-warnings"],
  ["criminal offence", "false-information-warnings"],
  ["client lied about income", "false-information-warnings"],
  ["refuses to give information", "false-information-warnings"],
  ["word for word", "false-information-warnings"],
  ["twenty working days", "freedom-of-information"],
  ["20 days", "freedom-of-information"],
  ["public authority", "freedom-of-information"],
  ["Welsh", INTERPRETERS],
  ["client doesn't speak English", INTERPRETERS],
  ["deaf", INTERPRETERS],
  ["BSL", INTERPRETERS],
  ["relay uk", INTERPRETERS],
  ["textphone", INTERPRETERS],
  ["hard of hearing", INTERPRETERS],
  ["I know the client, she is my neighbour", SENSITIVE],
  ["colleague's case", SENSITIVE],
  ["restricted access", SENSITIVE],
  ["solicitor", "representatives"],
  ["citizens advice calling on behalf of client", "representatives"],
  ["power of attorney", "representatives"],
  ["third party authority", "representatives"],
  ["compensation", "special-payments"],
  ["we made a mistake and he lost money", "special-payments"],
  ["refund", "special-payments"],
  ["six point plan", "suicide-threats"],
  ["nominated officer", "suicide-threats"],
  ["HEO", "suicide-threats"],
  ["UCB", UCB],
  ["pvp", UCB],
  ["swearing at me", UCB],
  ["client is shouting and rude", UCB],
  ["he threatened a member of staff", UCB],
  // Written after the words were chosen, and not chosen for.
  ["caller failed security", "bogus-calls"],
  ["impersinator", "bogus-calls"],
  ["phishing call", "bogus-calls"],
  ["bogus call steps", "bogus-calls"],
  ["do we have to tell them calls are recorded", "call-recording"],
  ["is the call being recorded", "call-recording"],
  ["automated message", "call-recording"],
  ["client recording us on mobile", "call-recording"],
  ["client has right to record interview", "call-recording"],
  ["three weeks", "call-recording"],
  ["transcript of recording", "call-recording"],
  ["outbound call wording", "call-recording"],
  ["object to recording", "call-recording"],
  ["how long before calls deleted", "call-recording"],
  ["app on phone recording", "call-recording"],
  ["unhappy with service", "complaints"],
  ["grievence", "complaints"],
  ["mp letter", "complaints"],
  ["complaint procedure", "complaints"],
  ["third party complaint", "complaints"],
  ["ICE", "complaints"],
  ["make a formal complaint", "complaints"],
  ["complaining", "complaints"],
  ["confidentiality", "confidentiality-statements"],
  ["privacy notice", "confidentiality-statements"],
  ["hm revenue and customs", "confidentiality-statements"],
  ["local authorities", "confidentiality-statements"],
  ["prevent or detect crime", "confidentiality-statements"],
  ["how is my data used", "confidentiality-statements"],
  ["who gets my information", "confidentiality-statements"],
  ["department for work and pensions", "confidentiality-statements"],
  ["private sector banks", "confidentiality-statements"],
  ["dpa", "data-protection"],
  ["data protection act", "data-protection"],
  ["copy of my file", "data-protection"],
  ["data breach", "data-protection"],
  ["right to see records", "data-protection"],
  ["information commissioner", "data-protection"],
  ["subject acess", "data-protection"],
  ["meet in person", "face-to-face-visits"],
  ["appointment at office", "face-to-face-visits"],
  ["visit", "face-to-face-visits"],
  ["face2face", "face-to-face-visits"],
  ["vist", "face-to-face-visits"],
  ["come in for interview", "face-to-face-visits"],
  ["pass on contact details", CONTACT],
  ["forward a letter to the other parent", CONTACT],
  ["contact with my kids", CONTACT],
  ["nrp wants pwc's phone number", CONTACT],
  ["non resident parent", CONTACT],
  ["parent with care", CONTACT],
  ["approved form", CONTACT],
  ["get in touch with ex partner", CONTACT],
  ["child asks for dads address", CONTACT],
  ["read the offence statement", "false-information-warnings"],
  ["criminal ofence", "false-information-warnings"],
  ["court", "false-information-warnings"],
  ["failing to provide information", "false-information-warnings"],
  ["lying", "false-information-warnings"],
  ["withholding information", "false-information-warnings"],
  ["false statement", "false-information-warnings"],
  ["wont give details of income", "false-information-warnings"],
  ["guilty", "false-information-warnings"],
  ["legal warning", "false-information-warnings"],
  ["freedom of information request", "freedom-of-information"],
  ["foia", "freedom-of-information"],
  ["foi request deadline", "freedom-of-information"],
  ["freedum", "freedom-of-information"],
  ["english not first language", INTERPRETERS],
  ["sign language", INTERPRETERS],
  ["polish interpreter", INTERPRETERS],
  ["hearing difficulties", INTERPRETERS],
  ["minicom", INTERPRETERS],
  ["braille", INTERPRETERS],
  ["translate letter", INTERPRETERS],
  ["speaks urdu", INTERPRETERS],
  ["client is deaf", INTERPRETERS],
  ["Cymraeg", INTERPRETERS],
  ["interpretor", INTERPRETERS],
  ["my friend's case", SENSITIVE],
  ["related to client", SENSITIVE],
  ["staff member is a client", SENSITIVE],
  ["conflict of interest", SENSITIVE],
  ["works for cmg", SENSITIVE],
  ["celebrity", SENSITIVE],
  ["locked case", SENSITIVE],
  ["restricted case", SENSITIVE],
  ["mother calling for son", "representatives"],
  ["lawyer", "representatives"],
  ["authorised rep", "representatives"],
  ["consent to speak to partner", "representatives"],
  ["cab", "representatives"],
  ["what can be disclosed", "representatives"],
  ["solictor letter", "representatives"],
  ["acting on behalf", "representatives"],
  ["appointee", "representatives"],
  ["redress", "special-payments"],
  ["consolatory payment", "special-payments"],
  ["our error", "special-payments"],
  ["goodwill payment", "special-payments"],
  ["maladmin", "special-payments"],
  ["wants money back", "special-payments"],
  ["delay caused loss", "special-payments"],
  ["nominated oficer", "suicide-threats"],
  ["vulnerable client", "suicide-threats"],
  ["samaritans", "suicide-threats"],
  ["suicidle", "suicide-threats"],
  ["mental health crisis", "suicide-threats"],
  ["threatening behaviour", UCB],
  ["abusive caller", UCB],
  ["violent client", UCB],
  ["racist", UCB],
  ["client threatened me", UCB],
  ["harassed", UCB],
  ["verbal abuse", UCB],
  ["agresive", UCB],
  ["behaviour", UCB],
  ["bullying", UCB],
];

const rankOf = ([query, section]: readonly [string, string]): number =>
  idsFor(query).indexOf(section) + 1;

describe("what a handler types finds its section", () => {
  it("every section has queries here", () => {
    const asked = new Set([...NAMED, ...QUERIES].map(([, section]) => section));
    expect([...asked].sort()).toEqual(pack.sections.map(({ id }) => id).sort());
  });

  it.each(NAMED)("“%s” finds %s first", (query, section) => {
    expect(idsFor(query)[0]).toBe(section);
  });

  it.each(QUERIES)("“%s” finds %s among the first three", (query, section) => {
    expect(idsFor(query).slice(0, 3)).toContain(section);
  });

  it("first for 95 in 100 and more", () => {
    const ranks = [...NAMED, ...QUERIES].map(rankOf);
    const top = (n: number) => ranks.filter((rank) => rank > 0 && rank <= n).length;
    const notFirst = [...NAMED, ...QUERIES].filter((each) => rankOf(each) !== 1);
    console.log(
      `Relevance of ${ranks.length} queries: first ${top(1)}, among three ${top(3)}. ` +
        `Not first: ${notFirst.map(([query]) => query).join("; ") || "none"}.`,
    );
    expect(top(1) / ranks.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe("what only handlers say", () => {
  it("is given to sections that there are", () => {
    expect(Object.keys(SYNONYMS).sort()).toEqual(pack.sections.map(({ id }) => id).sort());
  });

  const titleWords = [...new Set(pack.sections.flatMap(({ title }) => wordsIn(title)))];
  it.each(titleWords.filter(isTelling))("never outranks a title: “%s”", (word) => {
    const titled = pack.sections.filter(({ title }) => wordsIn(title).includes(word));
    expect(idsFor(word).slice(0, titled.length).sort()).toEqual(titled.map(({ id }) => id).sort());
  });

  it("is never marked: every term stands in what is shown", () => {
    for (const [query] of [...NAMED, ...QUERIES]) {
      for (const { section, terms } of lookup.find(query)) {
        const shown = wordsIn(`${section.title} ${canonicalWords(section.blocks)}`);
        for (const term of terms) expect(shown, `${query}: ${section.id}`).toContain(term);
      }
    }
  });
});

describe("a section found shows its rows that fit", () => {
  it.each([
    ["tape recorder", "call-recording", ["REC-9"]],
    ["untagged deleted", "call-recording", ["REC-7"]],
    ["twenty working days", "freedom-of-information", ["FOI-2"]],
    ["fined", "false-information-warnings", ["FIW-3"]],
    ["authorisation form", CONTACT, ["FPC-7", "FPC-8", "FPC-9"]],
    ["harassed", UCB, ["UCB-2"]],
    ["ombudsman", "complaints", []],
    ["overdose", "suicide-threats", ["SUI-1", "SUI-2"]],
    ["nominated officer", "suicide-threats", ["SUI-1"]],
  ])("“%s” in %s: %j", (query, section, rows) => {
    const [best] = lookup.find(query);
    expect(best?.section.id).toBe(section);
    expect(best?.rows.map(({ id }) => id)).toEqual(rows);
  });

  it("the row with the word as typed comes first", () => {
    const rows = lookup.find("recorded")[0]?.rows.map(({ id }) => id);
    expect(rows).toEqual(["REC-1", "REC-2", "REC-3", "REC-4", "REC-5", "REC-6", "REC-8", "REC-9"]);
  });
});

describe("nothing telling typed", () => {
  it.each(["", " ", "\n\t", "?!", "🙂", "the client says"])(
    "%j lists every section in the policy's order, no row picked out",
    (query) => {
      expect(lookup.find(query)).toEqual(
        pack.sections.map((section) => ({ section, rows: [], terms: [] })),
      );
    },
  );
});

describe("what the policy has nothing on finds nothing", () => {
  it.each(["zebra", "lunch", "121 0012 34567"])("%s", (query) => {
    expect(idsFor(query)).toEqual([]);
  });
});
