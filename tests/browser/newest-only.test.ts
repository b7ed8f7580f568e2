import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NewestOnly } from "../../src/browser/newest-only";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A queue whose work takes a millisecond and is written down. */
function start() {
  const done: string[] = [];
  const queue = new NewestOnly<string>();
  const send = (key: string, work: string) =>
    queue.do(key, async () => {
      await new Promise((over) => setTimeout(over, 1));
      done.push(work);
      if (work.startsWith("bad")) throw new Error(work);
      return work;
    });
  return { done, send };
}

describe("of the work that waits", () => {
  it("only the newest of each key is done, and answers for the others", async () => {
    const { done, send } = start();
    const answers = [send("a", "a1"), send("a", "a2"), send("b", "b1"), send("a", "a3")];
    await vi.runAllTimersAsync();
    expect(await Promise.all(answers)).toEqual(["a3", "a3", "b1", "a3"]);
    expect(done).toEqual(["a3", "b1"]);
  });

  it("one thing that fails doesn't stop the next", async () => {
    const { done, send } = start();
    const bad = expect(send("a", "bad")).rejects.toThrow("bad");
    const good = send("b", "b1");
    await vi.runAllTimersAsync();
    await bad;
    expect(await good).toBe("b1");
    expect(done).toEqual(["bad", "b1"]);
  });

  it("a thousand a second for a minute come to little, with the last of them done", async () => {
    const { done, send } = start();
    let answer = Promise.resolve("");
    for (let ms = 0; ms < 60_000; ms++) {
      answer = send("a", `a${ms}`);
      await vi.advanceTimersByTimeAsync(1);
    }
    // The first hundred go at once, each a little late; then one every two seconds.
    expect(done.length).toBeLessThanOrEqual(100 + 30);
    await vi.runAllTimersAsync();
    expect(await answer).toBe("a59999");
    expect(done.at(-1)).toBe("a59999");
  });

  it("what an honest console sends isn't held up", async () => {
    const { done, send } = start();
    for (let nth = 0; nth < 300; nth++) {
      await Promise.all([send("page", `p${nth}`), vi.advanceTimersByTimeAsync(1)]);
      await vi.advanceTimersByTimeAsync(300);
      expect(done).toHaveLength(nth + 1);
    }
  });
});
