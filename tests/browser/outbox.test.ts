import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Outbox, RETRY_AFTER, type SaveState } from "../../src/browser/outbox";

/** The outbox tells the log of each failure; here they are wanted. */
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

/** A background that answers when it is told to, and what it was asked. */
function background() {
  const asked: { message: number; answer: () => void; fail: () => void }[] = [];
  const waits: { ms: number; end: () => void }[] = [];
  const said: SaveState[] = [];
  const outbox: Outbox<number> = new Outbox<number>(
    (message) =>
      new Promise((answer, reject) => {
        asked.push({ message, answer, fail: () => reject(new Error("No answer.")) });
      }),
    () => said.push(outbox.state),
    (ms) =>
      new Promise((end) => {
        waits.push({ ms, end });
      }),
  );
  return { outbox, asked, waits, said, messages: () => asked.map(({ message }) => message) };
}

/** Lets everything that doesn't wait for us happen. */
const settle = () => new Promise<void>((done) => setImmediate(done));

describe("what is said of the presses", () => {
  it("is nothing before there was one", () => {
    const { outbox, said } = background();
    expect(outbox.state).toBe("nothing");
    expect(outbox.waiting).toEqual([]);
    expect(said).toEqual([]);
  });

  it("is saving until it is answered, then saved", async () => {
    const { outbox, asked, said } = background();
    outbox.add(1);
    await settle();
    expect(outbox.state).toBe("saving");
    expect(outbox.waiting).toEqual([1]);
    asked[0]?.answer();
    await settle();
    expect(outbox.state).toBe("saved");
    expect(outbox.waiting).toEqual([]);
    expect(said).toEqual(["saving", "saved"]);
  });

  it("is saving while any press waits", async () => {
    const { outbox, asked } = background();
    outbox.add(1);
    outbox.add(2);
    asked[0]?.answer();
    await settle();
    expect(outbox.state).toBe("saving");
    expect(outbox.waiting).toEqual([2]);
    asked[1]?.answer();
    await settle();
    expect(outbox.state).toBe("saved");
  });

  it("is not saved at once when it fails, and until everything is answered", async () => {
    const { outbox, asked, waits, said } = background();
    outbox.add(1);
    asked[0]?.fail();
    await settle();
    expect(outbox.state).toBe("not saved");
    outbox.add(2);
    expect(outbox.state).toBe("not saved");
    waits[0]?.end();
    await settle();
    asked[1]?.answer();
    await settle();
    expect(outbox.state).toBe("not saved");
    expect(outbox.waiting).toEqual([2]);
    asked[2]?.answer();
    await settle();
    expect(outbox.state).toBe("saved");
    expect(said).toEqual(["saving", "not saved", "not saved", "not saved", "saved"]);
  });

  it("is saving again for the next press after that", async () => {
    const { outbox, asked, waits } = background();
    outbox.add(1);
    asked[0]?.fail();
    await settle();
    waits[0]?.end();
    await settle();
    asked[1]?.answer();
    await settle();
    outbox.add(2);
    expect(outbox.state).toBe("saving");
  });
});

describe("presses are sent", () => {
  it("in their order, one at a time", async () => {
    const { outbox, asked, messages } = background();
    for (const message of [1, 2, 3]) outbox.add(message);
    await settle();
    expect(messages()).toEqual([1]);
    asked[0]?.answer();
    await settle();
    expect(messages()).toEqual([1, 2]);
    asked[1]?.answer();
    await settle();
    expect(messages()).toEqual([1, 2, 3]);
  });

  it("again after a second, each until it is answered, the next one not before", async () => {
    const { outbox, asked, waits, messages } = background();
    outbox.add(1);
    outbox.add(2);
    for (const attempt of [0, 1, 2]) {
      asked[attempt]?.fail();
      await settle();
      expect(messages()).toEqual(new Array(attempt + 1).fill(1));
      expect(waits[attempt]?.ms).toBe(RETRY_AFTER);
      waits[attempt]?.end();
      await settle();
    }
    asked[3]?.answer();
    await settle();
    expect(messages()).toEqual([1, 1, 1, 1, 2]);
  });

  it("when one is made while another is answered", async () => {
    const messages: number[] = [];
    const outbox: Outbox<number> = new Outbox<number>(
      async (message) => {
        messages.push(message);
      },
      () => {
        if (outbox.state === "saved" && messages.length < 3) outbox.add(messages.length + 1);
      },
    );
    outbox.add(1);
    await settle();
    expect(messages).toEqual([1, 2, 3]);
    expect(outbox.state).toBe("saved");
  });
});

