import { describe, expect, it } from "vitest";
import { keyIdentity } from "../../src/call/key-identity";
import { keys } from "../../src/ledger/records";
import type { SealedCall } from "../../src/ledger/sealed-call";
import { MigrationError } from "../../src/ledger/stores/migrations";
import { ENDS, expectWhole, killEverywhere } from "./kills";
import { alice, bob, carol, DeskInMemory, FIRST, RECORDING } from "./ledgers";
import { version1 } from "./version-1-records";

const [STATEMENT = "", SECOND = ""] = FIRST;

function storedBefore(records: Record<string, unknown> = version1()): DeskInMemory {
  const desk = new DeskInMemory();
  for (const [key, value] of Object.entries(records)) desk.local.put(key, value);
  return desk;
}

const sealedOf = (desk: DeskInMemory, day: string, id: string) =>
  (desk.local.value(keys.day(day)) as { calls: SealedCall[] }).calls.find((each) => each.id === id);

describe("a ledger of the first version", () => {
  it("is brought to this one, in both stores, and verifies", async () => {
    const desk = storedBefore();
    await desk.twin.prepare();
    expect(desk.sealed()).toEqual(["call-1001", "call-1002", "call-1003"]);
    expect(desk.open()).toEqual(["call-1004"]);
    expect(desk.indexed.all()).toEqual(desk.local.all());
    expect(await desk.problems()).toEqual([]);
    expect(await desk.findings()).toEqual([]);
    await expectWhole(desk, { told: [], saved: () => undefined });
  });

  it("keeps what was read and what is owed, for those whom it had been read to", async () => {
    const desk = storedBefore();
    await desk.twin.prepare();
    const ofAlice = await desk.history(alice);
    expect(Object.keys(ofAlice.read).sort()).toEqual([STATEMENT, RECORDING].sort());
    expect(ofAlice.read[STATEMENT]).toMatchObject({ call: "call-1001" });
    expect(ofAlice.owed[SECOND]).toMatchObject({ call: "call-1002", how: "put off" });
    expect(await desk.history(bob)).toEqual({ read: {}, owed: {}, told: {}, joined: [] });
    const known = await desk.history({ clientReference: "c9" });
    expect(Object.keys(known.read)).toEqual([SECOND]);
    const gone = await desk.history({ clientReference: "GONE" });
    expect(gone.read[SECOND]).toMatchObject({ call: "call-0900" });
    expect(JSON.stringify(desk.local.value(keys.wordings))).toContain("As they were read.");
    expect(JSON.stringify(desk.local.all())).not.toContain("case 111122223333");
  });

  it("keeps every event, and says whom a call was with and whom it was corrected to", async () => {
    const desk = storedBefore();
    await desk.twin.prepare();
    const { key } = await desk.desk();
    const corrected = sealedOf(desk, "2026-11-18", "call-1002");
    expect(corrected?.events.map(({ kind }) => kind)).toEqual([
      "started",
      "fact changed",
      "bound",
      "passage read",
      "prompts paused",
      "fact changed",
      "bound",
      "referral noted",
      "ended",
    ]);
    const bindings = desk.local.value(keys.bindings("2026-11-18")) as {
      calls: Record<string, unknown[]>;
    };
    expect(bindings.calls["call-1002"]).toMatchObject([
      { by: "console", identity: keyIdentity(key, bob), plain: { caseReference: "111122223333" } },
      { by: "handler", identity: keyIdentity(key, alice) },
    ]);
    const whole = sealedOf(desk, "2026-11-18", "call-1001");
    expect(whole?.outcomes[RECORDING]?.kind).toBe("read");
    expect(whole?.outcomes[STATEMENT]?.kind).toBe("read");
    const timings = desk.local.value(keys.timings("2026-11-18")) as {
      calls: Record<string, { times: object }>;
    };
    expect(Object.keys(timings.calls["call-1001"]?.times ?? {}).length).toBeGreaterThan(2);
  });

  it("goes on with a call that was open, where it was", async () => {
    const desk = storedBefore();
    await desk.twin.prepare();
    const call = desk.local.value(keys.call("call-1004")) as { events: { kind: string }[] };
    expect(call.events.map(({ kind }) => kind)).toEqual([
      "started",
      "fact changed",
      "bound",
      "passage read",
    ]);
    await desk.call("call-1005", carol, ...FIRST);
    await expectWhole(desk, { told: [], saved: () => undefined });
  });

  it("sets aside what can't be read, as it is, and says so", async () => {
    const records = version1();
    const days = records["day:2026-11-19"] as { calls: unknown[] };
    const bad = { version: 1, start: { id: "call-1099" } };
    days.calls.push(bad);
    records["day:2026-11-17"] = { version: 1, calls: "none" };
    records["readings:3"] = { version: 1, clients: { "client X": 4 } };
    const desk = storedBefore(records);
    await desk.twin.prepare();
    expect(desk.local.value("unread:day:2026-11-19:1")).toMatchObject({ value: bad });
    expect(desk.local.value("unread:day:2026-11-17")).toMatchObject({
      value: records["day:2026-11-17"],
    });
    expect(desk.local.value("unread:readings:3")).toMatchObject({ value: records["readings:3"] });
    expect(await desk.findings()).toMatchObject([
      {
        kind: "not migrated",
        about: ["day:2026-11-19:1", "day:2026-11-17", "readings:3"],
        isSeen: false,
      },
    ]);
    expect(desk.sealed()).toHaveLength(3);
    expect(desk.indexed.all()).toEqual(desk.local.all());
  });

  it("judges a call by the words it went by, where the policy's have changed since", async () => {
    const records = version1();
    const text = JSON.stringify(records).replaceAll(
      (records.wordings as Record<string, { digest: string }>)[STATEMENT]?.digest ?? "",
      "0".repeat(64),
    );
    const desk = storedBefore(JSON.parse(text) as Record<string, unknown>);
    await desk.twin.prepare();
    const whole = sealedOf(desk, "2026-11-18", "call-1001");
    expect(whole?.wording[STATEMENT]).toBe("0".repeat(64));
    expect(whole?.outcomes[STATEMENT]?.kind).toBe("read");
    expect(sealedOf(desk, "2026-11-18", "call-1002")?.outcomes[STATEMENT]?.kind).toBe("in part");
    expect((await desk.history(alice)).read[STATEMENT]).toMatchObject({ digest: "0".repeat(64) });
  });

  it("stays as it was where it can't be written, and is migrated when it can", async () => {
    const desk = storedBefore();
    const was = desk.local.all();
    desk.local.rejects = "write";
    await expect(desk.twin.prepare()).rejects.toThrow(MigrationError);
    expect(desk.local.all()).toEqual(was);
    expect(desk.indexed.all()).toEqual({});
    desk.local.rejects = "nothing";
    await desk.twin.prepare();
    expect(desk.sealed()).toHaveLength(3);
  });

  it("isn't taken for one where a stale record of it turns up beside a sound second store", async () => {
    const desk = storedBefore();
    await desk.twin.prepare();
    const sound = desk.local.all();
    for (const [key, value] of Object.entries(version1())) desk.local.put(key, value);
    desk.local.records.delete(keys.ledger);
    desk.restart();
    await desk.twin.prepare();
    await desk.twin.check();
    const { findings: _said, ...after } = desk.local.all();
    expect(
      Object.fromEntries(Object.entries(after).filter(([key]) => !key.startsWith("unread:"))),
    ).toEqual(sound);
  });
});

describe.each(ENDS)("a %s killed at every step", (end) => {
  it("of a migration leaves the old ledger or the new one, and nothing between", async () => {
    const kills = await killEverywhere(
      end,
      async (desk) => {
        for (const [key, value] of Object.entries(version1())) desk.local.put(key, value);
      },
      async (desk) => void (await desk.twin.prepare()),
      async (desk, tale) => {
        expect(desk.sealed()).toEqual(["call-1001", "call-1002", "call-1003"]);
        expect(desk.open()).toEqual(["call-1004"]);
        expect(Object.keys((await desk.history(alice)).owed)).toContain(SECOND);
        await expectWhole(desk, tale, { mayFind: true });
      },
    );
    console.log(`${kills} kills of the ${end} while a ledger was migrated`);
    expect(kills).toBeGreaterThan(5);
  });
});
