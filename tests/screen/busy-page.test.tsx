import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Field, frameBy, LABELS, make, screenOf, textsOf } from "./consoles/fields";
import { attachRoot, elementAt, mount, unmount } from "./consoles/mount";
import { pause, watch } from "./consoles/watch";

/** A page that does more than is listened to: it is looked at now and then, and nothing is missed. */

const [ONE, OTHER] = [textsOf(1), textsOf(2)];
const fields = Object.keys(LABELS) as Field[];
const rowsOf = (texts: typeof ONE) =>
  fields.map((field) =>
    make("div", {}, make("span", {}, LABELS[field]), make("span", { id: field }, texts[field])),
  );

/** As long as a search without a reason may rest, and a while. */
const AT_LAST = { timeout: 9000, interval: 20 } as const;

let life = new AbortController();
let timer: ReturnType<typeof setInterval> | undefined;
let inserted = 0;
beforeEach(() => {
  life = new AbortController();
  inserted = 0;
  mount("<main></main><ol></ol>");
});
afterEach(() => {
  clearInterval(timer);
  life.abort();
  vi.restoreAllMocks();
  unmount();
});

/** Rows come and go elsewhere in the page, a thousand a second. */
async function bustle(): Promise<void> {
  const list = elementAt("ol");
  timer = setInterval(() => {
    for (let ten = 0; ten < 10; ten++) {
      list.append(make("li", {}, `Row ${inserted++}`));
      if (list.childElementCount > 50) list.firstElementChild?.remove();
    }
  }, 10);
  await pause(1000);
}

describe("while a thousand rows a second come and go elsewhere", () => {
  it.each<[what: string, before: () => void, change: () => void, screen: unknown]>([
    [
      "a case that arrives",
      () => undefined,
      () => elementAt("main").append(...rowsOf(ONE)),
      screenOf(ONE),
    ],
    [
      "a case that arrives in shadow roots",
      () => undefined,
      () => {
        const host = make("x-case");
        attachRoot(host, "open").append(...rowsOf(ONE));
        elementAt("main").append(host);
      },
      screenOf(ONE),
    ],
    [
      "another case in its place",
      () => elementAt("main").append(...rowsOf(ONE)),
      () => elementAt("main").replaceChildren(...rowsOf(OTHER)),
      screenOf(OTHER),
    ],
    [
      "a field's new text",
      () => elementAt("main").append(...rowsOf(ONE)),
      () => {
        elementAt("#owningTeam").textContent = "Team 9";
      },
      { ...screenOf(ONE), owningTeam: "Team 9" },
    ],
    [
      "a case that goes",
      () => elementAt("main").append(...rowsOf(ONE)),
      () => elementAt("main").replaceChildren(),
      null,
    ],
  ])("%s is told of", { timeout: 15_000 }, async (_what, before, change, screen) => {
    before();
    const told = watch([frameBy()], life.signal);
    await bustle();
    change();
    await expect.poll(() => told.screens.at(-1), AT_LAST).toEqual(screen);
  });

  it("it isn't listened to most of the time", async () => {
    elementAt("main").append(...rowsOf(ONE));
    let heard = 0;
    const { MutationObserver: Observer } = globalThis;
    vi.stubGlobal(
      "MutationObserver",
      class extends Observer {
        constructor(callback: MutationCallback) {
          super((mutations, observer) => {
            heard += mutations.length;
            callback(mutations, observer);
          });
        }
      },
    );
    watch([frameBy()], life.signal);
    vi.unstubAllGlobals();
    await bustle();
    await pause(2000);
    expect(inserted).toBeGreaterThan(1000);
    expect(heard).toBeGreaterThan(0);
    expect(heard).toBeLessThan(inserted / 2);
  });
});

it("once it is calm again, a change is told of as soon as ever", async () => {
  elementAt("main").append(...rowsOf(ONE));
  const told = watch([frameBy()], life.signal);
  await bustle();
  clearInterval(timer);
  await pause(2500);
  elementAt("main").replaceChildren(...rowsOf(OTHER));
  await expect.poll(() => told.now(), { timeout: 900, interval: 10 }).toEqual(screenOf(OTHER));
});
