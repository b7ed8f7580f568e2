import { describe, expect, it } from "vitest";
import {
  compileEdited,
  type Edit,
  expectTold,
  inTurn,
  problemsOf,
  replace,
  rewrite,
} from "./editing";

/** What is changed, a quotation from the line to be named, and what is to be said of it. */
type Mistake = [name: string, edit: Edit, line: string, message: string | RegExp];

const expectOnly = ([, edit, line, message]: Mistake) =>
  expectTold({ annotations: edit }, ["annotations", line, message]);

describe("a quotation that the section doesn't hold", () => {
  it.each<Mistake>([
    [
      "at the beginning of a row",
      replace('"from": "Bogus callers are callers"', '"from": "Bogus callers were callers"'),
      "Bogus callers were callers",
      'row BOG-1: "Bogus callers were callers" is not in "Bogus Calls"; the nearest text is "Bogus callers are callers"',
    ],
    [
      "at the end of a row",
      replace('"to": "under false pretences."', '"to": "under false pretenses."'),
      "under false pretenses.",
      'row BOG-1: "under false pretenses." is not in "Bogus Calls"; the nearest text is "under false pretences."',
    ],
    [
      "after the row before it",
      replace('"from": "For outbound calls, whilst"', '"from": "It is not necessary to"'),
      "It is not necessary to",
      /^row REC-2: "It is not necessary to" is not in "Call Recording" after what is quoted before it; the nearest text is "/,
    ],
    [
      "in another section's words",
      replace('"from": "If a suicide threat"', '"from": "Bogus callers are callers"'),
      '"from": "Bogus callers are callers", "to": "the nominated officer."',
      /^row SUI-1: "Bogus callers are callers" is not in "Suicide Threats"; the nearest text is "/,
    ],
    [
      "in a passage",
      replace('"from": "We are asking"', '"from": "We are asked"'),
      '"We are asked"',
      'the statement "Offence statement": "We are asked" is not in "False Information Warnings"; the nearest text is ""We are asking"',
    ],
    [
      "in a passage after a later one",
      replace('"from": "If you want to know more", "to"', '"from": "How we collect", "to"'),
      '"How we collect"',
      /^the statement "Confidentiality": "How we collect" is not in "Confidentiality Statements" after what is quoted before it; /,
    ],
    [
      "in straight marks for curly ones",
      replace('"to": "or training purposes”."', '"to": "or training purposes\\"."'),
      'purposes\\"."',
      'row REC-3: "or training purposes"." is not in "Call Recording" after what is quoted before it; the nearest text is "or training purposes”."',
    ],
    [
      "in a statement's strength",
      replace('"must be given word for word"', '"should be given word for word"'),
      '"should be given word for word"',
      '"should be given word for word" is not in "False Information Warnings"; the nearest text is "must be given word for word."',
    ],
  ])("%s", (...mistake) => expectOnly(mistake));
});

describe("words that were not approved", () => {
  it.each<Mistake>([
    [
      "a row's digest is another",
      replace("d0327088b842dcb6", "e0327088b842dcb6"),
      "e0327088b842dcb6",
      /^the words of row BOG-1 are not the ones that were approved\. They are now: "Bogus callers .+ pretences\." \(digest d0327088[0-9a-f]{56}; approved e0327088[0-9a-f]{56}\)$/,
    ],
    [
      "a statement's digest is another",
      replace("2a455d9685a9072", "3a455d9685a9072"),
      "3a455d9685a9072",
      /^the words of the statement "Offence statement" are not the ones that were approved\. They are now: "We are asking .+ £1000" \(digest 2a455d96[0-9a-f]{56}; approved 3a455d96[0-9a-f]{56}\)$/,
    ],
  ])("%s", (...mistake) => expectOnly(mistake));
});

