import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { whileItOpens } from "../../src/browser/while-it-opens";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
let asked = 0;
/** A store that answers after so many ms, or fails then. */
const store = (ms: number, isBroken: boolean) => async () => {
  asked++;
  await wait(ms);
  if (isBroken) throw new Error("Not a directory.");
  return "answer";
};
/** What comes of asking, and how often the store itself was asked. */
async function ask(run: ReturnType<typeof whileItOpens>, what: () => Promise<string>) {
  asked = 0;
  const outcome = run(what).catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(5000);
  return [await outcome, asked];
}

describe("a store", () => {
  it.each([
    ["that failed after three seconds", 3000, "Not a directory.", 0],
    ["that failed at once, at one value", 10, "answer", 1],
  ])("%s", async (_what, ms, then, times) => {
    const run = whileItOpens();
    expect(await ask(run, store(ms, true))).toEqual(["Not a directory.", 1]);
    expect(await ask(run, store(10, false))).toEqual([then, times]);
  });

  it("that couldn't be opened is tried again after a while", async () => {
    const run = whileItOpens();
    await ask(run, store(3000, true));
    await vi.advanceTimersByTimeAsync(8000);
    expect(await ask(run, store(10, false))).toEqual(["answer", 1]);
  });

  it("that is slow, and answers, is asked each time", async () => {
    const run = whileItOpens();
    expect(await ask(run, store(3000, false))).toEqual(["answer", 1]);
    expect(await ask(run, store(3000, false))).toEqual(["answer", 1]);
  });
});
