import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { FrameProfile, Locator } from "../../../src/profile/profile";
import { proposeLocators } from "../../../src/screen/teach/propose-locators";
import { readOnce } from "../read-once";

afterEach(() => document.body.replaceChildren());

const VALUE = "121001234567";

/** Puts HTML on the page; `data-point` marks what is pointed at, and isn't there afterwards. */
function show(html: string): Element {
  document.body.innerHTML = html;
  const marked = document.body.querySelector("[data-point]");
  if (marked === null) throw new Error("Nothing is marked to be pointed at.");
  marked.removeAttribute("data-point");
  return marked;
}

/** What a profile with this locator reads on the page. */
const read = (locator: Locator): string | undefined => {
  const frame: FrameProfile = {
    addresses: ["http://localhost:*/*", "http://127.0.0.1:*/*"],
    place: "page",
    fields: { caseReference: { locators: [locator] } },
  };
  return readOnce(document, [frame], "http://localhost/").screen?.caseReference;
};

const best = (element: Element): Locator | undefined =>
  proposeLocators(document, element).candidates[0]?.locator;

describe("the label comes first, whichever way it is written", () => {
  it.each<[what: string, html: string, label: string]>([
    ["a list of terms", `<dl><dt>SCIN</dt><dd data-point>${VALUE}</dd></dl>`, "SCIN"],
    [
      "a row of a table",
      `<table><tr><th>SCIN:</th><td data-point>${VALUE}</td></tr></table>`,
      "SCIN",
    ],
    ["two cells", `<table><tr><td>SCIN</td><td data-point>${VALUE}</td></tr></table>`, "SCIN"],
    [
      "a label and its control",
      `<label for="a1">SCIN</label><input id="a1" value="${VALUE}" data-point>`,
      "SCIN",
    ],
    [
      "a label around its control",
      `<label>SCIN <input value="${VALUE}" data-point></label>`,
      "SCIN",
    ],
    ["a name of its own", `<span aria-label="SCIN" data-point>${VALUE}</span>`, "SCIN"],
    [
      "an element that names it",
      `<b id="n">SCIN</b><p>…</p><span aria-labelledby="n" data-point>${VALUE}</span>`,
      "SCIN",
    ],
    ["neighbours", `<div><span>SCIN:</span> <span data-point>${VALUE}</span></div>`, "SCIN"],
    [
      "an icon in the label, and a row of boxes",
      `<div class="form-row"><div class="label"><span>SCIN:</span><svg></svg></div>` +
        `<div class="value"><span class="current-value" data-point>\n${VALUE} </span></div></div>`,
      "SCIN",
    ],
    ["one text, in a row that is pointed at", `<p data-point>SCIN: ${VALUE}</p>`, "SCIN"],
    ["a row that is pointed at", `<p data-point><b>SCIN:</b> ${VALUE}</p>`, "SCIN"],
    [
      "a link as the value",
      `<dl><dt>SCIN</dt><dd><a href="/" data-point>${VALUE}</a></dd></dl>`,
      "SCIN",
    ],
    ["the label itself, pointed at", `<dl><dt data-point>SCIN</dt><dd>${VALUE}</dd></dl>`, "SCIN"],
  ])("%s", (_what, html, label) => {
    const element = show(`<h1>Case</h1>${html}<dl><dt>Team</dt><dd>Falkirk 4</dd></dl>`);
    expect(best(element)).toEqual({ label });
    expect(read({ label })).toBe(VALUE);
  });
});

describe("without a label that leads there alone", () => {
  it.each<[what: string, html: string, locator: Locator]>([
    ["a heading", `<h1 data-point>${VALUE}</h1>`, { role: "heading" }],
    [
      "a name from its makers",
      `<p>x</p><p data-field="scin" data-point>${VALUE}</p>`,
      { css: '[data-field="scin"]' },
    ],
    ["an id", `<p id="case-ref" data-point>${VALUE}</p>`, { css: "#case-ref" }],
    [
      "the same label twice",
      `<dl><dt>Number</dt><dd data-point id="ref">${VALUE}</dd><dt>Number</dt><dd>7</dd></dl>`,
      { css: "#ref" },
    ],
    [
      "an id that a machine made",
      `<div id="main"><p>1</p><p id="r1a2b3c4" data-point>${VALUE}</p></div>`,
      { css: "#main > p:nth-of-type(2)" },
    ],
    [
      "a class of its own",
      `<p class="css-1x2y3z case-number" data-point>${VALUE}</p><p>b</p>`,
      { css: "p.case-number" },
    ],
  ])("%s", (_what, html, locator) => {
    const element = show(html);
    expect(best(element)).toEqual(locator);
    expect(read(locator)).toBe(VALUE);
  });

  it("the page's title is among the ways, where the reference stands in it", () => {
    const title = document.title;
    document.title = `Case ${VALUE} - CRM`;
    const ways = proposeLocators(document, show(`<p data-point>${VALUE}</p>`)).candidates;
    document.title = title;
    expect(ways).toContainEqual({ locator: { page: "title" }, text: `Case ${VALUE} - CRM` });
  });
});

