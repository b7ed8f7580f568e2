import * as z from "zod/mini";
import { type Locator, locatorSchema } from "../profile";

/**
 * Between the options page, which knows how the teaching stands, and the script that it puts into
 * the console's frames for as long as it lasts. What comes from a frame is page text in the end:
 * parsed, bounded, and shown as text.
 */

const line = z.string().check(z.maxLength(300));
const addressText = z.string().check(z.maxLength(4096));

const candidateSchema = z.object({
  locator: locatorSchema,
  /** What it finds now. */
  text: line,
});
/** A way to find what was pointed at, and what that way finds. */
export type Candidate = z.infer<typeof candidateSchema>;

const pickSchema = z.object({
  /** What was pointed at, in one line. */
  text: line,
  /** The likeliest to last stands first. None: nothing leads there and nowhere else. */
  candidates: z.array(candidateSchema).check(z.maxLength(12)),
  /** The texts of a list or of a group of buttons, of which one is chosen. */
  choices: z.array(line).check(z.maxLength(64)),
});
export type Pick = z.infer<typeof pickSchema>;

export const fromTeachSchema = z.discriminatedUnion("kind", [
  /** "I am here", once; and what the page holds that this frame can't be asked for. */
  z.object({
    kind: z.literal("here"),
    place: z.enum(["page", "frame"]),
    /** The document's own address; its maker's origin where it has none. */
    address: addressText,
    /** Origins of the frames in this document, its own left out. */
    origins: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(50)),
  }),
  /** The pointer is over this text now; null: over nothing that could be taken. */
  z.object({ kind: z.literal("over"), text: z.nullable(line) }),
  /** Somebody pointed at this. */
  z.object({ kind: z.literal("picked"), address: addressText, pick: pickSchema }),
  /** A button of the bar was pressed, with the answers that stood beside the texts. */
  z.object({
    kind: z.literal("pressed"),
    button: z.string().check(z.maxLength(100)),
    answers: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(64)),
  }),
  /** What the locators of "read" find: of each list the texts in order, null where none. */
  z.object({
    kind: z.literal("read"),
    id: z.int(),
    address: addressText,
    texts: z.array(z.array(z.nullable(line)).check(z.maxLength(16))).check(z.maxLength(200)),
  }),
]);
export type FromTeach = z.infer<typeof fromTeachSchema>;

/** One button of the bar. */
export interface BarButton {
  id: string;
  text: string;
  /** The likeliest: it stands out, and has the focus once something was pointed at. */
  isMain?: boolean;
}

/** What the bar in the page shows. It knows nothing itself. */
export interface BarView {
  /** "1 of 10" */
  progress: string;
  /** What to do, or what is asked. */
  ask: string;
  /** More about it, in smaller words. */
  says: string;
  /** Texts of the page whose meaning is asked all in one go; each with the answer that is guessed. */
  rows: { text: string; answer: string }[];
  /** The answers that each row has. */
  answers: { id: string; text: string }[];
  buttons: BarButton[];
  /** What is rarely wanted, in small words. */
  links: BarButton[];
}

export type ToTeach =
  /**
   * What the bar shows from now on, whether something can be pointed at in the page, whether more
   * of its kind are meant too, and whether an answer is waited for: then the bar has the focus.
   */
  | { kind: "bar"; bar: BarView; isPointing: boolean; hasMany: boolean; isAnswer: boolean }
  /** What the pointer is over, in whichever frame. */
  | { kind: "over"; text: string | null }
  /** "What do these find now?" Answered with "read". */
  | { kind: "read"; id: number; locators: { ways: Locator[]; hasMany: boolean }[] }
  /** The bar goes, and pointing ends. */
  | { kind: "rest" };
