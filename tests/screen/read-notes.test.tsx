import { afterEach, describe, expect, it } from "vitest";
import { caseScreenSchema } from "../../src/call/case-screen";
import { isNoteLine } from "../../src/call/note-form";
import type { FrameProfile, Locator } from "../../src/profile/profile";
import { readOnce } from "./read-once";

const line = (day: number) =>
  `Verbatim note: ${day} Nov 2026 14:05, parent with care. Read: Call recording. ` +
  "Policy PLDMG @ 09.03.2017. Check 7KQ2M-9FMD3-W1X5A";
const [ONE, TWO] = [line(1), line(2)];
const NOTES: Locator = { css: ".note" };

const profileOf = (...locators: Locator[]): FrameProfile => ({
  addresses: ["http://localhost:*/*"],
  place: "page",
  fields: { notes: { locators } },
});

afterEach(() => document.body.replaceChildren());

/** What the notes of a page hold. */
function notesIn(html: string, ...locators: Locator[]) {
  document.body.setHTMLUnsafe(html);
  return readOnce(document, [profileOf(...locators)]).screen?.notes;
}

describe("note lines are found", () => {
  it.each<[where: string, html: string, locator: Locator]>([
    ["in one note", `<p class=note>${ONE}</p>`, NOTES],
    ["in a note of more words", `<p class=note>Rang her. ${ONE} A. Trainer</p>`, NOTES],
    ["where a break stands before it", `<p class=note>Rang her<br>${ONE}<br>A. Trainer</p>`, NOTES],
    ["beside a block", `<div class=note><div>Rang her</div>${ONE}<div>A.</div></div>`, NOTES],
    ["broken over lines of the source", `<p class=note>${ONE.replaceAll(" ", "\n  ")}</p>`, NOTES],
    ["with mark-up in it", `<p class=note>${ONE.replace("Read", "<b>Read</b>")}</p>`, NOTES],
    ["in a cell", `<table><tr><td class=note>${ONE}<td class=note>A.</table>`, NOTES],
    ["in a text area", `<textarea class=note>Rang her\n${ONE}\n</textarea>`, NOTES],
    ["beside a label", `<dl><dt>Notes<dd>${ONE}</dl>`, { label: "Notes" }],
    ["in a labelled list", `<ul aria-label=Notes><li>A.<li>${ONE}</ul>`, { label: "Notes" }],
    [
      "in a labelled control",
      `<label>Notes<textarea>${ONE}</textarea></label>`,
      { label: "Notes" },
    ],
  ])("%s", (_where, html, locator) => {
    expect(notesIn(html, locator)).toEqual({ lines: [ONE], damaged: 0 });
  });

  it("in many, in the order of the page, each once", () => {
    const html = [TWO, "Rang her.", ONE, TWO].map((text) => `<p class=note>${text}</p>`).join("");
    expect(notesIn(html, NOTES)).toEqual({ lines: [TWO, ONE], damaged: 0 });
  });

  it("once, where a note stands in another", () => {
    const cut = ONE.slice(0, 50);
    expect(notesIn(`<div class=note>${ONE}<p class=note>${cut}</p></div>`, NOTES)).toEqual({
      lines: [ONE],
      damaged: 1,
    });
  });

  it("by the first locator that leads to any notes", () => {
    const html = `<p class=note>${ONE}</p><p class=old>${TWO}</p>`;
    const locators: Locator[] = [{ css: ".new" }, NOTES, { css: ".old" }];
    expect(notesIn(html, ...locators)?.lines).toEqual([ONE]);
  });
});

describe("damaged ones are counted", () => {
  it.each([
    ["cut short", ONE.slice(0, -3), 1],
    ["with a space too many, where that can be seen", ONE.replace("Read: ", "Read:  "), 1],
    ["with a space that doesn't break", ONE.replace("Read: ", "Read:&nbsp;"), 1],
    ["two of them", `${ONE.slice(0, -9)}\n${TWO.slice(0, 40)}`, 2],
  ])("%s", (_what, text, damaged) => {
    const html = `<p class=note style="white-space: pre-wrap">${text}</p>`;
    expect(notesIn(html, NOTES)).toEqual({ lines: [], damaged });
  });
});

