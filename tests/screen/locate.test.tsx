import { afterEach, describe, expect, it } from "vitest";
import type { Locator } from "../../src/profile/profile";
import { locate } from "../../src/screen/locate/locate";
import { shownText } from "../../src/screen/read/page-text";

afterEach(() => document.body.replaceChildren());

/** What a page shows where a locator leads. */
function at(html: string, locator: Locator): string[] {
  document.body.setHTMLUnsafe(html);
  return locate(document, locator).map(({ text }) => text);
}

describe("by a selector", () => {
  it.each<[name: string, html: string, locator: Locator, texts: string[]]>([
    ["the one", "<p class=role>NRP", { css: ".role" }, ["NRP"]],
    ["the visible one", "<p class=role hidden>PWC<p class=role>NRP", { css: ".role" }, ["NRP"]],
    ["the inner of two", "<p class=role>x <b class=role>NRP</b>", { css: ".role" }, ["NRP"]],
    ["both", "<p class=role>PWC<p class=role>NRP", { css: ".role" }, ["PWC", "NRP"]],
    ["none", "<p>NRP", { css: ".role" }, []],
    ["an attribute", "<p data-r=' NRP '>x", { css: "p", attribute: "data-r" }, ["NRP"]],
    ["no attribute", "<p>x", { css: "p", attribute: "data-r" }, []],
    ["what is no selector", "<p>x", { css: "p[" }, []],
    ["what a browser has not", "<p>x", { css: "p:is-it(x)" }, []],
    ["nothing but a comma", "<p>x", { css: "," }, []],
  ])("%s", (_name, html, locator, texts) => {
    expect(at(html, locator)).toEqual(texts);
  });
});

describe("by role and name", () => {
  it.each<[name: string, html: string, locator: Locator, texts: string[]]>([
    ["a heading", "<h2>Case 7", { role: "heading" }, ["Case 7"]],
    [
      "a heading of this name",
      "<h1>A</h1><h2>Case 7",
      { role: "heading", name: "case 7" },
      ["Case 7"],
    ],
    ["what is said to be one", "<p role=heading>Case 7", { role: "heading" }, ["Case 7"]],
    ["what is said to be another", "<h2 role=tab>Case 7", { role: "heading" }, []],
    ["a status", "<output>Ringing", { role: "status" }, ["Ringing"]],
    [
      "a control by its label",
      "<label for=r>Client role*</label><input id=r value=NRP><input value=x>",
      { role: "textbox", name: "Client role" },
      ["NRP"],
    ],
    [
      "a control by what names it",
      "<b id=l>Client role</b><textarea aria-labelledby=l>NRP</textarea>",
      { role: "textbox", name: "Client role" },
      ["NRP"],
    ],
    [
      "a choice by its name",
      "<select aria-label='Client role'><option>NRP</select>",
      { role: "combobox", name: "Client role" },
      ["NRP"],
    ],
    [
      "a control by its title",
      "<input title='Client role' value=NRP>",
      { role: "textbox", name: "Client role" },
      ["NRP"],
    ],
    [
      "a control by its placeholder",
      "<input placeholder='Client role' value=NRP>",
      { role: "textbox", name: "Client role" },
      ["NRP"],
    ],
    [
      "a box",
      "<input type=checkbox checked aria-label=x>",
      { role: "checkbox", name: "x" },
      ["Yes"],
    ],
    ["a number", "<input type=number value=7>", { role: "spinbutton" }, ["7"]],
    ["a link", "<a href=#>7000</a><a>no link</a>", { role: "link" }, ["7000"]],
    ["a button", "<button>7000</button>", { role: "button" }, ["7000"]],
    ["a tab", "<div role=tab>7000</div>", { role: "tab" }, ["7000"]],
    ["a cell", "<table><tr><th>Case<td>7000</table>", { role: "cell" }, ["7000"]],
    [
      "radio buttons",
      "<div role=radiogroup aria-label=Role><label><input type=radio name=r>PWC</label><label><input type=radio name=r checked>NRP</label></div>",
      { role: "radiogroup", name: "Role" },
      ["NRP"],
    ],
  ])("%s", (_name, html, locator, texts) => {
    expect(at(html, locator)).toEqual(texts);
  });
});

describe("by the page", () => {
  it("its title, as it is now", () => {
    const before = document.title;
    document.title = "Case  7 ";
    expect(at("", { page: "title" })).toEqual(["Case 7"]);
    document.title = before;
  });
  it("its address", () => {
    expect(at("", { page: "address" })).toEqual([location.href]);
  });
});

