import { expect, it } from "vitest";
import { lastAnswer } from "../../src/panel/last-answer";

it("works again only when it is asked with something else", () => {
  const asked: string[] = [];
  const answer = lastAnswer((name: string, of: object) => {
    asked.push(name);
    return { name, of };
  });
  const [one, other] = [{}, {}];
  const first = answer("a", one);
  expect(answer("a", one)).toBe(first);
  expect(answer("a", other)).not.toBe(first);
  expect(answer("b", other)).toEqual({ name: "b", of: other });
  answer("a", one);
  expect(asked).toEqual(["a", "a", "b", "a"]);
});