describe("nothing is said of notes", () => {
  it.each<[what: string, html: string, locators: Locator[]]>([
    ["that a profile doesn't ask for", `<p class=note>${ONE}</p>`, []],
    ["that aren't there", `<p>${ONE}</p>`, [NOTES]],
    ["without a note line", "<p class=note>Ms Pat Practice rang. Check her address.</p>", [NOTES]],
    ["that can't be seen", `<p class=note hidden>${ONE}</p>`, [NOTES]],
    ["in a part that can't be seen", `<p class=note>A.<span hidden>${ONE}</span></p>`, [NOTES]],
    ["that are the value of nothing", "<dl><dt>Notes</dl>", [{ label: "Notes" }]],
  ])("%s", (_what, html, locators) => {
    expect(notesIn(html, ...locators)).toBeUndefined();
  });
});

describe("a page that says too much", () => {
  it("is read in its first 200 notes", () => {
    const html = Array.from(
      { length: 201 },
      (_, nth) => `<p class=note>${nth < 199 ? "" : line(nth - 198)}</p>`,
    );
    expect(notesIn(html.join(""), NOTES)).toEqual({ lines: [ONE], damaged: 0 });
  });

  it("is read in the first 20,000 characters of a note, and a line there to its end", () => {
    const before = "x ".repeat(9_995);
    expect(notesIn(`<p class=note>${before}${ONE} ${TWO}</p>`, NOTES)).toEqual({
      lines: [ONE],
      damaged: 0,
    });
  });

  it("yields twenty lines and counts ninety-nine damaged", () => {
    const lines = Array.from({ length: 30 }, (_, index) => line(index + 1));
    const html = [...lines, ...Array(150).fill(ONE.slice(0, 60))].map(
      (text) => `<p class=note>${text}</p>`,
    );
    const notes = notesIn(html.join(""), NOTES);
    expect(notes).toEqual({ lines: lines.slice(0, 20), damaged: 99 });
    expect(caseScreenSchema.parse({ notes })).toEqual({ notes });
  });

  it("yields nothing but lines of the form", () => {
    const html = `<p class=note>Ms Pat Practice, 07700 900456: ${ONE} she said. ${TWO.slice(0, 70)}</p>`;
    const notes = notesIn(html, NOTES);
    expect(notes?.lines.every(isNoteLine)).toBe(true);
    expect(JSON.stringify(notes)).not.toMatch(/Practice|07700|she/);
  });
});

it("notes in a frame of their own are told without a case screen", () => {
  document.body.setHTMLUnsafe(`<p class=note>${ONE}</p>`);
  expect(readOnce(document, [profileOf(NOTES)])).toEqual({
    screen: { notes: { lines: [ONE], damaged: 0 } },
    missing: [],
  });
});

it("notes beside a case screen that isn't there are none of a case", () => {
  document.body.setHTMLUnsafe(`<p class=note>${ONE}</p>`);
  const caseScreen = [{ locators: [{ label: "Case reference" }] }];
  expect(readOnce(document, [{ ...profileOf(NOTES), caseScreen }]).screen).toBeNull();
});

it.each<[which: string, html: string, missing: string[]]>([
  ["seen without a line", "<p class=note>Rang her.</p>", []],
  ["not there", "", ["notes"]],
  ["hidden", `<p class=note hidden>${ONE}</p>`, ["notes"]],
])("notes that are %s", (_which, html, missing) => {
  document.body.setHTMLUnsafe(`<h1>Case</h1>${html}`);
  const caseScreen = [{ locators: [{ css: "h1" }] }];
  expect(readOnce(document, [{ ...profileOf(NOTES), caseScreen }])).toEqual({
    screen: {},
    missing,
  });
});

it("a field that somebody wrote about in the notes is none", () => {
  document.body.setHTMLUnsafe("<h1>Case</h1><p class=note>Case reference: 7</p>");
  const caseScreen = [{ locators: [{ css: "h1" }] }];
  const { fields } = profileOf(NOTES);
  const caseReference = { locators: [{ label: "Case reference" }] };
  const profile = { ...profileOf(NOTES), caseScreen, fields: { ...fields, caseReference } };
  expect(readOnce(document, [profile])).toEqual({ screen: {}, missing: ["caseReference"] });
});

it("a note of ten megabytes is read in no time that anyone notices", () => {
  const element = document.createElement("p");
  element.className = "note";
  element.textContent = `${ONE} ${"Rang her. Check. ".repeat(600_000)}`;
  document.body.replaceChildren(element);
  expect(readOnce(document, [profileOf(NOTES)]).screen?.notes?.lines).toEqual([ONE]);
});
