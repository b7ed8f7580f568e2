import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { CaseScreen } from "../../src/call/case-screen";
import practice from "../../src/profile/known/practice.json";
import { profileSchema } from "../../src/profile/profile";
import { watchFrame } from "../../src/screen/watch/watch-frame";

const [, PAGE] = profileSchema.parse(practice).frames;
if (PAGE === undefined) throw new Error("The profile has no frame for the page.");
const profile = { ...PAGE, addresses: ["http://localhost:*/*"] };

const CASE = `<dl>
  <dt>Case reference</dt><dd id="case">7000000001</dd>
  <dt>Owning team</dt><dd id="team">Team 4</dd>
</dl>
<label for="role">Client role</label>
<select id="role"><option>(not chosen)<option>Parent with care<option>Non-resident parent</select>`;
const SHOWN: CaseScreen = { caseReference: "7000000001", owningTeam: "Team 4" };

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = '<main id="main"></main>';
});
afterEach(() => life.abort());

function watch() {
  const told: (CaseScreen | null)[] = [];
  watchFrame([profile], (screen) => told.push(screen), life.signal);
  return told;
}
function element<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}
const main = () => element("#main");
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
/** Longer than the longest time between two looks. */
const A_WHILE = 1500;

describe("a case screen is told of", () => {
  it("when it is there already", () => {
    main().innerHTML = CASE;
    expect(watch()).toEqual([SHOWN]);
  });

  it("when it arrives, once", async () => {
    const told = watch();
    main().innerHTML = CASE;
    await expect.poll(() => told).toEqual([SHOWN]);
    await pause(A_WHILE);
    expect(told).toHaveLength(1);
  });

  it("when it arrives a piece at a time", async () => {
    const told = watch();
    const list = document.createElement("dl");
    main().append(list);
    for (const [label, value] of [
      ["Case reference", "7000000001"],
      ["Owning team", "Team 4"],
    ]) {
      const [term, description] = [document.createElement("dt"), document.createElement("dd")];
      term.textContent = label ?? "";
      description.textContent = value ?? "";
      list.append(term, description);
      await pause(20);
    }
    await expect.poll(() => told.at(-1)).toEqual(SHOWN);
  });
});

describe("a change is told of", () => {
  it.each<[how: string, change: () => void, screen: CaseScreen | null]>([
    [
      "a new text",
      () => (element("#team").textContent = "Team 5"),
      { ...SHOWN, owningTeam: "Team 5" },
    ],
    [
      "a text changed in its place",
      () => {
        const text = element("#team").firstChild;
        if (text instanceof Text) text.data = "Team 6";
      },
      { ...SHOWN, owningTeam: "Team 6" },
    ],
    [
      "an element put in another's place",
      () => {
        const next = document.createElement("dd");
        next.textContent = "Team 7";
        element("#team").replaceWith(next);
      },
      { ...SHOWN, owningTeam: "Team 7" },
    ],
    [
      "a choice made by a script",
      () => (element<HTMLSelectElement>("#role").selectedIndex = 1),
      { ...SHOWN, role: "pwc" },
    ],
    [
      "a field that goes",
      () => {
        element("#team").previousElementSibling?.remove();
        element("#team").remove();
      },
      { caseReference: "7000000001" },
    ],
    [
      "another case",
      () => (element("#case").textContent = "7000000002"),
      { ...SHOWN, caseReference: "7000000002" },
    ],
    [
      "the whole screen painted anew, with another team",
      () => (main().innerHTML = CASE.replace("Team 4", "Team 8")),
      { ...SHOWN, owningTeam: "Team 8" },
    ],
    ["the screen going", () => main().replaceChildren(), null],
    ["the screen hidden", () => (main().hidden = true), null],
  ])("%s", async (_how, change, screen) => {
    main().innerHTML = CASE;
    const told = watch();
    change();
    await expect.poll(() => told, { timeout: 3000 }).toEqual([SHOWN, screen]);
  });

  it("a choice that a person makes, at once", async () => {
    main().innerHTML = CASE;
    const told = watch();
    await userEvent.selectOptions(element("#role"), "Non-resident parent");
    expect(told).toEqual([SHOWN, { ...SHOWN, role: "nrp" }]);
  });

  it("leaving, and coming back", async () => {
    const told = watch();
    for (const screen of [SHOWN, null, SHOWN]) {
      if (screen === null) main().replaceChildren();
      else main().innerHTML = CASE;
      await expect.poll(() => told.at(-1)).toEqual(screen);
    }
    expect(told).toEqual([SHOWN, null, SHOWN]);
  });
});

