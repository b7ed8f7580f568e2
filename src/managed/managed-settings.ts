import * as z from "zod/mini";
import type { Organisation } from "../call/organisation";
import { parseOrganisation } from "../call/organisation-file";
import type { Profile } from "../profile/profile";
import { say } from "../words/say";
import { readEntry } from "./json-entry";
import { readConsoles } from "./managed-consoles";
import type { ManagedKey } from "./managed-keys";
import type { ManagedProblem } from "./problem-list";
import { RawPolicy } from "./raw-policy";
import { RETENTION, retentionDaysSchema } from "./retention-days";

/** What an administrator has set by policy, and what of it can't be used. */
export interface ManagedSettings {
  handlerId?: string;
  consoles: Profile[];
  organisation?: Organisation;
  retentionDays?: number;
  /** Whether note lines on case screens are read, and shown as colleagues' notes. */
  readNoteLines: boolean;
  /** Whether the first-run page opens by itself; undefined where the policy says nothing of it. */
  showWelcome?: boolean;
  handlersMayChange: {
    organisation: boolean;
    consoles: boolean;
    retention: boolean;
    erasing: boolean;
  };
  /** Which of them the policy sets, in the order above: the others are as they are without one. */
  set: ManagedKey[];
  /** What was refused. */
  problems: ManagedProblem[];
}

const handlerIdSchema = z.string().check(z.minLength(1), z.maxLength(64));

/**
 * Reads each setting of a policy by itself: one that is wrong is refused with a sentence, and the
 * rest applies. Never throws, whatever the policy holds.
 *
 * @param raw what the browser gives out: in Chrome of the schema's types, in Firefox of any
 */
export function parseManaged(raw: unknown): ManagedSettings {
  const policy = new RawPolicy(raw);
  const { problems, set } = policy;
  const isOn = (key: ManagedKey): boolean => policy.check(key, z.boolean()) ?? true;
  const handlerId = policy.check("handlerId", handlerIdSchema);
  const consoles = policy.take("consoles", (value) => readConsoles(value, problems));
  const organisation = policy.take("organisation", (value) => {
    const read = readEntry(value, parseOrganisation);
    if (!read.ok) problems.add("organisation", read.problems);
    return read.ok ? read.organisation : undefined;
  });
  const retentionDays = policy.check("retentionDays", retentionDaysSchema, () =>
    say("managedRetention", RETENTION),
  );
  const readNoteLines = isOn("readNoteLines");
  const showWelcome = policy.check("showWelcome", z.boolean());
  const switches = {
    readNoteLines,
    handlersMayChange: {
      organisation: isOn("handlersMayChangeOrganisation"),
      consoles: isOn("handlersMayChangeConsoles"),
      retention: isOn("handlersMayChangeRetention"),
      erasing: isOn("handlersMayErase"),
    },
  };
  policy.refuseUnknown();
  return {
    ...(handlerId === undefined ? {} : { handlerId }),
    consoles: consoles ?? [],
    ...(organisation === undefined ? {} : { organisation }),
    ...(retentionDays === undefined ? {} : { retentionDays }),
    ...(showWelcome === undefined ? {} : { showWelcome }),
    ...switches,
    set,
    problems: problems.all,
  };
}
