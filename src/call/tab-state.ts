import * as z from "zod/mini";
import { acceptedNoteSchema } from "./call-event";
import { type CaseScreen, caseScreenSchema } from "./case-screen";
import { isSameIdentity } from "./facts";
import { correctionsSchema } from "./facts-schema";
import { identitySchema } from "./identity-schema";

/**
 * Whom a binding of a call names, in plain, while that is only remembered: it is written into the
 * binding once the case is known not to be sensitive, or at the end of the call.
 */
export const rememberedSchema = z.object({
  identity: identitySchema,
  /** Undefined while the case's markers haven't been seen. */
  isSensitive: z.optional(z.boolean()),
});
export type Remembered = z.infer<typeof rememberedSchema>;

/** What a tab shows and which call it is on. It is kept in memory, and not in the ledger. */
export const tabStateSchema = z.object({
  /** What its frames show together. */
  screen: caseScreenSchema,
  /** What the handler said of this screen. Case and role stand for as long as the screen does. */
  corrections: correctionsSchema,
  /** Colleagues' notes that she took for true before a call began. */
  accepted: z.array(acceptedNoteSchema),
  /** The call that this tab is on, whatever case is on the screen by now. */
  call: z.nullable(
    z.object({
      id: z.string(),
      bindings: z.array(rememberedSchema),
      /** The screen that she put right on this call, and how: it may go and come back. */
      putRight: z.optional(z.object({ screen: identitySchema, corrections: correctionsSchema })),
    }),
  ),
  /**
   * The call that the softphone's present connection belongs to, even when the handler has ended
   * it: a connection begins one call and ends that one.
   */
  connection: z.nullable(z.string()),
  /** Which she wants to see while the call is on another case than the screen. */
  looking: z.enum(["call", "screen"]),
  /** A call on a softphone elsewhere, of which she said that it isn't about this case. */
  declined: z.nullable(z.string()),
});
export type TabState = z.infer<typeof tabStateSchema>;

/**
 * A tab that shows something else. When another case or client comes up, what was said of the one
 * before goes with it.
 */
export function withScreen(tab: TabState, screen: CaseScreen): TabState {
  const isCaseless = tab.screen.caseReference === undefined && screen.caseReference === undefined;
  if (isCaseless || isSameIdentity(tab.screen, screen)) return { ...tab, screen };
  const putRight = tab.call?.putRight;
  const isBack = putRight !== undefined && isSameIdentity(putRight.screen, screen);
  const corrections = isBack ? putRight.corrections : {};
  return { ...tab, screen, corrections, accepted: [], declined: null };
}

/** A tab of which nothing is known. */
export const emptyTab = (): TabState => ({
  screen: {},
  corrections: {},
  accepted: [],
  call: null,
  connection: null,
  looking: "call",
  declined: null,
});
