import { beforeEach, expect, it } from "vitest";
import { useMessages } from "../../src/words/say";

/** The rooms that need no page. What others say too early, their tests in the odd language find. */
const modules = import.meta.glob<unknown>(
  "../../src/{words,policy,call,ledger,profile,managed,preferences}/**/*.ts",
);

// Not before it are messages there in an extension either.
beforeEach(() =>
  useMessages((key) => {
    throw new Error(`“${key}” was said too early.`);
  }),
);

it("the rooms are there", () => expect(Object.keys(modules).length).toBeGreaterThan(150));

it.each(Object.entries(modules))("%s says nothing while it is loaded", async (_file, load) => {
  await expect(load()).resolves.toBeDefined();
});
