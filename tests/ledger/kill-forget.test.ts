import { describe, expect, it } from "vitest";
import type { ChainPart } from "../../src/ledger/chain";
import { keys } from "../../src/ledger/records";
import { eraseClients, purgeOld } from "../../src/ledger/stores/forget";
import { ENDS, expectWhole, killEverywhere } from "./kills";
import { alice, bob, carol, type DeskInMemory, FIRST, RECORDING } from "./ledgers";

/** A few days of calls: with Alice, with Bob, and one that was Alice's until it was corrected. */
async function someDays(desk: DeskInMemory): Promise<void> {
  await desk.call("call-0001", alice, ...FIRST);
  await desk.call("call-0002", bob, RECORDING);
  desk.addDays(1);
  const begun = await desk.begin("call-0003", alice);
  const corrected = desk.bound(begun, await desk.desk(), carol);
  await desk.write(desk.after(corrected, { kind: "ended", by: "handler" }));
  desk.addDays(1);
  await desk.call("call-0004", alice, RECORDING);
}

const textOf = (desk: DeskInMemory): string[] =>
  [desk.local, desk.indexed].map((store) => [...store.records.values()].join("\n"));

/** Nothing of a client is anywhere: neither their calls nor what names them. */
async function expectForgotten(desk: DeskInMemory, client: string): Promise<void> {
  expect(desk.sealed()).toEqual(["call-0002", "call-0003"]);
  expect(desk.sealed(desk.indexed)).toEqual(["call-0002", "call-0003"]);
  expect(await desk.history(alice)).toEqual({ read: {}, owed: {}, told: {}, joined: [] });
  for (const text of textOf(desk)) {
    expect(text).not.toContain(`"${client}"`);
    expect(text).not.toMatch(/"role":"pwc"/);
  }
}

describe.each(ENDS)("a %s killed at every step", (end) => {
  it("of an erasure: the client is erased wholly, or not at all and then wholly when asked again", async () => {
    const outcomes = { erased: 0, there: 0 };
    const kills = await killEverywhere(
      end,
      someDays,
      async (desk) => {
        await eraseClients(desk.twin, [await desk.clientId(alice)]);
      },
      async (desk, tale, wasKilled) => {
        const client = await desk.clientId(alice);
        const isErased = !desk.sealed().includes("call-0001");
        if (isErased) await expectForgotten(desk, client);
        else {
          expect(wasKilled).toBe(true);
          expect(desk.sealed()).toHaveLength(4);
          expect(desk.sealed(desk.indexed)).toHaveLength(4);
        }
        outcomes[isErased ? "erased" : "there"]++;
        const { links } = desk.local.value(keys.chain(0)) as ChainPart;
        expect(links.filter(({ kind }) => kind === "erased")).toHaveLength(isErased ? 1 : 0);
        await expectWhole(desk, tale);
        await eraseClients(desk.twin, [client]);
        await expectForgotten(desk, client);
        await expectWhole(desk, tale);
        expect(Object.keys(desk.local.all()).filter((key) => key.startsWith("intent:"))).toEqual(
          [],
        );
      },
    );
    console.log(`${kills} kills of the ${end} while a client was erased`, outcomes);
    expect(kills).toBeGreaterThan(15);
  });

  it("of a purge: what was to go has gone, once and for good", async () => {
    const kills = await killEverywhere(
      end,
      async (desk) => {
        await someDays(desk);
        await desk.liveThrough(398);
      },
      async (desk) => {
        await purgeOld(desk.twin, 398);
      },
      async (desk, tale) => {
        await expectWhole(desk, tale);
        await purgeOld(desk.twin, 398);
        await expectWhole(desk, tale);
        expect(desk.sealed()).toEqual(["call-0004"]);
        expect(Object.keys((await desk.history(alice)).read)).toEqual([RECORDING]);
      },
    );
    console.log(`${kills} kills of the ${end} while days were purged`);
    expect(kills).toBeGreaterThan(10);
  });
});
