import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { CaseScreen } from "../../src/call/case-screen";
import { consoleOf } from "./consoles/consoles";
import {
  type Field,
  frameBy,
  LABELS,
  make,
  screenOf,
  type Texts,
  textsOf,
} from "./consoles/fields";
import { elementAt, mount, take, unmount } from "./consoles/mount";
import { pause, SOON, type Told, watch } from "./consoles/watch";

/** From one case to another. Whatever is told on the way is of one case, whole or in part. */

const fields = Object.keys(LABELS) as Field[];
const rowsOf = (texts: Texts) =>
  fields
    .filter((field) => texts[field] !== undefined)
    .map((field) =>
      make("div", {}, make("span", {}, LABELS[field]), make("span", {}, texts[field] ?? "")),
    );
const caseOf = (nth: number, has: readonly Field[] = fields): Texts =>
  Object.fromEntries(has.map((field) => [field, textsOf(nth)[field]]));

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  unmount();
});

/** Whether everything that was told was of one of these cases at a time. */
function noneMixed({ screens }: Told, cases: readonly CaseScreen[]): void {
  for (const screen of screens) {
    if (screen === null || Object.keys(screen).length === 0) continue;
    const whose = cases.filter((each) => each.caseReference === screen.caseReference);
    expect(whose, JSON.stringify(screen)).toHaveLength(1);
    expect(whose[0]).toMatchObject(screen);
  }
}

describe("tabs within the page", () => {
  const SOME: readonly Field[] = ["caseReference", "role"];
  const CASES = [caseOf(0), caseOf(1, SOME), caseOf(2)];
  const SCREENS = CASES.map(screenOf);

  beforeEach(() => {
    mount("<style>.panel:not(.open) { display: none }</style><nav></nav><main></main>");
    for (const [nth, texts] of CASES.entries()) {
      const button = make("button", { id: `tab-${nth}` }, `Tab ${nth}`);
      button.addEventListener("click", () => open(nth));
      elementAt("nav").append(button);
      elementAt("main").append(make("section", { class: "panel" }, ...rowsOf(texts)));
    }
    open(0);
  });
  const open = (nth: number) => {
    for (const [at, panel] of [...document.querySelectorAll(".panel")].entries()) {
      panel.classList.toggle("open", at === nth);
    }
  };

  it.each([
    ["by a click", (nth: number) => userEvent.click(elementAt(`#tab-${nth}`))],
    [
      "with no click",
      async (nth: number) => {
        open(nth);
      },
    ],
  ])(
    "switched by class, %s",
    async (_how, switchTo) => {
      const told = watch([frameBy()], life.signal);
      expect(told.now()).toEqual(SCREENS[0]);
      for (const nth of [1, 2, 1, 0]) {
        await switchTo(nth);
        await expect.poll(told.now, SOON).toEqual(SCREENS[nth]);
      }
      noneMixed(told, SCREENS);
    },
    15_000,
  );

  it("switched fast, with no click: the last counts", async () => {
    const told = watch([frameBy()], life.signal);
    for (let nth = 0; nth <= 200; nth++) {
      open(nth % 3);
      await pause(2);
    }
    open(1);
    await expect.poll(told.now, SOON).toEqual(SCREENS[1]);
    noneMixed(told, SCREENS);
  });

  it("a tab closed, the next one opened", async () => {
    const told = watch([frameBy()], life.signal);
    document.querySelector(".panel")?.remove();
    open(0);
    await expect.poll(told.now, SOON).toEqual(SCREENS[1]);
    noneMixed(told, SCREENS);
  });
});

