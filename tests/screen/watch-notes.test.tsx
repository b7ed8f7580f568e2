import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import practice from "../../src/profile/known/practice.json";
import { profileSchema } from "../../src/profile/profile";
import { watchFrame } from "../../src/screen/watch/watch-frame";

const [, PAGE] = profileSchema.parse(practice).frames;
if (PAGE === undefined) throw new Error("The profile has no frame for the page.");
const profile = { ...PAGE, addresses: ["http://localhost:*/*"] };

const line = (minute: number) =>
  `Verbatim note: 21 Nov 2026 14:${10 + minute}, parent with care. Read: Call recording. ` +
  "Policy PLDMG @ 09.03.2017. Check 7KQ2M-9FMD3-W1X5A";
const CASE = `<dl><dt>Case reference</dt><dd id="case">7000000001</dd></dl>
<ol id="notes"><li><span>21 November</span><p class="note-text">Rang her.</p></li></ol>`;
const caseReference = "7000000001";
const withLines = (...lines: string[]): CaseScreen => ({
  caseReference,
  notes: { lines, damaged: 0 },
});

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = CASE;
});
afterEach(() => life.abort());

function watch() {
  const told: (CaseScreen | null)[] = [];
  watchFrame([profile], (screen) => told.push(screen), life.signal);
  return told;
}
function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}
const item = (text: string) => {
  const made = document.createElement("li");
  made.innerHTML = '<p class="note-text"></p>';
  made.firstElementChild?.append(text);
  return made;
};
const note = () => element(".note-text");

describe("a note line is told of", () => {
  it.each<[how: string, add: () => void]>([
    ["put first in the list", () => element("#notes").prepend(item(line(1)))],
    ["put last in the list", () => element("#notes").append(item(line(1)))],
    [
      "as the list is made anew",
      () => element("#notes").replaceChildren(item(line(1)), item("Rang.")),
    ],
    ["put into a note that is there", () => note().append(line(1))],
    ["as the text of a note is set", () => (note().textContent = line(1))],
    [
      "put in the place of a text, which no insertion tells",
      () => {
        const { firstChild } = note();
        if (firstChild instanceof Text) firstChild.data = line(1);
      },
    ],
  ])("%s", async (_how, add) => {
    const told = watch();
    expect(told).toEqual([{ caseReference }]);
    add();
    await expect
      .poll(() => told, { timeout: 3000 })
      .toEqual([{ caseReference }, withLines(line(1))]);
  });

  it("when it is unfolded", async () => {
    const folded = item(line(1));
    folded.hidden = true;
    element("#notes").append(folded);
    const told = watch();
    expect(told).toEqual([{ caseReference }]);
    folded.hidden = false;
    await expect
      .poll(() => told, { timeout: 3000 })
      .toEqual([{ caseReference }, withLines(line(1))]);
  });

  it("when it is the first note of all, and when it goes", async () => {
    element("#notes").replaceChildren();
    const told = watch();
    element("#notes").append(item(line(1)));
    await expect.poll(() => told.at(-1), { timeout: 3000 }).toEqual(withLines(line(1)));
    element("#notes").replaceChildren();
    await expect.poll(() => told.at(-1), { timeout: 3000 }).toEqual({ caseReference });
  });

  it("with the case that it now stands on, never with the one before", async () => {
    note().textContent = line(1);
    const told = watch();
    element("#case").textContent = "7000000002";
    note().textContent = line(2);
    await expect.poll(() => told.length, { timeout: 3000 }).toBe(2);
    expect(told).toEqual([
      withLines(line(1)),
      { ...withLines(line(2)), caseReference: "7000000002" },
    ]);
  });
});

it("two hundred notes cost little while a page churns", async () => {
  const long = `${"She rang about her address. ".repeat(20)}Check the letter.`;
  element("#notes").replaceChildren(...Array.from({ length: 200 }, () => item(long)));
  watch();
  const laidOut = vi.spyOn(HTMLElement.prototype, "innerText", "get");
  const searches = vi.spyOn(document, "querySelectorAll");
  const churn = document.createElement("p");
  document.body.append(churn);
  for (let index = 0; index < 200; index++) {
    churn.textContent = `Row ${index}`;
    await new Promise((done) => setTimeout(done));
  }
  expect(searches.mock.calls.length).toBeLessThanOrEqual(1);
  // At most once a second, and not at each of two hundred changes.
  expect(laidOut.mock.calls.length).toBeLessThanOrEqual(200 * 3);
  vi.restoreAllMocks();
});
