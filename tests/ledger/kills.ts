import { expect } from "vitest";
import type { Call } from "../../src/call/call";
import { keys } from "../../src/ledger/records";
import { DeskInMemory } from "./ledgers";
import { Killed, Life } from "./stores";

/** What somebody was told to be saved: a call, and the ids of the events it then had. */
export interface Told {
  call: string;
  events: string[];
}

/** Notes what was told to be saved while something is done at a desk. */
export class Tale {
  readonly told: Told[] = [];

  saved({ id, events }: Call): void {
    this.told.push({ call: id, events: events.map((event) => event.id) });
  }
}

type Deed = (desk: DeskInMemory, tale: Tale) => Promise<void>;

/** The two ways in which a life ends: the worker alone, or the whole browser. */
export const ENDS = ["worker", "browser"] as const;

/**
 * Does something again and again, each time killed one step later, until it ends by itself; and
 * looks at what is left each time.
 *
 * @param before what there is before, never killed
 * @param onLeft looks at the desk once it has been woken or restarted
 * @returns how often it was killed
 */
export async function killEverywhere(
  end: (typeof ENDS)[number],
  before: (desk: DeskInMemory) => Promise<unknown>,
  deed: Deed,
  onLeft: (desk: DeskInMemory, tale: Tale, wasKilled: boolean) => Promise<void>,
): Promise<number> {
  for (let kills = 0; ; kills++) {
    const desk = new DeskInMemory();
    await before(desk);
    desk.wake();
    const tale = new Tale();
    desk.live(new Life(kills));
    const wasKilled = await deed(desk, tale).then(
      () => false,
      (error: unknown) => {
        if (!isKill(error)) throw error;
        return true;
      },
    );
    if (end === "worker") desk.wake();
    else desk.restart();
    // What isn't finished is tried again after a while.
    desk.now += 5 * 60_000;
    await desk.twin.prepare();
    await onLeft(desk, tale, wasKilled);
    if (!wasKilled) return kills;
  }
}

const isKill = (error: unknown): boolean =>
  error instanceof Killed ||
  (error instanceof AggregateError && error.errors.some(isKill)) ||
  (error instanceof Error && error.cause !== undefined && isKill(error.cause));

/** The ids of a call's events, open or sealed, as they are read. */
export async function eventsOf(desk: DeskInMemory, call: string): Promise<string[]> {
  const records = await desk.twin.read(await desk.twin.list());
  const isOpen = ((records[keys.open] ?? []) as string[]).includes(call);
  const open = records[isOpen ? keys.call(call) : ""] as { events: { id: string }[] } | undefined;
  const days = Object.entries(records).filter(([key]) => key.startsWith("day:"));
  const sealed = days
    .flatMap(([, day]) => (day as { calls: { id: string; events: { id: string }[] }[] }).calls)
    .filter(({ id }) => id === call);
  expect(sealed.length, `${call} is sealed once at most`).toBeLessThan(2);
  return [...(open?.events ?? []), ...(sealed[0]?.events ?? [])].map(({ id }) => id);
}

/** Nothing that was told to be saved is lost, nothing is doubled, and both stores verify alike. */
export async function expectWhole(
  desk: DeskInMemory,
  { told }: Tale,
  { mayFind = false } = {},
): Promise<void> {
  // Two copies of a call that both verify and differ: the one that doesn't stand is set aside.
  const expectTold = async () => {
    for (const { call, events } of told) {
      const setAside = mayFind ? await setAsideOf(desk) : "";
      const missing = events.filter((id) => !setAside.includes(`"${id}"`));
      expect(await eventsOf(desk, call)).toEqual(expect.arrayContaining(missing));
    }
  };
  await expectTold();
  for (const id of desk.sealed()) {
    const events = await eventsOf(desk, id);
    expect(new Set(events).size).toBe(events.length);
  }
  await desk.twin.check();
  expect(desk.indexed.all()).toEqual(desk.local.all());
  expect(await desk.problems()).toEqual([]);
  const [before, found] = [desk.local.all(), await desk.findings()];
  if (!mayFind) expect(found.filter(({ isSeen }) => !isSeen)).toEqual([]);
  await expectTold();
  await desk.twin.check();
  expect(desk.local.all(), "a second check changes nothing").toEqual(before);
}

/** The text of all that was set aside. */
async function setAsideOf({ twin }: DeskInMemory): Promise<string> {
  const all = await twin.list();
  return JSON.stringify(await twin.read(all.filter((key) => key.startsWith("unread:"))));
}
