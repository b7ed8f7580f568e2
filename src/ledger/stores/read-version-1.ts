import * as z from "zod/mini";
import { type Wordings, wordingsSchema } from "../../call/wordings";
import { kindOf } from "../records";
import {
  bucket1Schema,
  day1Schema,
  type History1,
  isVersion1,
  type OpenCall1,
  openCall1Schema,
  type SealedCall1,
  sealedCall1Schema,
} from "./version-1";

/** A ledger of the first version, as far as it can be read. */
export interface Version1 {
  sealed: Map<string, SealedCall1>;
  open: OpenCall1[];
  /** By the first version's client keys. */
  histories: Map<string, History1>;
  wordings: Wordings;
  /** What can't be read, by key. */
  unread: Map<string, unknown>;
}

export function readVersion1(records: Readonly<Record<string, unknown>>): Version1 {
  const old: Version1 = {
    sealed: new Map(),
    open: [],
    histories: new Map(),
    wordings: {},
    unread: new Map(),
  };
  for (const [key, value] of Object.entries(records)) {
    if (!readInto(old, key, value)) old.unread.set(key, value);
  }
  return old;
}

/** @returns whether the record could be read; what of a day couldn't is set aside by itself */
function readInto(old: Version1, key: string, value: unknown): boolean {
  const kind = kindOf(key);
  if (kind === "day") {
    const day = z.safeParse(day1Schema, value).data;
    for (const [index, stored] of (day?.calls ?? []).entries()) {
      const call = z.safeParse(sealedCall1Schema, stored).data;
      if (call === undefined) old.unread.set(`${key}:${index}`, stored);
      else old.sealed.set(call.start.id, call);
    }
    return day !== undefined;
  }
  if (kind === "call") {
    const call = z.safeParse(openCall1Schema, value).data;
    if (call !== undefined) old.open.push(call);
    return call !== undefined;
  }
  if (kind === "readings") {
    const bucket = z.safeParse(bucket1Schema, value).data;
    for (const each of Object.entries(bucket?.clients ?? {})) old.histories.set(...each);
    return bucket !== undefined;
  }
  if (kind === "wordings") {
    const wordings = z.safeParse(wordingsSchema, value).data;
    old.wordings = wordings ?? {};
    return wordings !== undefined;
  }
  // The list of open calls is made anew from their records. Nothing else was of this version.
  return kind === "open" || !isVersion1(value);
}
