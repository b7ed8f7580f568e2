import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FrameProfile } from "../../src/profile/profile";
import { watchFrame } from "../../src/screen/watch/watch-frame";
import {
  type Field,
  frameBy,
  HIDE,
  LABELS,
  make,
  screenOf,
  textsOf,
  ways,
} from "./consoles/fields";
import { attachRoot, elementAt, mount, unmount } from "./consoles/mount";
import { A_WHILE, pause, SOON, watch } from "./consoles/watch";

/** A case that goes is noticed as surely as one that comes. */

const TEXTS = textsOf(1);
const SCREEN = screenOf(TEXTS);
const fields = Object.keys(LABELS) as Field[];
const rows = () =>
  fields.map((field) =>
    make("div", {}, make("span", {}, LABELS[field]), make("span", { id: field }, TEXTS[field])),
  );

let life = new AbortController();
let began = location.href;
beforeEach(() => {
  life = new AbortController();
  began = location.href;
  mount('<main><article id="case"></article></main><style>.away { display: none }</style>');
  elementAt("#case").append(...rows());
});
afterEach(() => {
  life.abort();
  unmount();
  history.replaceState(history.state, "", began);
});
const main = () => elementAt("main");
const itsCase = () => elementAt("#case");

describe("leaving, and coming back", () => {
  it.each<[how: string, leave: () => void, comeBack: () => void]>([
    ["removed, and put back", () => itsCase().remove(), () => main().append(makeCase())],
    ["emptied", () => itsCase().replaceChildren(), () => itsCase().append(...rows())],
    [
      "a page put in its place",
      () => main().replaceChildren(make("h1", {}, "Search")),
      () => main().replaceChildren(makeCase()),
    ],
    ["innerHTML set", () => setHtml(main(), ""), () => main().append(makeCase())],
    [
      "hidden",
      () => itsCase().toggleAttribute("hidden"),
      () => itsCase().toggleAttribute("hidden"),
    ],
    [
      "hidden by a class of what is around it",
      () => main().classList.add("away"),
      () => main().classList.remove("away"),
    ],
    [
      "hidden by a class of the page",
      () => document.documentElement.style.setProperty("visibility", "hidden"),
      () => document.documentElement.style.removeProperty("visibility"),
    ],
    [
      "hidden by a style sheet",
      () => main().append(make("style", { id: "sheet" }, "#case { display: none }")),
      () => elementAt("#sheet").remove(),
    ],
    [
      "its label renamed",
      () => setText("#caseReference", "Phone", true),
      () => setText("#caseReference", LABELS.caseReference, true),
    ],
    [
      "in a shadow root whose host goes",
      () => {
        const host = make("x-host");
        attachRoot(host, "closed").append(...itsCase().childNodes);
        itsCase().append(host);
        host.remove();
      },
      () => itsCase().append(...rows()),
    ],
  ])("%s", async (_how, leave, comeBack) => {
    const told = watch([frameBy()], life.signal);
    expect(told.now()).toEqual(SCREEN);
    leave();
    await expect.poll(told.now, SOON).toBeNull();
    comeBack();
    await expect.poll(told.now, SOON).toEqual(SCREEN);
    // Nothing of it was told in pieces.
    for (const screen of told.screens) if (screen !== null) expect(screen).toEqual(SCREEN);
  });

  it.each(ways)("%s", async (way) => {
    const told = watch([frameBy()], life.signal);
    HIDE[way](itsCase());
    await expect.poll(told.now, SOON).toBeNull();
  });

  it("its reference emptied: nothing of a case is claimed, or nothing but that there is one", async () => {
    const told = watch([frameBy()], life.signal);
    elementAt("#caseReference").textContent = "";
    await expect.poll(() => told.now()?.caseReference, SOON).toBeUndefined();
  });

  it("a hundred times", async () => {
    const told = watch([frameBy()], life.signal);
    for (let nth = 0; nth < 100; nth++) {
      main().replaceChildren(...(nth % 2 === 0 ? [] : [makeCase()]));
      await pause(5);
    }
    await expect.poll(told.now, SOON).toEqual(SCREEN);
    main().replaceChildren();
    await expect.poll(told.now, SOON).toBeNull();
  });

  const makeCase = () => make("article", { id: "case" }, ...rows());
  const setHtml = (element: Element, html: string) => {
    element.innerHTML = html;
  };
  const setText = (selector: string, text: string, isBefore: boolean) => {
    const element = elementAt(selector);
    const target = isBefore ? element.previousElementSibling : element;
    if (target !== null) target.textContent = text;
  };
});

