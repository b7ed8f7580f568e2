import { afterEach, describe, expect, it } from "vitest";
import type { BarView } from "../../../src/profile/teach/messages";
import { createBar } from "../../../src/screen/teach/bar";
import { watchRoots } from "../closed-root";

const rootMade = watchRoots();
let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
});

/** What has the focus in the bar's closed root, once it shows this. */
function focused(bar: Partial<BarView>, isAnswer = true): string | undefined {
  const nothing = {
    progress: "",
    ask: "",
    says: "",
    rows: [],
    answers: [],
    buttons: [],
    links: [],
  };
  const shown = createBar({ onPress: () => undefined, signal: life.signal });
  shown.show({ ...nothing, ...bar }, isAnswer);
  const { activeElement } = rootMade();
  return activeElement?.id || activeElement?.textContent || undefined;
}

const inbound = { id: "answer 0", text: "Incoming call" };
const outbound = { id: "answer 1", text: "Outgoing call", isMain: true };
const rows = [{ text: "Parent", answer: "0" }];

describe("once something was pointed at, the focus is on", () => {
  it.each<[string, Partial<BarView>, string]>([
    ["the likeliest answer, wherever it stands", { buttons: [inbound, outbound] }, "Outgoing call"],
    ["the first button where none is likely", { buttons: [inbound] }, "Incoming call"],
    ["the first of the lists", { rows, buttons: [outbound] }, "row-0"],
  ])("%s", (_what, bar, on) => {
    expect(focused(bar)).toBe(on);
  });

  it("nothing of the bar while it only asks", () => {
    expect(focused({ buttons: [inbound, outbound] }, false)).toBeUndefined();
  });
});
