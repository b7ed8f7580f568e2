import * as z from "zod/mini";
import { acceptedNoteSchema, idSchema, timeSchema } from "../call/call-event";
import { caseFieldSchema, caseScreenSchema } from "../call/case-screen";
import { deedSchema } from "../call/deed";
import { correctionsSchema } from "../call/facts-schema";
import { retentionDaysSchema } from "../managed/retention-days";
import { isPreferences, type Preferences } from "../preferences/preferences";
import type { FrameProfile } from "../profile/profile";
import type { ChipWords } from "../words/chip-words";
import { byKind, type OfKinds } from "./by-kind";
import type { View } from "./view";

/**
 * Every message there is, by who may send it. What arrives is parsed against these before
 * anything looks at it, and its sender checked.
 */

/** From a content script: the least trusted, since a page shares its frame. */
const FROM_CONTENT = {
  /** "I am here, at this address." From the first script; answered with a HelloAnswer. */
  hello: () => z.object({ kind: z.literal("hello"), address: z.string().check(z.maxLength(4000)) }),
  /**
   * What the frame shows now; null when it shows no case, or goes. `missing`: what its profile has
   * a place for and it doesn't find. Answered with a ScreenAnswer; null: it isn't wanted any more.
   */
  screen: () =>
    z.object({
      kind: z.literal("screen"),
      screen: z.nullable(caseScreenSchema),
      missing: z.array(caseFieldSchema).check(z.maxLength(caseFieldSchema.options.length)),
    }),
  /** A frame was taken out of the page: what it showed may be gone. Not answered. */
  "frame gone": () => z.object({ kind: z.literal("frame gone") }),
  /** The chip was clicked. */
  "open panel": () => z.object({ kind: z.literal("open panel") }),
};
export type FromContent = OfKinds<typeof FROM_CONTENT>;
/** A message as a content script may send it, or undefined. */
export const parseFromContent = byKind(FROM_CONTENT);

/** The frames of one profile that a document can be. */
export type Welcome = FrameProfile[];
/**
 * The answer to "hello": with a Welcome the content script is started, and goes by it. "not here":
 * a console's site, but none of its addresses; to be said again when the address changes. null:
 * never again.
 */
export type HelloAnswer = Welcome | "not here" | null;

/** To a content script, which is never told what has been read. */
export type ToContent =
  /** Show the chip, or take it away. */
  | { kind: "chip"; words: ChipWords | null }
  /** The site isn't allowed or its profile is gone: be silent, and take everything away. */
  | { kind: "retire" }
  /** "Is this document still there?" Any answer is yes. */
  | { kind: "still there" };

/** The answer to "screen": what the chip says, null for none. */
export interface ScreenAnswer {
  chip: ChipWords | null;
}

/** The call that a deed belongs to, or begins: as the panel saw things then. */
const deedStartSchema = z.object({
  id: idSchema,
  startedAt: timeSchema,
  screen: caseScreenSchema,
  corrections: correctionsSchema,
});