describe("what is meant", () => {
  it.each<[what: string, html: string, text: string, choices: string[]]>([
    [
      "a list, with all that may be chosen",
      `<label>Direction <select data-point><option>Incoming<option selected>Outgoing</select></label>`,
      "Outgoing",
      ["Incoming", "Outgoing"],
    ],
    [
      "a group of buttons, where one of them is pointed at",
      `<fieldset><legend>Direction</legend><label data-point><input type=radio name=d> Incoming</label>` +
        `<label><input type=radio name=d checked> Outgoing</label></fieldset>`,
      "Outgoing",
      ["Incoming", "Outgoing"],
    ],
    [
      "a picture in a cell",
      `<dl><dt>Direction</dt><dd><span>Outgoing</span></dd></dl><p><b><svg data-point></svg></b></p>`,
      "",
      [],
    ],
  ])("%s", (_what, html, text, choices) => {
    const pick = proposeLocators(document, show(html));
    expect(pick).toMatchObject({ text, choices });
    if (text !== "") expect(pick.candidates[0]?.locator).toEqual({ label: "Direction" });
  });

  it("all of a case's notes, where one is pointed at", () => {
    const notes = ["one", "two", "three"].map((text) => `<li class="note-text">${text}</li>`);
    document.body.innerHTML = `<ul class="notes">${notes.join("")}</ul>`;
    const second = document.body.querySelectorAll("li")[1] as Element;
    expect(proposeLocators(document, second, true).candidates[0]?.locator).toEqual({
      css: "li.note-text",
    });
  });

  it("in a shadow root", () => {
    document.body.innerHTML = "<case-page></case-page>";
    const root = document.body.firstElementChild?.attachShadow({ mode: "open" });
    if (root === undefined) throw new Error("No root.");
    root.innerHTML = `<dl><dt>SCIN</dt><dd>${VALUE}</dd></dl>`;
    const value = root.querySelector("dd") as Element;
    expect(best(value)).toEqual({ label: "SCIN" });
    expect(read({ label: "SCIN" })).toBe(VALUE);
  });
});

/** Pages of made-up fields, in several manners. */
const word = fc.constantFrom("SCIN", "Team", "Owner", "Status", "Queue", "Role", "Opened by");
const text = fc.constantFrom(VALUE, "Falkirk 4", "Outgoing", "Yes", "(no value)", "R. Example");
const manner = fc.constantFrom<(label: string, value: string) => string>(
  (label, value) => `<dl><dt>${label}</dt><dd class="v">${value}</dd></dl>`,
  (label, value) => `<div><span>${label}:</span><span class="v">${value}</span></div>`,
  (label, value) => `<table><tr><th>${label}</th><td class="v">${value}</td></tr></table>`,
  (label, value) => `<div><b>${label}</b></div><div><i class="v">${value}</i></div>`,
  (label, value) => `<p class="v">${label}: ${value}</p>`,
  (label, value) => `<label>${label} <input class="v" value="${value}"></label>`,
  (_label, value) => `<h2 class="v">${value}</h2>`,
);

it("whatever is proposed on any page reads what it said that it reads", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(manner, word, text), { minLength: 1, maxLength: 8 }),
      (fields) => {
        document.body.innerHTML = fields
          .map(([write, label, value]) => write(label, value))
          .join("");
        for (const element of document.body.querySelectorAll(".v")) {
          const { candidates } = proposeLocators(document, element);
          for (const { locator, text: said } of candidates) {
            if (!("page" in locator)) expect(read(locator) ?? "").toBe(said);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
