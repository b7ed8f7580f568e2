import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { consoleOf } from "./consoles/consoles";
import { type Field, frameBy, LABELS, make, screenOf, textsOf } from "./consoles/fields";
import { attachRoot, elementAt, mount, take, unmount } from "./consoles/mount";
import { A_WHILE, pause, SOON, watch } from "./consoles/watch";

/** A case that comes, a piece at a time or by means of which no mutation tells. */

const FRAMES = [frameBy()];
const TEXTS = textsOf(1);
const SCREEN = screenOf(TEXTS);
const fields = Object.keys(LABELS) as Field[];
const rowOf = (field: Field) =>
  make("div", {}, make("span", {}, LABELS[field]), make("span", { id: field }, TEXTS[field]));
const rows = () => fields.map(rowOf);

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
  mount("<main></main>");
});
afterEach(() => {
  life.abort();
  unmount();
});
const main = () => elementAt("main");
const watchAll = () => watch(FRAMES, life.signal);

describe("a screen that fills in field by field", () => {
  it.each([
    ["row by row", 40],
    ["slowly", 250],
  ])("%s", async (_how, ms) => {
    const told = watchAll();
    for (const row of rows()) {
      main().append(row);
      await pause(ms);
    }
    await expect.poll(told.now, SOON).toEqual(SCREEN);
    expect(told.missing.at(-1)).toEqual([]);
    // Each says what had been filled in, and nothing is ever taken back.
    for (const [nth, screen] of told.screens.entries()) {
      expect(SCREEN).toMatchObject(screen ?? {});
      const before = Object.keys(told.screens[nth - 1] ?? {});
      expect(Object.keys(screen ?? {})).toEqual(expect.arrayContaining(before));
    }
    expect(told.screens.length).toBeLessThanOrEqual(fields.length);
  });

  it("labels first, then values, by characterData in texts that were there", async () => {
    for (const row of rows()) {
      const value = row.lastElementChild;
      value?.replaceChildren(document.createTextNode(""));
      main().append(row);
    }
    const told = watchAll();
    for (const field of fields) {
      const text = elementAt(`#${field}`).firstChild;
      if (text instanceof Text) text.data = TEXTS[field];
      await pause(30);
    }
    await expect.poll(told.now, SOON).toEqual(SCREEN);
  });

  it("values first, then the labels' texts", async () => {
    for (const row of rows()) {
      row.firstElementChild?.replaceChildren(document.createTextNode("…"));
      main().append(row);
    }
    const told = watchAll();
    for (const field of fields) {
      const text = elementAt(`#${field}`).previousElementSibling?.firstChild;
      if (text instanceof Text) text.data = LABELS[field];
    }
    await expect.poll(told.now, SOON).toEqual(SCREEN);
  });

  it("the whole document's body put in place of another", async () => {
    const told = watchAll();
    const body = make("body", {}, ...rows());
    const before = document.body;
    document.body.replaceWith(body);
    try {
      await expect.poll(told.now, SOON).toEqual(SCREEN);
    } finally {
      body.replaceWith(before);
    }
  });
});

