import type { Both } from "./both";
import { NotReadableError } from "./not-readable-error";
import type { RecordStore } from "./record-store";
import { type Settled, settled } from "./settled";
import { type Behind, lackingIn } from "./stores-state";

/**
 * Reads records from the first store, and from the second only what the first lacks or can't tell.
 *
 * @param state what each store lacks; it is asked for at the same time
 * @throws NotReadableError where neither can tell
 */
export async function readBoth(
  [first, second]: Both<RecordStore>,
  state: Promise<Behind>,
  wanted: readonly string[],
): Promise<Record<string, unknown>> {
  const behind = await state;
  const own: Settled<Record<string, unknown>> =
    behind[first.name] === "all"
      ? { error: new Error("The store is behind.") }
      : await settled(first.get(wanted));
  const late = "error" in own ? wanted : lackingIn(behind, first.name, wanted);
  if ("value" in own && late.length === 0) return own.value;
  const isLacking = lackingIn(behind, second.name, late).length > 0;
  const other = isLacking
    ? { error: new Error("The store is behind.") }
    : await settled(second.get(late));
  if ("error" in other) throw new NotReadableError([errorOf(own), other.error]);
  const inTime = "value" in own ? Object.entries(own.value) : [];
  return {
    ...Object.fromEntries(inTime.filter(([key]) => !late.includes(key))),
    ...other.value,
  };
}

/** The keys of all records, in no order. @throws NotReadableError where neither can be read */
export async function listBoth(
  [first, second]: Both<RecordStore>,
  state: Promise<Behind>,
): Promise<string[]> {
  const behind = await state;
  const own: Settled<string[]> =
    behind[first.name] === "all"
      ? { error: new Error("The store is behind.") }
      : await settled(first.keys());
  const lag = behind[first.name];
  if ("value" in own && lag.length === 0) return own.value;
  const other = await settled(second.keys());
  if ("error" in own || lag === "all") {
    if ("value" in other) return other.value;
    throw new NotReadableError([errorOf(own), other.error]);
  }
  const late = "value" in other ? other.value : [];
  return [
    ...own.value.filter((key) => !lag.includes(key)),
    ...late.filter((key) => lag.includes(key)),
  ];
}

const errorOf = (read: Settled<unknown>): unknown => ("error" in read ? read.error : undefined);