describe("nothing is told", () => {
  it("while there is nothing to tell", async () => {
    const told = watch();
    main().innerHTML = "<dl><dt>Volume</dt><dd>3</dd></dl>";
    await pause(A_WHILE);
    main().innerHTML = "<p>Case reference</p>";
    await pause(200);
    expect(told).toEqual([]);
  });

  it("when the same is painted anew, or something else changes", async () => {
    main().innerHTML = CASE;
    const told = watch();
    main().innerHTML = CASE;
    main().append("Something else");
    await pause(A_WHILE);
    expect(told).toEqual([SHOWN]);
  });

  it("after the abort", async () => {
    main().innerHTML = CASE;
    const told = watch();
    life.abort();
    element("#team").textContent = "Team 5";
    await userEvent.selectOptions(element("#role"), "Non-resident parent");
    main().replaceChildren();
    await pause(A_WHILE);
    expect(told).toEqual([SHOWN]);
  });
});

describe("a thousand insertions", () => {
  it.each([
    ["that hold nothing looked for cost no search", "Term", 0],
    ["that may cost a few", "Case reference", 20],
  ])("%s", async (_what, text, most) => {
    // Each search begins by looking for elements that a page defines itself.
    const asked = vi.spyOn(Document.prototype, "evaluate");
    const searches = () => asked.mock.calls.length;
    const told = watch();
    expect(searches()).toBe(1);
    const began = performance.now();
    for (let index = 0; index < 1000; index++) {
      const term = document.createElement("dt");
      term.textContent = text;
      main().append(term);
      if (index % 5 === 0) await pause(1);
    }
    await pause(200);
    const spent = performance.now() - began;
    const count = searches() - 1;
    asked.mockRestore();
    if (most === 0) expect(count).toBeLessThanOrEqual(Math.ceil(spent / 5000));
    else {
      expect(count).toBeGreaterThan(1);
      expect(count).toBeLessThanOrEqual(Math.ceil(spent / 100) + 1);
    }
    expect(told).toEqual([]);
  });
});

describe("a frame that is taken out", () => {
  const frame = () => document.createElement("iframe");
  const goneAfter = async (put: () => void, take: () => void) => {
    put();
    let gone = 0;
    watchFrame(
      [profile],
      () => undefined,
      life.signal,
      () => gone++,
    );
    await pause(20);
    take();
    await pause(50);
    return gone;
  };
  const clear = () => main().replaceChildren();

  it.each<[how: string, put: () => void, take: () => void, gone: number]>([
    ["itself", () => main().append(frame()), clear, 1],
    ["with what it is in", () => main().append(document.createElement("p")), clear, 0],
    [
      "with what is round it",
      () => {
        main().innerHTML = "<div><section></section></div>";
        element("section").append(frame());
      },
      clear,
      1,
    ],
    [
      "with the host of its shadow root",
      () => {
        const host = document.createElement("x-host");
        host.attachShadow({ mode: "open" }).append(frame());
        main().append(host);
      },
      clear,
      1,
    ],
    [
      "right after it came",
      () => undefined,
      () => {
        main().append(frame());
        clear();
      },
      1,
    ],
    [
      "and put back elsewhere isn't gone",
      () => main().append(frame()),
      () => {
        const [moved] = main().children;
        if (moved !== undefined) document.body.append(moved);
      },
      0,
    ],
  ])("%s", async (_how, put, take, gone) => {
    expect(await goneAfter(put, take)).toBe(gone);
  });
});

describe("a page that goes into the back/forward cache", () => {
  it("says that it shows nothing, and what it shows again", () => {
    main().innerHTML = CASE;
    const told = watch();
    window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    expect(told).toEqual([SHOWN, null]);
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    expect(told).toEqual([SHOWN, null, SHOWN]);
  });
});
