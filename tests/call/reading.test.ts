import { describe, expect, it } from "vitest";
import { append, readingOf } from "../../src/call/call";
import {
  at,
  callWith,
  eventId,
  type Happening,
  moment,
  passageRead,
  readInFull,
  statementOf,
  undone,
} from "./calls";

const offence = statementOf("offence");
const read = (...passages: number[]): Happening[] =>
  passages.map((passage) => passageRead("offence", passage));
const stopped: Happening = { kind: "stopped", statement: "offence", passage: 2 };

describe("a statement of five passages", () => {
  it.each<
    [name: string, happenings: Happening[], passages: number[], next: number, second: number | null]
  >([
    ["on a new call begins at its first passage", [], [], 0, null],
    ["part-way resumes at the next one", read(0, 1), [0, 1], 2, null],
    ["resumes there after a stop, too", [...read(0, 1), stopped], [0, 1], 2, null],
    [
      "read from one end to the other is read at the last",
      read(0, 1, 2, 3, 4),
      [0, 1, 2, 3, 4],
      0,
      5,
    ],
    ["may be read in another order", read(4, 3, 2, 1, 0), [4, 3, 2, 1, 0], 0, 5],
    ["with a gap isn't read, and resumes in the gap", read(0, 1, 3, 4), [0, 1, 3, 4], 2, null],
    ["with one passage five times isn't read", read(0, 0, 0, 0, 0), [0], 1, null],
    ["stays read as of when it was", read(0, 1, 2, 3, 4, 4, 0), [0, 1, 2, 3, 4], 0, 5],
    ["begins anew when it is undone", [...read(0, 1, 2), undone("offence")], [], 0, null],
    [
      "undone when it was read is not read",
      [...readInFull("offence"), undone("offence")],
      [],
      0,
      null,
    ],
    [
      "needs every passage once more after that",
      [...readInFull("offence"), undone("offence"), ...read(0, 1, 2, 3)],
      [0, 1, 2, 3],
      4,
      null,
    ],
    [
      "read again after that is read as of then",
      [...readInFull("offence"), undone("offence"), ...readInFull("offence")],
      [0, 1, 2, 3, 4],
      0,
      11,
    ],
    ["has no sixth passage", read(0, 1, 2, 3, 5), [0, 1, 2, 3], 4, null],
    ["isn't read by another", readInFull("confidentiality"), [], 0, null],
    ["isn't undone by another", [...read(0), undone("confidentiality")], [0], 1, null],
  ])("%s", (_name, happenings, passages, next, second) => {
    expect(readingOf(callWith(happenings), offence)).toEqual({
      passagesRead: new Set(passages),
      next,
      readAt: second === null ? undefined : at(second),
    });
  });

  it("is not read over two calls", () => {
    const first = callWith(read(0, 1, 2));
    const second = callWith(read(3, 4));
    expect(readingOf(first, offence).readAt).toBeUndefined();
    expect(readingOf(second, offence)).toMatchObject({ next: 0, readAt: undefined });
  });

  it("is not read where there is no call", () => {
    expect(readingOf(undefined, offence)).toEqual({
      passagesRead: new Set(),
      next: 0,
      readAt: undefined,
    });
  });

  it("counts a press that arrives twice once", () => {
    const call = callWith(read(0, 1, 2, 3));
    const again = append(call, eventId(4), passageRead("offence", 4), moment(9));
    expect(readingOf(again, offence)).toEqual(readingOf(call, offence));
  });
});

it("a statement of one passage is read with one press", () => {
  expect(readingOf(callWith([passageRead("recording", 0)]), statementOf("recording"))).toEqual({
    passagesRead: new Set([0]),
    next: 0,
    readAt: at(1),
  });
});