describe("what an element shows", () => {
  it.each([
    ["its words", "<p> 7000 <b>1</b>", "7000 1"],
    ["words parted by a break", "<p>70<br>01", "70 01"],
    ["words parted by blocks", "<div><p>70</p><p>01</p></div>", "70 01"],
    ["words that mark-up doesn't part", "<p>70<b>0</b><wbr>1", "7001"],
    ["no button", "<p>7001 <button>Copy</button><a role=button>Edit</a>", "7001"],
    [
      "no icon, script or style",
      "<p><svg><title>x</title></svg>7001<script>x</script><style>x</style>",
      "7001",
    ],
    ["nothing hidden in it", "<p>7001<b hidden>x</b><i style='visibility:hidden'>x</i>", "7001"],
    ["an input's value", "<input value=' a '>", "a"],
    ["a text area's value", "<textarea>a\nb</textarea>", "a b"],
    ["a choice's text", "<select><option>No<option value=1 selected> Yes </select>", "Yes"],
    ["nothing of an empty choice", "<select></select>", ""],
    ["nothing of an empty element", "<p>", ""],
    ["the value of the control in it", "<p>x <input value=a> y", "a"],
    ["its words, where it holds two controls", "<p>x <input value=a><input value=b>", "x"],
    ["the control that can be seen", "<p><input hidden value=a><input value=b>", "b"],
    ["a ticked box", "<p><input type=checkbox checked>", "Yes"],
    ["an empty box", "<p><input type=checkbox>", "No"],
    ["a switch", "<p><b role=switch aria-checked=true></b>", "Yes"],
    ["editable text", "<p><b contenteditable>a <i>b</i></b>", "a b"],
    ["no password", "<input type=password value=a>", ""],
    ["no hidden input", "<p>x<input type=hidden value=a>", "x"],
    [
      "the chosen radio button's label",
      "<p><label><input type=radio name=a> PWC</label><label><input type=radio name=a checked> NRP</label>",
      "NRP",
    ],
    [
      "the chosen radio button's next words",
      "<p><input type=radio name=a>PWC<input type=radio name=a checked>NRP",
      "NRP",
    ],
    ["no radio button's, where none is chosen", "<p><input type=radio name=a>PWC", ""],
    ["several choices", "<select multiple><option selected>A<option selected>B</select>", "A, B"],
  ])("%s", (_what, html, shown) => {
    document.body.setHTMLUnsafe(html);
    const [element] = document.body.children;
    expect(element && shownText(element)).toBe(shown);
  });

  it("what an input holds now, not what it began with", () => {
    document.body.innerHTML = '<input value="before">';
    const input = document.querySelector("input");
    if (input === null) throw new Error("There is no input.");
    input.value = "now";
    expect(shownText(input)).toBe("now");
  });
});

describe("whatever a page is made of, nothing is thrown", () => {
  const LABEL: Locator = { label: "Client role" };
  const all: Locator[] = [LABEL, { css: "*" }, { role: "heading" }, { page: "title" }];

  it.each<[what: string, made: () => Document]>([
    [
      "an XML document",
      () => new DOMParser().parseFromString("<a><b>Client role: x</b></a>", "text/xml"),
    ],
    [
      "an SVG document",
      () =>
        new DOMParser().parseFromString(
          "<svg xmlns='http://www.w3.org/2000/svg'><text>Client role</text></svg>",
          "image/svg+xml",
        ),
    ],
    ["a document without anything", () => new Document()],
    [
      "a document without a body",
      () => {
        const made = document.implementation.createHTMLDocument("x");
        made.body.remove();
        return made;
      },
    ],
  ])("%s", (_what, made) => {
    for (const locator of all) expect(() => locate(made(), locator)).not.toThrow();
  });

  it("ten thousand elements in one another", () => {
    let inner = document.createElement("div");
    const outer = inner;
    for (let depth = 0; depth < 10_000; depth++) {
      const next = document.createElement("div");
      inner.append(next);
      inner = next;
    }
    inner.setHTMLUnsafe("<dl><dt>Client role<dd>NRP</dl>");
    // Laid out, so deep a page would crash the browser itself.
    outer.hidden = true;
    document.body.replaceChildren(outer);
    expect(locate(document, LABEL)).toEqual([]);
  });

  // Laying them out takes the browser itself seconds.
  it("texts of ten megabytes", { timeout: 30_000 }, () => {
    const huge = "x ".repeat(5_000_000);
    document.body.setHTMLUnsafe(
      "<dl><dt>Client role<dd id=v></dl><p>Client role: </p><input id=i>",
    );
    document.querySelector("#v")?.append(huge);
    document.querySelector("p")?.append(huge);
    const input = document.querySelector("input");
    if (input !== null) input.value = huge;
    for (const { text } of locate(document, LABEL)) expect(text.length).toBeLessThanOrEqual(2048);
    expect(locate(document, { css: "#i" })[0]?.text).toHaveLength(2047);
  });

  it("halves of characters", () => {
    document.body.setHTMLUnsafe("<dl><dt>Client role<dd></dl>");
    document.querySelector("dd")?.append("a\ud83d", "b\udc00");
    expect(locate(document, LABEL)[0]?.text).toBe("ab");
  });
});
