import { describe, expect, it } from "vitest";
import { ENDS, expectWhole, killEverywhere, type Tale } from "./kills";
import type { DeskInMemory } from "./ledgers";
import { alice, bob, carol, FIRST, RECORDING, readInFull } from "./ledgers";

const begin = async (desk: DeskInMemory) => {
  await desk.call("call-0001", alice, ...FIRST);
};

async function callOfBob(desk: DeskInMemory, tale: Tale): Promise<void> {
  let call = await desk.begin("call-2-bob", bob);
  tale.saved(call);
  for (const happening of [...readInFull(RECORDING), ...FIRST.flatMap(readInFull)]) {
    call = desk.after(call, happening);
    await desk.write(call);
    tale.saved(call);
  }
  call = desk.after(call, { kind: "ended", by: "handler" });
  await desk.write(call);
  tale.saved(call);
  await desk.call("call-3-carol", carol);
}

describe.each(ENDS)("a %s killed at every step", (end) => {
  it("of a call's writes loses nothing that was told to be saved, and doubles nothing", async () => {
    const kills = await killEverywhere(end, begin, callOfBob, (desk, tale) =>
      expectWhole(desk, tale),
    );
    console.log(`${kills} kills of the ${end} while a call was written`);
    expect(kills).toBeGreaterThan(40);
  });

  it("of the first preparation leaves a ledger that can be used", async () => {
    const kills = await killEverywhere(
      end,
      async () => undefined,
      async (desk) => void (await desk.twin.prepare()),
      async (desk, tale) => {
        await desk.call("call-0001", alice, ...FIRST);
        await expectWhole(desk, tale);
      },
    );
    expect(kills).toBeGreaterThan(3);
  });
});

describe("a worker killed at every step of a call's writes, and the browser later", () => {
  it.each([0, 1])("loses nothing of what was told before and %s days after", async (days) => {
    const kills = await killEverywhere("worker", begin, callOfBob, async (desk, tale) => {
      const call = await desk.openCall(2);
      if (call !== undefined) {
        const paused = desk.after(call, { kind: "prompts paused" });
        await desk.write(paused);
        tale.saved(paused);
      }
      if (days > 0) desk.addDays(days);
      tale.saved(await desk.call("call-0004", carol, ...FIRST));
      desk.restart();
      await desk.twin.prepare();
      await expectWhole(desk, tale);
    });
    expect(kills).toBeGreaterThan(40);
  });
});
