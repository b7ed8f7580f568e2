import * as z from "zod/mini";
import { callSchema, correctionsOf, screenOf } from "../call/call";
import { caseFieldSchema, caseScreenSchema } from "../call/case-screen";
import { correctionsSchema, type Facts, factsOf } from "../call/facts";
import { clientHistorySchema, emptyHistory, sealedCallSchema } from "../call/sealed-call";

/** What the background knows of one tab: all that a panel needs to paint itself. */
export const viewSchema = z.object({
  tab: z.int(),
  /** Higher than in every view of this tab that was given out before. */
  nth: z.int(),
  /** Whether a case screen is in the tab. */
  isCase: z.boolean(),
  screen: caseScreenSchema,
  conflicts: z.array(caseFieldSchema),
  /** The handler's corrections, while no call has begun; a call keeps its own. */
  corrections: correctionsSchema,
  /** The open call that this screen belongs to. */
  call: z.nullable(callSchema),
  /** The call that ended last on this screen. */
  lastCall: z.nullable(sealedCallSchema),
  history: clientHistorySchema,
  /** Where storage couldn't be read: then nothing is known of what was read before. */
  isHistoryUnread: z.boolean(),
});
export type View = z.infer<typeof viewSchema>;

/** The view of a tab about which nothing is known. */
export const emptyView = (tab: number): View => ({
  tab,
  nth: 0,
  isCase: false,
  screen: {},
  conflicts: [],
  corrections: {},
  call: null,
  lastCall: null,
  history: emptyHistory(),
  isHistoryUnread: false,
});

/** The facts to go by: on a call what it has been shown, what the console shows now, her word. */
export const viewFacts = ({ screen, call, corrections }: View): Facts =>
  call === null
    ? factsOf(screen, corrections)
    : factsOf({ ...screenOf(call), ...screen }, correctionsOf(call));
