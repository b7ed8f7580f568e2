import { expect, it } from "vitest";
import { oncePerTurn } from "../../src/panel/once-per-turn";

it("works once for all that asked before, and again for who asks after", async () => {
  const done: number[] = [];
  let asked = 0;
  const ask = oncePerTurn(() => done.push(asked));
  for (asked = 1; asked < 3; asked++) ask();
  expect(done).toEqual([]);
  await Promise.resolve();
  expect(done).toEqual([3]);
  ask();
  await Promise.resolve();
  expect(done).toEqual([3, 3]);
});
