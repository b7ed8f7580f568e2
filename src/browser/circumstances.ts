import type { Moment } from "../call/call";
import type { DeskCircumstances } from "../call/desk-step";
import type { Desk } from "../ledger/records";
import { markerSections } from "../policy/marker-sections";
import type { Pack } from "../policy/pack";
import { readManaged } from "./managed-settings";
import { randomHex } from "./random";

/** This worker's own clock: see `Clock`. */
const CLOCK = crypto.randomUUID();
/** Now, as this worker has it. */
export const now = (): Moment => ({
  at: new Date().toISOString(),
  clock: { id: CLOCK, ms: performance.now() },
});

/** The section that says who may open a case: its references are kept as digests only. */
const SENSITIVE = "personal-interest-sensitive-cases";

/** Whether markers say that a case is sensitive. */
export const isSensitive = (markers: readonly string[], pack: Pack): boolean =>
  markerSections(markers, pack).some(({ section }) => section === SENSITIVE);

/** What a step of a call takes from outside, here and now. */
export async function circumstancesOf(desk: Desk, pack: Pack): Promise<DeskCircumstances> {
  const { handlerId: handler } = await readManaged();
  return {
    now: now(),
    desk: { name: { desk: desk.id, ...(handler === undefined ? {} : { handler }) }, key: desk.key },
    pack,
    newId: () => crypto.randomUUID(),
    newSalt: () => randomHex(16),
    isSensitive: (markers) => isSensitive(markers, pack),
  };
}
