import { afterEach, describe, expect, it } from "vitest";
import { locate } from "../../src/screen/locate/locate";

afterEach(() => document.body.replaceChildren());

/** What stands at the label "Client role" on a page. */
function at(html: string, label = "Client role"): string[] {
  document.body.setHTMLUnsafe(html);
  return locate(document, { label }).map(({ text }) => text);
}

describe("the value beside a label is found", () => {
  it.each([
    ["in a list of terms", "<dl><dt>Client role<dd>NRP</dl>"],
    ["in a list of terms in groups", "<dl><div><dt>Client role<dd>NRP</div></dl>"],
    ["in a table", "<table><tr><th>Client role<td>NRP</table>"],
    ["in a table of plain cells", "<table><tr><td>Client role<td>NRP</table>"],
    ["in a table of four columns", "<table><tr><td>Team<td>4<td>Client role<td>NRP</table>"],
    [
      "in cells that are said to be",
      "<div role=table><div role=row><div role=cell>Client role</div><div role=cell>NRP</div></div></div>",
    ],
    ["by a label's control", "<label for=r>Client role</label><p>-</p><input id=r value=NRP>"],
    ["by a label round its control", "<label>Client role <input value=NRP></label>"],
    ["by a label with no control", "<label>Client role</label><span>NRP</span>"],
    ["by a label for what is no control", "<label for=r>Client role</label><b>-</b><p id=r>NRP"],
    [
      "of a choice in a label",
      "<label>Client role <select><option>PWC<option selected>NRP</select></label>",
    ],
    [
      "by a label in a heading",
      "<dl><dt><label for=r>Client role</label><dd><select id=r><option>NRP</select></dl>",
    ],
    ["by an accessible name", "<span aria-label='Client role'>NRP</span>"],
    ["by the element that names it", "<b id=l>Client role</b><p>-</p><p aria-labelledby=l>NRP</p>"],
    [
      "by several that name it",
      "<i id=a>Client</i><i id=b>role</i><p aria-labelledby='a b'>NRP</p>",
    ],
    [
      "in a part that its label names",
      "<section aria-labelledby=l><h2 id=l>Client role</h2>NRP</section>",
    ],
    ["of a choice", "<label for=r>Client role</label><select id=r><option>NRP</select>"],
    ["beside it", "<span>Client role</span><span>NRP</span>"],
    ["beside it in a block", "<div><div>Client role:</div><div>NRP</div></div>"],
    ["beside a deeper label", "<div><div><b><i>Client role</i></b></div><span>NRP</span></div>"],
    ["deeper than its label", "<div><span>Client role</span><div><p><b>NRP</b></p></div></div>"],
    ["after a bare label", "<p>Client role <b>NRP</b></p>"],
    ["after a bare label and a colon", "<div>Client role: <div>NRP</div></div>"],
    ["as a bare text", "<b>Client role:</b> NRP<br><b>Team:</b> 4"],
    ["as a bare text before the next label", "<b>Client role:</b> NRP <b>Team:</b> 4"],
    ["as a bare text after the colon", "<p><b>Client role</b>: NRP</p>"],
    ["in the same text", "<p>Client role: NRP</p>"],
    ["in the same text, partly marked up", "<p>Client role: <!-- -->N<b>RP</b></p>"],
    ["in the same text before a link", "<p>Client role: NRP <a href=#>change</a></p>"],
    ["after a heading", "<section><h3>Client role</h3><p>NRP</p></section>"],
    [
      "in a fieldset",
      "<fieldset><legend>Client role</legend><label><input type=radio name=r>PWC</label>" +
        "<label><input type=radio name=r checked>NRP</label></fieldset>",
    ],
    ["past a help button", "<span>Client role</span><button>?</button><span>NRP</span>"],
    ["past an icon", "<span>Client role</span><svg><title>x</title></svg><span>NRP</span>"],
    [
      "past a form that is hidden",
      "<span>Client role</span><form hidden><input value=PWC></form><span>NRP</span>",
    ],
    [
      "of a button that opens a list",
      "<b>Client role</b><button aria-haspopup=listbox>NRP</button>",
    ],
    [
      "beside a control that a script hides",
      "<label for=r>Client role</label><select id=r hidden><option>PWC</select><span>NRP</span>",
    ],
    ["on a page from right to left", "<dl dir=rtl><dt>Client role<dd>NRP</dl>"],
    ["in an element of the page's own", "<x-label>Client role</x-label><x-value>NRP</x-value>"],
  ])("%s", (_where, html) => {
    expect(at(html)).toEqual(["NRP"]);
  });
});

