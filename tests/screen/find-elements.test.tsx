import { describe, expect, it } from "vitest";
import type { Locator } from "../../src/profile/profile";
import { findElement, indexLabels } from "../../src/screen/find-elements";
import { shownText } from "../../src/screen/page-text";

/** What the found element shows; undefined where none is found. */
function found(html: string, locator: Locator): string | undefined {
  document.body.innerHTML = html;
  const { element } = findElement(document, indexLabels(document), locator);
  return element && shownText(element);
}

const LABEL: Locator = { label: "Client role" };
const CSS: Locator = { css: ".role" };

describe("the value beside a label is found", () => {
  it.each([
    ["in a list of terms", "<dl><dt>Client role</dt><dd>NRP</dd></dl>"],
    ["in a list of terms in groups", "<dl><div><dt>Client role</dt><dd>NRP</dd></div></dl>"],
    ["in a table", "<table><tr><th>Client role</th><td>NRP</td></tr></table>"],
    [
      "by a label's control",
      '<label for="r">Client role</label><p>-</p><input id="r" value="NRP">',
    ],
    ["by a label round its control", '<label>Client role <input value="NRP"></label>'],
    ["by a label with no control", "<label>Client role</label><span>NRP</span>"],
    ["by an accessible name", '<span aria-label="Client role">NRP</span>'],
    ["of a choice", '<label for="r">Client role</label><select id="r"><option>NRP</select>'],
    ["whatever its capitals", "<dl><dt>CLIENT ROLE</dt><dd>NRP</dd></dl>"],
    ["with a colon", "<dl><dt>Client role:</dt><dd>NRP</dd></dl>"],
    ["with a space and a colon", "<dl><dt> Client  role : </dt><dd>NRP</dd></dl>"],
    ["with mark-up in it", "<dl><dt><b>Client</b> role</dt><dd>NRP</dd></dl>"],
    [
      "once, where two labels name it",
      '<label for="r">Client role</label><input id="r" aria-label="Client role" value="NRP">',
    ],
    [
      "beside one that is hidden",
      "<dl hidden><dt>Client role</dt><dd>PWC</dd></dl><dl><dt>Client role</dt><dd>NRP</dd></dl>",
    ],
    [
      "beside one that isn't displayed",
      '<dl><dt>Client role</dt><dd style="display:none">PWC</dd></dl><dl><dt>Client role</dt><dd>NRP</dd></dl>',
    ],
  ])("%s", (_where, html) => {
    expect(found(html, LABEL)).toBe("NRP");
  });
});

describe("nothing is found", () => {
  it.each([
    ["on an empty page", ""],
    ["by half of a label", "<dl><dt>Client</dt><dd>NRP</dd></dl>"],
    ["by more than a label", "<dl><dt>Client role and more</dt><dd>NRP</dd></dl>"],
    ["where the label has no value", "<dl><dt>Client role</dt></dl>"],
    ["in words that aren't a label", "<p>Client role</p><p>NRP</p>"],
    ["that is hidden", "<dl hidden><dt>Client role</dt><dd>NRP</dd></dl>"],
    [
      "where two are visible",
      "<dl><dt>Client role</dt><dd>NRP</dd><dt>Client role</dt><dd>NRP</dd></dl>",
    ],
  ])("%s", (_where, html) => {
    expect(found(html, LABEL)).toBeUndefined();
  });

  it("for a label that no label can be", () => {
    const long = "x".repeat(81);
    expect(found(`<dl><dt>${long}</dt><dd>NRP</dd></dl>`, { label: long })).toBeUndefined();
    const longest = "x".repeat(80);
    expect(found(`<dl><dt>${longest}</dt><dd>NRP</dd></dl>`, { label: longest })).toBe("NRP");
  });
});

describe("by a selector", () => {
  it.each<[name: string, html: string, value: string | undefined]>([
    ["the one", '<p class="role">NRP</p>', "NRP"],
    ["the visible one of two", '<p class="role" hidden>PWC</p><p class="role">NRP</p>', "NRP"],
    ["none of two", '<p class="role">PWC</p><p class="role">NRP</p>', undefined],
    ["none", "<p>NRP</p>", undefined],
  ])("%s is found", (_name, html, value) => {
    expect(found(html, CSS)).toBe(value);
  });
});
