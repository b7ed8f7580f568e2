import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { type Field, frameBy, LABELS, make, screenOf, textsOf } from "./consoles/fields";
import { attachRoot, elementAt, mount, unmount } from "./consoles/mount";
import { A_WHILE, pause, SOON, watch } from "./consoles/watch";

/** Watching costs little however much a page does, and once it ends nothing of it is left. */

const TEXTS = textsOf(1);
const SCREEN = screenOf(TEXTS);
const fields = Object.keys(LABELS) as Field[];
const rows = () =>
  fields.map((field) =>
    make("div", {}, make("span", {}, LABELS[field]), make("span", { id: field }, TEXTS[field])),
  );

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
  mount("<main></main>");
  elementAt("main").append(...rows());
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  unmount();
});

/** Counts what is set up and not taken down again. */
function countOpen() {
  const listeners = new Map<string, number>();
  const timers = new Set<unknown>();
  const intervals = new Set<unknown>();
  const observers = new Set<object>();
  const count = (key: string, by: number) => listeners.set(key, (listeners.get(key) ?? 0) + by);
  const ids = new WeakMap<object, number>();
  let lastId = 0;
  const idOf = (value: unknown) => {
    if (typeof value !== "object" && typeof value !== "function") return 0;
    if (value === null) return 0;
    const id = ids.get(value) ?? ++lastId;
    ids.set(value, id);
    return id;
  };

  const target = EventTarget.prototype;
  const { addEventListener, removeEventListener } = target;
  vi.spyOn(target, "addEventListener").mockImplementation(function (
    this: EventTarget,
    type,
    listener,
    options,
  ) {
    const key = `${type} ${idOf(this)} ${idOf(listener)}`;
    const signal = typeof options === "object" ? options.signal : undefined;
    if (!(this instanceof AbortSignal) && signal?.aborted !== true) {
      count(key, 1);
      if (signal) addEventListener.call(signal, "abort", () => count(key, -1));
    }
    return addEventListener.call(this, type, listener, options);
  });
  vi.spyOn(target, "removeEventListener").mockImplementation(function (
    this: EventTarget,
    type,
    listener,
    options,
  ) {
    count(`${type} ${idOf(this)} ${idOf(listener)}`, -1);
    return removeEventListener.call(this, type, listener, options);
  });

  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, ms?: number) => {
    const id = setTimeout(() => {
      timers.delete(id);
      run();
    }, ms);
    timers.add(id);
    return id;
  }) as typeof setTimeout);
  vi.spyOn(globalThis, "clearTimeout").mockImplementation((id) => {
    timers.delete(id);
    clearTimeout(id);
  });
  vi.spyOn(globalThis, "setInterval").mockImplementation(((run: () => void, ms?: number) => {
    const id = setInterval(run, ms);
    intervals.add(id);
    return id;
  }) as typeof setInterval);
  vi.spyOn(globalThis, "clearInterval").mockImplementation((id) => {
    intervals.delete(id);
    clearInterval(id);
  });

  for (const prototype of [
    MutationObserver.prototype,
    ResizeObserver.prototype,
    IntersectionObserver.prototype,
  ]) {
    const { observe, disconnect } = prototype as MutationObserver;
    vi.spyOn(prototype as MutationObserver, "observe").mockImplementation(function (
      this: MutationObserver,
      ...args
    ) {
      observers.add(this);
      return observe.apply(this, args);
    });
    vi.spyOn(prototype as MutationObserver, "disconnect").mockImplementation(function (
      this: MutationObserver,
    ) {
      observers.delete(this);
      return disconnect.call(this);
    });
  }
  return () => ({
    listeners: [...listeners].filter(([, open]) => open > 0).map(([key]) => key.split(" ")[0]),
    timers: timers.size,
    intervals: intervals.size,
    observers: observers.size,
  });
}
const NOTHING = { listeners: [], timers: 0, intervals: 0, observers: 0 };