describe("a label is the same", () => {
  it.each([
    ["in capitals", "CLIENT ROLE"],
    ["with a colon", "Client role:"],
    ["with a space and a colon", " Client  role : "],
    ["with a wide colon", "Client role："],
    ["with a star", "Client role *"],
    ["after a bullet", "• Client role"],
    ["with an information sign", "Client role ⓘ"],
    ["with mark-up in it", "<b>Client</b> role"],
    ["all marked up", "<i>Client role</i>"],
    ["with an icon's name", "<svg><title>Person</title></svg>Client role"],
    ["with a word as an icon", "<i class=material-icons>help</i> Client role"],
    ["with a picture", "<img alt=Person src='data:,'> Client role"],
    ["with a help button", "Client role <button>Help</button>"],
    ["with a help button that is none", "Client role <span role=button>Help</span>"],
    ["with a tooltip", "Client role <span role=tooltip>Which parent</span>"],
    ["with a hidden hint", "Client role <span hidden>Which parent</span>"],
    ["with an icon hidden from readers", "<span aria-hidden=true>?</span>Client role"],
    ["with an unseen hyphen", "Client ro&shy;le"],
    ["with a comment in it", "Client <!-- --> role"],
  ])("%s", (_how, label) => {
    expect(at(`<dl><dt>${label}<dd>NRP</dl>`)).toEqual(["NRP"]);
    expect(at(`<table><tr><th>${label}<td>NRP</table>`)).toEqual(["NRP"]);
  });

  it("in the profile, too", () => {
    expect(at("<dl><dt>Client role<dd>NRP</dl>", " CLIENT ROLE:*")).toEqual(["NRP"]);
  });
});

describe("nothing is found", () => {
  it.each([
    ["on an empty page", ""],
    ["by half of a label", "<dl><dt>Client<dd>NRP</dl>"],
    ["by more than a label", "<dl><dt>Client role and more<dd>NRP</dl>"],
    ["by a part of a longer label", "<dl><dt>Client role <b>(old)</b><dd>NRP</dl>"],
    ["in prose", "<p>The Client role is NRP</p>"],
    ["where the label has no value", "<dl><dt>Client role</dl>"],
    ["before another label", "<dl><dt>Client role<dt>Team<dd>4</dl>"],
    [
      "before another row's label",
      "<div><div><b>Client role:</b></div><div><b>Team:</b> 4</div></div>",
    ],
    ["before a break", "<b>Client role:</b><br>Welcome"],
    ["before a label with a colon", "<span>Client role</span><span>Team:</span><span>4</span>"],
    [
      "before a label of the same kind",
      "<span class=l>Client role</span><span class=l>Team</span><span class=v>4</span>",
    ],
    ["before a strong one", "<b>Client role</b> <b>Team</b> 4"],
    [
      "before the next row",
      "<div class=r><span class=l>Client role</span></div><div class=r><span class=l>Team</span><span>4</span></div>",
    ],
    ["over a column", "<table><tr><th>Client role<tr><td>NRP</table>"],
    ["over columns", "<table><tr><th>Client role<th>Team<tr><td>NRP<td>4</table>"],
    ["over columns of plain cells", "<table><thead><tr><td>Client role<td>NRP</table>"],
    [
      "over columns that are said to be",
      "<div role=row><div role=columnheader>Client role</div><div>Team</div></div>",
    ],
    [
      "in a tab",
      "<div role=tablist><span role=tab>Client role</span><span role=tab>Team</span></div>",
    ],
    ["in a menu", "<nav><a href=#>Client role</a><a href=#>Team</a></nav>"],
    ["in a list", "<ul><li>Client role<li>Team</ul>"],
    ["on a button", "<button>Client role</button><span>NRP</span>"],
    ["in a choice", "<select><option>Client role<option>Team</select>"],
    ["in a script", "<script>Client role: NRP</script>"],
    ["in somebody's writing", "<div contenteditable>Client role: NRP</div>"],
    ["by the name of a button", "<button aria-label='Client role'>Edit</button>"],
    ["that is hidden", "<dl hidden><dt>Client role<dd>NRP</dl>"],
    ["that can't be seen", "<dl><dt>Client role<dd style='visibility:hidden'>NRP</dl>"],
    ["that is folded", "<details><summary>x</summary><b>Client role:</b> NRP</details>"],
    [
      "that isn't painted",
      "<dl><dt>Client role<dd style='content-visibility:hidden'><b>NRP</b></dl>",
    ],
  ])("%s", (_where, html) => {
    expect(at(html)).toEqual([]);
  });

  it("for a label that no label can be", () => {
    const [long, longest] = ["x".repeat(81), "x".repeat(80)];
    expect(at(`<dl><dt>${long}<dd>NRP</dl>`, long)).toEqual([]);
    expect(at(`<dl><dt>${longest}<dd>NRP</dl>`, longest)).toEqual(["NRP"]);
  });
});

