import { afterEach, expect, it } from "vitest";
import { findElement, indexLabels } from "../../src/screen/find-elements";
import { pageText, shownText } from "../../src/screen/page-text";

afterEach(() => document.body.replaceChildren());

/** What stands beside the label "Client role" on a page; null where nothing is found. */
function clientRole(html: string): string | null {
  document.body.setHTMLUnsafe(html);
  const { element } = findElement(document, indexLabels(document), { label: "Client role" });
  return element === undefined ? null : shownText(element);
}

it.each([
  ["a label with no value, before another label", "<dl><dt>Client role<dt>Other<dd>x</dl>", null],
  ["a heading cell beside a heading cell", "<table><tr><th>Client role<th>Other</table>", null],
  [
    "a label round its control",
    "<label>Client role <select><option>Parent with care</select></label>",
    "Parent with care",
  ],
  [
    "a label for a control that stands in the value's place",
    "<dl><dt><label for=r>Client role</label></dt><dd><select id=r><option>Parent with care</select></dd></dl>",
    "Parent with care",
  ],
  ["a value that can't be seen", "<dl><dt>Client role<dd style='visibility:hidden'>x</dl>", null],
])("%s", (_what, html, role) => {
  expect(clientRole(html)).toBe(role);
});

it("unseen characters leave no double space behind", () => {
  expect(pageText("Client \u200b role")).toBe("Client role");
});
