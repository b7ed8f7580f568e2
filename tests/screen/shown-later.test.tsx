import { afterEach, expect, it } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import type { FrameProfile } from "../../src/profile/profile";
import { createChip } from "../../src/screen/chip";
import { watchFrame } from "../../src/screen/watch/watch-frame";
import { chipWords } from "../../src/words/chip-words";

const profile: FrameProfile = {
  addresses: ["http://localhost:*/*"],
  place: "page",
  caseScreen: [{ locators: [{ label: "Case reference" }] }],
  fields: { caseReference: { locators: [{ label: "Case reference" }] } },
};

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

it("a case screen that was there, hidden, is found when it is shown", async () => {
  document.body.setHTMLUnsafe("<main hidden><dl><dt>Case reference<dd>121 0099 00001</dl></main>");
  const seen: (CaseScreen | null)[] = [];
  watchFrame([profile], (screen) => seen.push(screen), life.signal);
  expect(seen).toEqual([]);
  document.querySelector("main")?.removeAttribute("hidden");
  await expect.poll(() => seen, { timeout: 3000 }).toEqual([{ caseReference: "121 0099 00001" }]);
});

it("a chip whose script has been retired is never shown again", () => {
  const chip = createChip(() => undefined, life.signal);
  life.abort();
  chip.show(chipWords());
  expect(document.querySelector("verbatim-chip")).toBeNull();
});