/** From a page of the extension: the panel, mostly. */
const FROM_PAGE = {
  /** "This window's panel is open." Answered with the command that opened it, or null. */
  opened: () => z.object({ kind: z.literal("opened"), window: z.int() }),
  /** "This window's panel goes", where the browser doesn't tell. Not answered. */
  closed: () => z.object({ kind: z.literal("closed"), window: z.int() }),
  /** "Show this section in my window's panel", which has just been asked to open. */
  "show section": () =>
    z.object({ kind: z.literal("show section"), window: z.int(), section: z.string() }),
  /** "Which wordings has this desk read last?" Answered with Wordings. */
  wordings: () => z.object({ kind: z.literal("wordings") }),
  /** The handler has seen that a statement's wording changed. Answered with Wordings. */
  "wording seen": () => z.object({ kind: z.literal("wording seen"), statement: z.string() }),
  /**
   * The organisation's own details are these from now on. Parsed by whoever keeps them. Answered
   * with true once it is saved.
   */
  "save organisation": () =>
    z.object({ kind: z.literal("save organisation"), organisation: z.unknown() }),
  /** What she has set for herself is this from now on. Answered with true once it is saved. */
  "save preferences": () =>
    z.object({
      kind: z.literal("save preferences"),
      preferences: z.custom<Preferences>(isPreferences),
    }),
  /** "What do you know of this tab?" Answered with a View. */
  view: () => z.object({ kind: z.literal("view"), tab: z.int() }),
  /** The handler corrects a fact before a call has begun. Answered with a View. */
  correct: () => z.object({ kind: z.literal("correct"), tab: z.int(), change: correctionsSchema }),
  /** She takes a colleague's note for true before a call has begun. Answered with a View. */
  "accept note": () =>
    z.object({ kind: z.literal("accept note"), tab: z.int(), note: acceptedNoteSchema }),
  /** Which she wants to see while the call is on another case. Answered with a View. */
  "look at": () =>
    z.object({ kind: z.literal("look at"), tab: z.int(), what: z.enum(["call", "screen"]) }),
  /** Whether a call on a softphone elsewhere is about this tab's case. Answered with a View. */
  claim: () =>
    z.object({ kind: z.literal("claim"), tab: z.int(), call: idSchema, isHere: z.boolean() }),
  /**
   * This console's profile is so from now on, in place of one of the same id. Parsed by whoever
   * keeps it. Answered with true.
   */
  "save console": () => z.object({ kind: z.literal("save console"), profile: z.unknown() }),
  /**
   * The console of this id is not to be looked at any more; null: none of this desk's, where they
   * can't be read. Answered with true.
   */
  "remove console": () =>
    z.object({ kind: z.literal("remove console"), id: z.nullable(z.string()) }),
  /** She has seen these findings. Answered with true. */
  "findings seen": () => z.object({ kind: z.literal("findings seen"), ids: z.array(z.string()) }),
  /** Everything that is kept of these clients is to go, by client id. Answered with true. */
  erase: () =>
    z.object({ kind: z.literal("erase"), clients: z.array(z.string()).check(z.minLength(1)) }),
  /** Readings are kept for so many days from now on. Answered with true. */
  retention: () => z.object({ kind: z.literal("retention"), days: retentionDaysSchema }),
  /** "Compare the two copies now, and put right what can be." Answered with true. */
  "check ledger": () => z.object({ kind: z.literal("check ledger") }),
  /**
   * The handler did something. Idempotent by the deed's id: sent again until it is answered with
   * a Recorded. `start` begins the call if there is none yet.
   */
  record: () =>
    z.object({ kind: z.literal("record"), tab: z.int(), start: deedStartSchema, deed: deedSchema }),
};
export type FromPage = OfKinds<typeof FROM_PAGE>;
/** A message as a page of the extension may send it, or undefined. */
export const parseFromPage = byKind(FROM_PAGE);
export type RecordMessage = Extract<FromPage, { kind: "record" }>;

/** The browser-wide shortcuts that a panel hears of. */
export const commandNameSchema = z.enum(["suicide-threat", "next-passage", "client-says"]);

// What the background says is its own: whom it comes from is looked at, and no more. All that people,
// pages and stores have put into it was parsed before it got there.

/** The answer to "record": saved, with what the tab's view is now. */
export interface Recorded {
  deed: string;
  view: View;
}

/** What the handler asked for from outside the panel: a shortcut, or to look up selected text. */
export type Command =
  | { name: z.infer<typeof commandNameSchema> }
  | { name: "section"; section: string }
  | { name: "look-up"; text: string };

/** From the background to every open page; each takes what is for its own tab or window. */
export type ToPages =
  | { kind: "view changed"; view: View }
  /** "Is this window's panel open?" Only that panel answers: Chrome doesn't tell windows apart. */
  | { kind: "is panel open"; window: number }
  | { kind: "command"; window: number; command: Command };