describe("a page that goes on without loading anew", () => {
  const at = (path: string): FrameProfile => frameBy(undefined, `http://localhost:*/${path}`);

  it("to an address that isn't a case's, before what it shows has changed", async () => {
    history.replaceState(history.state, "", "/case/1");
    const told = watch([at("case/*")], life.signal);
    expect(told.now()).toEqual(SCREEN);
    history.pushState({}, "", "/home");
    await expect.poll(told.now, SOON).toBeNull();
    expect(told.missing.at(-1)).toEqual([]);
    history.pushState({}, "", "/case/2");
    await expect.poll(told.now, SOON).toEqual(SCREEN);
    history.back();
    await expect.poll(told.now, SOON).toBeNull();
  });

  it("by what follows #", async () => {
    history.replaceState(history.state, "", "/#/case/1");
    const told = watch([at("#/case/*")], life.signal);
    expect(told.now()).toEqual(SCREEN);
    location.hash = "#/home";
    await expect.poll(told.now, SOON).toBeNull();
  });

  it("from one frame of the profile to another, each with its own fields", async () => {
    history.replaceState(history.state, "", "/case/1");
    const brief = at("brief/*");
    brief.fields = { caseReference: { locators: [{ css: "#caseReference" }] } };
    const told = watch([at("case/*"), brief], life.signal);
    expect(told.now()).toEqual(SCREEN);
    history.pushState({}, "", "/brief/1");
    await expect.poll(told.now, SOON).toEqual({ caseReference: TEXTS.caseReference });
    history.pushState({}, "", "/case/1");
    await expect.poll(told.now, SOON).toEqual(SCREEN);
  });

  it("with the reference in the address", async () => {
    history.replaceState(history.state, "", "/case/7000000030");
    const profile = at("case/*");
    const reference = { locators: [{ page: "address" as const }], part: { after: "/case/" } };
    profile.caseScreen = [{ locators: [{ label: LABELS.role }] }];
    profile.fields.caseReference = reference;
    setTitle("");
    const told = watch([profile], life.signal);
    expect(told.now()?.caseReference).toBe("7000000030");
    history.pushState({}, "", "/case/7000000040");
    await expect.poll(() => told.now()?.caseReference, SOON).toBe("7000000040");
  });

  it("with the reference in the title", async () => {
    const profile = frameBy();
    profile.caseScreen = [{ locators: [{ label: LABELS.role }] }];
    profile.fields.caseReference = {
      locators: [{ page: "title" }],
      part: { after: "Case ", take: "digits" },
    };
    setTitle("Case 7000000050 - CRM");
    const told = watch([profile], life.signal);
    expect(told.now()?.caseReference).toBe("7000000050");
    setTitle("Case 7000000060 - CRM");
    await expect.poll(() => told.now()?.caseReference, SOON).toBe("7000000060");
    setTitle("CRM");
    await expect.poll(() => told.now()?.caseReference, SOON).toBeUndefined();
  });

  const setTitle = (title: string) => {
    document.title = title;
  };
});

describe("a page that is put away", () => {
  const send = (type: string, persisted: boolean) =>
    window.dispatchEvent(new PageTransitionEvent(type, { persisted }));

  it("shows nothing, and what it shows when it comes back", async () => {
    const told = watch([frameBy()], life.signal);
    send("pagehide", true);
    expect(told.now()).toBeNull();
    elementAt("#owningTeam").textContent = "Team 2";
    await pause(A_WHILE);
    expect(told.now()).toBeNull();
    send("pageshow", true);
    await expect.poll(told.now, SOON).toEqual({ ...SCREEN, owningTeam: "Team 2" });
    expect(told.screens).toHaveLength(3);
  });

  it("says nothing new by a first showing", async () => {
    const told = watch([frameBy()], life.signal);
    send("pageshow", false);
    await pause(300);
    expect(told.screens).toEqual([SCREEN]);
  });
});

describe("a frame that is taken out of the page", () => {
  const gone = () => {
    let count = 0;
    watchFrame(
      [frameBy()],
      () => undefined,
      life.signal,
      () => {
        count++;
      },
    );
    return () => count;
  };

  it.each<[where: string, put: () => Element]>([
    ["by itself", () => main().appendChild(make("iframe"))],
    ["with what is round it", () => main().appendChild(make("div", {}, make("iframe")))],
    [
      "with a shadow root's host",
      () => {
        const host = make("x-host");
        attachRoot(host, "closed").append(make("p", {}, make("iframe")));
        return main().appendChild(host);
      },
    ],
  ])("%s is told", async (_where, put) => {
    const frame = put();
    const count = gone();
    await pause(200);
    expect(count()).toBe(0);
    frame.remove();
    await expect.poll(count, SOON).toBe(1);
  });

  it("in a shadow root that stays is told", async () => {
    const host = make("x-host");
    const root = attachRoot(host, "closed");
    root.append(make("p", {}, make("iframe")));
    main().append(host);
    const count = gone();
    root.replaceChildren();
    await expect.poll(count, SOON).toBe(1);
  });

  it("that came later is told, and nothing else that goes", async () => {
    const count = gone();
    main().append(make("div", { id: "late" }, make("iframe")));
    itsCase().remove();
    await pause(A_WHILE);
    expect(count()).toBe(0);
    elementAt("#late").remove();
    await expect.poll(count, SOON).toBe(1);
  });
});

it("nothing is told of a page that is as it was", async () => {
  const told = watch([frameBy()], life.signal);
  main().append(make("p", {}, "Saved."));
  itsCase().classList.add("selected");
  await pause(A_WHILE);
  expect(told.screens).toEqual([SCREEN]);
});
