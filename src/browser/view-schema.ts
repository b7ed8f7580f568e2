import * as z from "zod/mini";
import { acceptedNoteSchema } from "../call/call-event";
import { callSchema } from "../call/call-schema";
import { caseFieldSchema, caseScreenSchema } from "../call/case-screen";
import { clientHistorySchema } from "../call/client-history-schema";
import { colleagueNoteSchema } from "../call/colleague-notes";
import { correctionsSchema } from "../call/facts-schema";
import { identitySchema, keyedIdentitySchema } from "../call/identity-schema";
import { findingSchema } from "../ledger/finding";
import { sealedCallSchema } from "../ledger/sealed-call";

/** A call that is over, while its summary is on the screen. */
export const lastCallSchema = z.object({
  call: sealedCallSchema,
  /** Whom it was with, under this desk's key. */
  with: keyedIdentitySchema,
  /** The case, as it is read; absent where only its digest is known. */
  caseReference: z.optional(z.string()),
  /** The line for the case notes; null where no case is known. */
  noteLine: z.nullable(z.string()),
});
export type LastCall = z.infer<typeof lastCallSchema>;

/** What the background knows of one tab: all that a panel needs to paint itself. */
export const viewSchema = z.object({
  tab: z.int(),
  /** Higher than in every view of this tab that was given out before. */
  nth: z.int(),
  /** Whether a case screen is in the tab. */
  isCase: z.boolean(),
  screen: caseScreenSchema,
  conflicts: z.array(caseFieldSchema),
  /** What the console's profile has a place for, and no frame of the tab finds. */
  missing: z.array(caseFieldSchema),
  /** Names of consoles whose site the browser doesn't let Verbatim see any more. */
  notAllowed: z.array(z.string()),
  /** What the handler said of the screen; what she said of a call, that keeps itself. */
  corrections: correctionsSchema,
  /** Colleagues' notes that she took for true before a call began. */
  accepted: z.array(acceptedNoteSchema),
  /** How the screen stands to the call; with "asked" she is to say whether it is about this case. */
  standing: z.enum(["no call", "on call", "elsewhere", "asked"]),
  /** The open call that this tab is on, or is asked about. */
  call: z.nullable(callSchema),
  /** Whom that call is with, as far as it may be read. */
  callWith: identitySchema,
  /** Which of the two she wants to see, where the call is elsewhere. */
  looking: z.enum(["call", "screen"]),
  /** The call that ended last in this tab. */
  lastCall: z.nullable(lastCallSchema),
  /** Whether that was with the client on the screen, or the screen shows no case. */
  isLastCallHere: z.boolean(),
  /** Whom the panel shows, under this desk's key. */
  client: keyedIdentitySchema,
  /** What this desk knows of them. */
  history: clientHistorySchema,
  /** What it knows of their role on this case, where they have a reference of their own. */
  byRole: clientHistorySchema,
  /** What colleagues' notes on this screen say. */
  notes: z.array(colleagueNoteSchema),
  /** What was put right in the ledger or found wrong, and hasn't been said yet. */
  findings: z.array(findingSchema),
  /** Ids of open calls whose record can't be read. */
  unread: z.array(z.string()),
  /**
   * Why the ledger can't be used, if it can't: it can't be read; a newer Verbatim has written it;
   * or it couldn't be brought to the present shape.
   */
  trouble: z.nullable(z.enum(["unread", "newer", "not migrated"])),
  /** Whether what was written last is in both stores. */
  hasSecondCopy: z.boolean(),
});
export type View = z.infer<typeof viewSchema>;