describe("a shadow root", () => {
  const hosts = [
    ["open, of a page-defined element", "x-late", "open"],
    ["closed, of a page-defined element", "x-late", "closed"],
    ["open, of a plain element", "div", "open"],
    ["closed, of a plain element", "div", "closed"],
    ["closed, of a section", "section", "closed"],
  ] as const;

  it.each(hosts)(
    "attached later: %s",
    async (_what, tag, mode) => {
      const host = make(tag);
      main().append(host);
      const told = watchAll();
      await pause(300);
      attachRoot(host, mode).append(...rows());
      await expect.poll(told.now, { timeout: 10_000 }).toEqual(SCREEN);
    },
    15_000,
  );

  it("attached to a plain element after the page has been busy", async () => {
    const [host, others] = [make("div", { id: "app" }), make("div")];
    main().append(host, others);
    const told = watchAll();
    for (let nth = 0; nth < 5; nth++) {
      others.replaceChildren(...rows().slice(1));
      await pause(300);
    }
    others.replaceChildren();
    await pause(500);
    attachRoot(host, "closed").append(...rows());
    await expect.poll(told.now, { timeout: 10_000 }).toEqual(SCREEN);
  }, 20_000);

  it.each(hosts)("filled later: %s", async (_what, tag, mode) => {
    const host = make(tag);
    const root = attachRoot(host, mode);
    main().append(host);
    const told = watchAll();
    await pause(300);
    root.append(...rows());
    await expect.poll(told.now, SOON).toEqual(SCREEN);
    elementInside(root, "#owningTeam").textContent = "Team 2";
    await expect.poll(told.now, SOON).toEqual({ ...SCREEN, owningTeam: "Team 2" });
  });

  it("three deep, each attached when the one around it is there", async () => {
    const told = watchAll();
    let inside: ParentNode & Node = main();
    for (const mode of ["open", "closed", "closed"] as const) {
      const host = make(mode === "open" ? "x-outer" : "div");
      inside.appendChild(host);
      await pause(150);
      inside = attachRoot(host, mode);
    }
    inside.append(...rows());
    await expect.poll(told.now, SOON).toEqual(SCREEN);
  });

  it("with a control whose value is set by script", async () => {
    const host = make("div");
    const input = make("input", { "aria-label": LABELS.owningTeam, value: TEXTS.owningTeam });
    attachRoot(host, "closed").append(input);
    main().append(...rows().slice(0, -1), host);
    const told = watchAll();
    expect(told.now()).toEqual(SCREEN);
    if (input instanceof HTMLInputElement) input.value = "Team 3";
    await expect.poll(told.now, SOON).toEqual({ ...SCREEN, owningTeam: "Team 3" });
  });

  const elementInside = (root: ShadowRoot, selector: string) => {
    const found = root.querySelector(selector);
    if (found === null) throw new Error(`There is no ${selector}.`);
    return found;
  };
});

describe("values of which no mutation tells", () => {
  it.each([
    "form-controls",
    "radio-groups",
    "attribute-values",
    "in-place-forms",
    "empty-values",
    "nested-native-shadow",
    "synthetic-shadow",
    "virtual-list",
    "one-text",
  ])(
    "%s, at all its moments",
    async (id) => {
      const { documents, profile } = consoleOf(id);
      const [shown] = documents;
      if (shown === undefined) throw new Error("A console has a document.");
      mount(shown.html);
      const here = profile.frames.map((frame) => ({
        ...frame,
        addresses: ["http://localhost:*/*"],
      }));
      const told = watch(here, life.signal);
      for (const { steps, screen } of shown.moments) {
        for (const step of steps ?? []) take(step, "");
        const isNothing = screen !== null && Object.keys(screen).length === 0;
        if (isNothing) await expect.poll(() => told.now() ?? {}, SOON).toEqual({});
        else await expect.poll(told.now, SOON).toEqual(screen);
      }
    },
    20_000,
  );
});

describe("typed", () => {
  const control = (html: string) => {
    main().append(...rows().slice(1));
    main().insertAdjacentHTML("afterbegin", html);
    return elementAt("#ref");
  };

  it.each([
    ["into an input", `<label for="ref">Case reference</label><input id="ref">`],
    [
      "into an editable element",
      `<span id="l">Case reference</span><div id="ref" contenteditable role="textbox" aria-labelledby="l">x</div>`,
    ],
    ["into a text area", `<label>Case reference <textarea id="ref"></textarea></label>`],
  ])("half a reference %s is never told", async (_where, html) => {
    const input = control(html);
    if (input.isContentEditable) input.textContent = "";
    const told = watchAll();
    await userEvent.click(input);
    await userEvent.keyboard("70000");
    await pause(A_WHILE);
    main().append("Something else");
    await pause(200);
    await userEvent.keyboard("00010");
    await pause(50);
    await userEvent.tab();
    await expect.poll(() => told.now()?.caseReference, SOON).toBe("7000000010");
    const references = told.screens.map((screen) => screen?.caseReference);
    expect(references.filter((each) => each !== undefined && each !== "7000000010")).toEqual([]);
  });

  it("over another: the old one isn't told with the new one's fields", async () => {
    const input = control(
      `<label for="ref">Case reference</label><input id="ref" value="7000000010">`,
    );
    const told = watchAll();
    expect(told.now()).toEqual(SCREEN);
    await userEvent.fill(input, "7000000020");
    elementAt("#owningTeam").textContent = "Team 2";
    await userEvent.tab();
    await expect
      .poll(told.now, SOON)
      .toEqual({ ...SCREEN, caseReference: "7000000020", owningTeam: "Team 2" });
    const mixed = told.screens.filter(
      (screen) => screen?.caseReference === "7000000010" && screen.owningTeam === "Team 2",
    );
    expect(mixed.length).toBeLessThanOrEqual(0);
  });
});