describe("once it ends", () => {
  it.each<[when: string, before: () => Promise<void> | void]>([
    ["at once", () => undefined],
    ["after a while", () => pause(A_WHILE)],
    [
      "while a search is waited for",
      () => {
        for (let nth = 0; nth < 50; nth++) elementAt("main").append(...rows());
      },
    ],
    [
      "with shadow roots",
      async () => {
        for (const mode of ["open", "closed"] as const) {
          const host = make("x-host");
          attachRoot(host, mode).append(...rows());
          elementAt("main").append(host);
        }
        await pause(A_WHILE);
      },
    ],
    ["after the page has gone on", () => history.replaceState(history.state, "", location.href)],
    [
      "while somebody types",
      async () => {
        const input = make("input", { "aria-label": "Case reference" });
        elementAt("main").replaceChildren(input);
        await userEvent.click(input);
        await userEvent.keyboard("700");
      },
    ],
    ["with no case", () => elementAt("main").replaceChildren()],
  ])("%s, no timer, listener or observer is left", async (_when, before) => {
    const open = countOpen();
    watch([frameBy()], life.signal);
    expect(open().observers + open().intervals + open().timers).toBeGreaterThan(0);
    await before();
    life.abort();
    await pause(50);
    expect(open()).toEqual(NOTHING);
    elementAt("main").replaceChildren(...rows());
    await pause(A_WHILE);
    expect(open()).toEqual(NOTHING);
  });

  it("nothing is told any more, whatever happens", async () => {
    const told = watch([frameBy()], life.signal);
    expect(told.screens).toEqual([SCREEN]);
    elementAt("#owningTeam").textContent = "Team 2";
    life.abort();
    elementAt("main").replaceChildren();
    history.replaceState(history.state, "", location.href);
    await pause(A_WHILE);
    expect(told.screens).toEqual([SCREEN]);
  });

  it("nothing begins where it has ended already", async () => {
    const open = countOpen();
    life.abort();
    const told = watch([frameBy()], life.signal);
    await pause(A_WHILE);
    expect(told.screens).toEqual([]);
    expect(open()).toEqual(NOTHING);
  });
});

describe("a flood of a thousand changes a second", () => {
  /** Two seconds of changes, five at a time. */
  async function flood(change: (nth: number) => void): Promise<void> {
    const began = performance.now();
    for (let nth = 0; performance.now() - began < 2000; ) {
      for (let five = 0; five < 5; five++) change(nth++);
      await pause(4);
    }
  }

  it.each<[what: string, change: (nth: number) => void]>([
    [
      "of the case's own reference",
      (nth) => {
        elementAt("#caseReference").textContent = `${8_000_000_000 + nth}`;
      },
    ],
    [
      "of the whole screen",
      (nth) => {
        elementAt("main").replaceChildren(...rows());
        elementAt("#caseReference").textContent = `${8_000_000_000 + nth}`;
      },
    ],
    ["of coming and going", () => elementAt("main").toggleAttribute("hidden")],
    ["of addresses", (nth) => history.replaceState(history.state, "", `#${nth}`)],
  ])(
    "%s is told a bounded number of times, and how it ends",
    async (_what, change) => {
      const told = watch([frameBy()], life.signal);
      await flood(change);
      elementAt("main").removeAttribute("hidden");
      elementAt("main").replaceChildren(...rows());
      elementAt("#owningTeam").textContent = "Team 9";
      await expect.poll(told.now, SOON).toEqual({ ...SCREEN, owningTeam: "Team 9" });
      expect(told.screens.length).toBeLessThanOrEqual(60);
    },
    15_000,
  );

  it("of shadow roots doesn't keep the case from being found", async () => {
    elementAt("main").replaceChildren();
    const told = watch([frameBy()], life.signal);
    await flood((nth) => {
      const host = make(nth % 2 === 0 ? "x-row" : "div");
      attachRoot(host, "open").append(make("span", {}, `Row ${nth}`));
      elementAt("main").append(host);
    });
    elementAt("main").append(...rows());
    await expect.poll(told.now, SOON).toEqual(SCREEN);
  }, 15_000);
});