describe("rows that are used again", () => {
  const rename = (row: Element | undefined, label: string, value: string) => {
    const [key, text] = row?.children ?? [];
    if (key === undefined || text === undefined) throw new Error("A row has two cells.");
    key.textContent = label;
    text.textContent = value;
  };

  it("a row that holds another field now is read as that one", async () => {
    mount("<main></main>");
    const has: Field[] = ["caseReference", "clientReference"];
    elementAt("main").append(...rowsOf(caseOf(1, has)));
    const told = watch([frameBy()], life.signal);
    expect(told.now()).toEqual(screenOf(caseOf(1, has)));
    rename(elementAt("main").children[1], LABELS.owningTeam, textsOf(1).owningTeam);
    await expect.poll(told.now, SOON).toEqual(screenOf(caseOf(1, ["caseReference", "owningTeam"])));
    expect(told.screens.map((screen) => screen?.clientReference)).not.toContain(
      textsOf(1).owningTeam,
    );
    expect(told.missing.at(-1)).toContain("clientReference");
  });

  it("two rows that change places by their texts alone", async () => {
    mount("<main></main>");
    const has: Field[] = ["caseReference", "clientReference", "owningTeam"];
    elementAt("main").append(...rowsOf(caseOf(1, has)));
    const told = watch([frameBy()], life.signal);
    const { children } = elementAt("main");
    rename(children[1], LABELS.owningTeam, textsOf(1).owningTeam);
    rename(children[2], LABELS.clientReference, textsOf(1).clientReference);
    await pause(1500);
    expect(told.screens).toEqual([screenOf(caseOf(1, has))]);
  });

  it("a list that is scrolled through, row by row", async () => {
    const { documents, profile } = consoleOf("virtual-list");
    const [shown] = documents;
    if (shown === undefined) throw new Error("A console has a document.");
    mount(shown.html);
    const here = profile.frames.map((frame) => ({ ...frame, addresses: ["http://localhost:*/*"] }));
    const told = watch(here, life.signal);
    const has = [
      ["Client role", "Parent with care"],
      ["Client reference", "C-9101"],
      ["Owning team", "Virtual team 21"],
      ["Something else", "C-9999"],
    ] as const;
    for (let first = 0; first < 60; first++) {
      for (const row of [0, 1]) {
        const [label, value] = has[(first + row) % has.length] ?? ["", ""];
        take(["text", `.row:nth-child(${row + 1}) .k`, label], "");
        await pause(1);
        take(["text", `.row:nth-child(${row + 1}) .v`, value], "");
      }
      await pause(20);
    }
    const whole = {
      caseReference: "9100000001",
      clientReference: "C-9101",
      role: "pwc",
      owningTeam: "Virtual team 21",
    };
    await pause(1500);
    // What a row shows between its two changes is on the page; it mustn't be what stays.
    expect(whole).toMatchObject(told.now() ?? {});
    expect(told.now()).not.toBeNull();
  }, 15_000);
});

describe("the next case in the same place", () => {
  it.each<[how: string, show: (texts: Texts) => void]>([
    ["painted anew", (texts) => elementAt("main").replaceChildren(...rowsOf(texts))],
    [
      "in the same elements",
      (texts) => {
        for (const row of elementAt("main").children) {
          const field = fields.find((each) => LABELS[each] === row.firstElementChild?.textContent);
          const [, value] = row.children;
          if (field !== undefined && value !== undefined) value.textContent = texts[field] ?? "";
        }
      },
    ],
  ])("%s", async (_how, show) => {
    mount("<main></main>");
    elementAt("main").append(...rowsOf(caseOf(0)));
    const told = watch([frameBy()], life.signal);
    for (const nth of [1, 2, 3, 4]) {
      show(caseOf(nth));
      await expect.poll(told.now, SOON).toEqual(screenOf(caseOf(nth)));
    }
    noneMixed(
      told,
      [0, 1, 2, 3, 4].map((nth) => screenOf(caseOf(nth))),
    );
  });

  it("with a pause with no case between them", async () => {
    mount("<main></main>");
    const told = watch([frameBy()], life.signal);
    for (const nth of [1, 2]) {
      elementAt("main").replaceChildren(...rowsOf(caseOf(nth)));
      await expect.poll(told.now, SOON).toEqual(screenOf(caseOf(nth)));
      elementAt("main").replaceChildren(make("p", {}, "Loading…"));
      await expect.poll(told.now, SOON).toBeNull();
    }
    expect(told.screens).toEqual([screenOf(caseOf(1)), null, screenOf(caseOf(2)), null]);
  });
});