it("an empty value is a place that shows nothing", () => {
  for (const html of [
    "<dl><dt>Client role<dd></dl>",
    "<span>Client role</span><span></span><span>Team</span>",
    "<div><div><b>Client role</b><i></i><u></u></div><div><b>Team</b><u>4</u></div></div>",
    "<label>Client role <input></label>",
  ]) {
    expect(at(html), html).toEqual([""]);
  }
});

describe("of several", () => {
  const two = (one: string, other: string) =>
    `<dl ${one}><dt>Client role<dd>PWC</dl><dl ${other}><dt>Client role<dd>NRP</dl>`;
  it.each([
    ["the visible one", two("hidden", ""), ["NRP"]],
    ["the displayed one", two("style='display:none'", ""), ["NRP"]],
    ["each, in the order of the page", two("", ""), ["PWC", "NRP"]],
    ["each value once", `${two("", "")}${two("", "")}`, ["PWC", "NRP"]],
    [
      "one, where two labels name it",
      "<label for=r>Client role</label><input id=r aria-label='Client role' value=NRP>",
      ["NRP"],
    ],
    ["the fuller", `<dl><dt>Client role<dd></dl>${two("hidden", "")}`, ["NRP"]],
    [
      "what stands in an element without a box",
      "<dl><dt>Client role<dd style='display:contents'><b>NRP</b></dl>",
      ["NRP"],
    ],
    ["the values of a row", "<table><tr><th>Client role<td>PWC<td>NRP</table>", ["PWC", "NRP"]],
  ])("%s", (_which, html, texts) => {
    expect(at(html)).toEqual(texts);
  });
});

describe("Request Tracker's in-place forms", () => {
  const row = (isEditing: boolean) => `<div class="form-row">
    <div class="label col-3"><span class="prev-icon-helper">Client role:</span><span class="far fa-question-circle icon-helper"></span></div>
    <div class="value col-9"><span class="current-value" ${isEditing ? "hidden" : ""}>NRP</span>
    <form ${isEditing ? "" : "hidden"}><label>Client role: <select><option>PWC<option selected>NRP (edited)</select></label></form></div></div>`;
  it("repeat the label, hidden or not", () => {
    expect(at(row(false))).toEqual(["NRP"]);
    expect(at(row(true))).toEqual(["NRP (edited)"]);
  });
});