describe("words that would not be read", () => {
  it.each<Mistake>([
    [
      "between two passages",
      rewrite(
        '{ "from": "Without reasonable excuse,"',
        '{ "from": "Provides information,"',
        () => "",
      ),
      '{ "from": "Provides information,"',
      'the statement "Offence statement": words between two passages would not be read out: " Without reasonable excuse, fails to provide such information when requested to do so; or "',
    ],
    [
      "before the first row of a section",
      rewrite('{ "id": "COM-1"', '{ "id": "COM-2"', () => ""),
      '"id": "COM-2"',
      /^no row has these words of "Complaints": "The Child Maintenance Group has .+ third parties\."$/,
    ],
    [
      "between two rows",
      rewrite('{ "id": "FOI-2"', '{ "id": "FOI-3"', () => ""),
      '"id": "FOI-3"',
      /^no row has these words of "Freedom of Information": "Requests for .+ promptly\."$/,
    ],
    [
      "after the last row of a section",
      rewrite('{ "id": "REP-3"', "// Special Payments", () => ""),
      '"id": "REP-2"',
      /^no row has these words of "Representatives": "Departmental guidance .+ below\."$/,
    ],
    [
      "in a section without a row",
      rewrite('{ "id": "COM-1"', "// Confidentiality Statements", () => ""),
      '"rows": [\n',
      /^no row has these words of "Complaints": "The Child .+ located here:"$/,
    ],
  ])("%s", (...mistake) => expectOnly(mistake));
});

describe("a name that names nothing", () => {
  it.each<Mistake>([
    [
      "a row's section",
      replace(
        '"id": "UCB-2", "section": "Unacceptable Client Behaviour and Potentially Violent Persons"',
        '"id": "UCB-2", "section": "Unacceptable Behaviour"',
      ),
      '"Unacceptable Behaviour"',
      'no section is called "Unacceptable Behaviour"; the nearest title has "Unacceptable Client"',
    ],
    [
      "a statement's section",
      replace('"section": "Call Recording", "label"', '"section": "Call Recordings", "label"'),
      '"Call Recordings"',
      'no section is called "Call Recordings"; the nearest title has "Call Recording"',
    ],
    [
      "a reason",
      replace('["FIW-1", "FIW-2"]', '["FIW-1", "FIW-9"]'),
      '"FIW-9"',
      'there is no row "FIW-9"',
    ],
    [
      "a reason against",
      replace('"notDueInbound": "REC-1"', '"notDueInbound": "REC-0"'),
      '"REC-0"',
      'there is no row "REC-0"',
    ],
    [
      "a route's row",
      replace('"rows": ["SUI-1", "SUI-2"],', '"rows": ["SUI-1",\n"SUI-3"],'),
      '"SUI-3"',
      'there is no row "SUI-3"',
    ],
  ])("%s", (...mistake) => expectOnly(mistake));
});

describe("a guide that says what the policy doesn't", () => {
  it.each([
    [
      "to whom",
      replace('"to": "the nominated officer"', '"to": "the nominated official"'),
      '"the nominated official"',
      '"the nominated official" is not in its rows SUI-1, SUI-2; the nearest text is "the nominated officer."',
    ],
    [
      "how fast",
      replace('"speed": ["promptly"]', '"speed": ["at once"]'),
      '"at once"',
      '"at once" is not in its rows FOI-2, FOI-3; the nearest text is "it is"',
    ],
    [
      "a step's row",
      replace('"steps": [{ "rows": ["REC-8"]', '"steps": [{ "rows": ["REC-88"]'),
      '"REC-88"',
      'there is no row "REC-88"',
    ],
    [
      "what is odd",
      replace('"quote": "tape recorder"', '"quote": "wire recorder"'),
      '"wire recorder"',
      '"wire recorder" is not in row REC-9; the nearest text is "tape recorder,"',
    ],
    [
      "the same situation twice",
      replace('"id": "bogus", "says"', '"id": "complains", "says"'),
      '"complains", "says": "isn’t',
      'the id "complains" stands twice',
    ],
    [
      "a route of no section",
      replace('"id": "bogus-calls", "label"', '"id": "prank-calls", "label"'),
      '"prank-calls"',
      "a route's id is a section's; no section has \"prank-calls\"",
    ],
  ])("%s", (...mistake) => expectOnly(mistake));
});

it("two mistakes are both told", async () => {
  const edit = inTurn(
    replace('"FIW-2"]', '"FIW-9"]'),
    replace("Bogus callers are", "Bogus callers is"),
  );
  const problems = await problemsOf(compileEdited({ annotations: edit }));
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining("Bogus callers is callers"),
    expect.stringContaining("FIW-9"),
  ]);
});