describe("whoever waits until everything is sent", () => {
  /** Whether it has come to that by now. */
  function waitFor(sent: Promise<void>) {
    let isSent = false;
    void sent.then(() => {
      isSent = true;
    });
    return () => isSent;
  }

  it("doesn't wait where there is nothing to send", async () => {
    const isSent = waitFor(background().outbox.whenSent);
    await settle();
    expect(isSent()).toBe(true);
  });

  it("waits for each press, and through every failure", async () => {
    const { outbox, asked, waits } = background();
    outbox.add(1);
    outbox.add(2);
    const isSent = waitFor(outbox.whenSent);
    asked[0]?.fail();
    await settle();
    waits[0]?.end();
    await settle();
    asked[1]?.answer();
    await settle();
    expect(isSent()).toBe(false);
    asked[2]?.answer();
    await settle();
    expect(isSent()).toBe(true);
    expect(outbox.waiting).toEqual([]);
  });

  it("waits anew for a press that is made after that", async () => {
    const { outbox, asked } = background();
    outbox.add(1);
    asked[0]?.answer();
    await settle();
    outbox.add(2);
    const isSent = waitFor(outbox.whenSent);
    await settle();
    expect(isSent()).toBe(false);
    asked[1]?.answer();
    await settle();
    expect(isSent()).toBe(true);
  });
});

it("however sending fails: never saved while one waits, none lost, none out of order", async () => {
  const step = fc.oneof(
    { weight: 2, arbitrary: fc.constant("add" as const) },
    { weight: 3, arbitrary: fc.constant("answer" as const) },
    { weight: 2, arbitrary: fc.constant("fail" as const) },
    { weight: 3, arbitrary: fc.constant("wait" as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { outbox, asked, waits, said } = background();
      const answered: number[] = [];
      let added = 0;
      const check = () => {
        expect(outbox.waiting).toEqual(
          Array.from({ length: added }, (_, index) => index).slice(answered.length),
        );
        expect(outbox.state === "saved").toBe(added > 0 && answered.length === added);
        expect(outbox.state === "nothing").toBe(added === 0);
      };
      const take = (what: (typeof steps)[number]) => {
        const current = asked.at(-1);
        if (what === "add") outbox.add(added++);
        else if (what === "wait") waits.at(-1)?.end();
        else if (what === "fail") current?.fail();
        else if (current !== undefined && isOpen(current)) {
          answered.push(current.message);
          current.answer();
        }
        if (what === "fail" && current !== undefined) closed.add(current);
      };
      const closed = new Set<(typeof asked)[number]>();
      const isOpen = (current: (typeof asked)[number]) => {
        const was = closed.has(current);
        closed.add(current);
        return !was;
      };
      for (const what of steps) {
        take(what);
        await settle();
        check();
      }
      // The background comes back: then everything gets there.
      for (let round = 0; round < 2 * added + 2; round++) {
        for (const what of ["wait", "answer"] as const) {
          take(what);
          await settle();
          check();
        }
      }
      expect(answered).toEqual(Array.from({ length: added }, (_, index) => index));
      expect(said.at(-1)).toBe(added === 0 ? undefined : "saved");
    }),
    { numRuns: 100 },
  );
});
