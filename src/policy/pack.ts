import * as z from "zod/mini";

/**
 * The pack: the policy chapter as the compiler leaves it for the extension. Every word in it was
 * copied by the compiler out of an edition file; ids, labels, kinds and triggers are ours.
 *
 * Its file holds each statement in every language that somebody has published it in; what the rest
 * of Verbatim works with, and what a call freezes, is a statement in one of them: `statementsIn`.
 */

const words = z.string().check(z.minLength(1));
const sha256Hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What a link may lead to: never a script, a file, or a page of the extension. */
const hrefSchema = z.string().check(z.regex(/^https?:\/\//));

const addressSchema = z.object({ edition: z.string(), href: z.nullable(hrefSchema) });

const blockSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), text: words }),
  z.object({ kind: z.literal("paragraph"), text: words }),
  z.object({ kind: z.literal("list"), items: z.array(words).check(z.minLength(1)) }),
  /** `text` is null where the link shows nothing but its own address. */
  z.object({
    kind: z.literal("link"),
    text: z.nullable(words),
    addresses: z.array(addressSchema),
  }),
]);

/** As the policy puts it; three strengths that are never flattened into one. */
export const strengthSchema = z.enum(["word-for-word", "must", "should"]);

/** What makes a statement due: an outgoing call (REC-3), or first contact (CON-1, FIW-1). */
export const triggerSchema = z.enum(["outbound call", "first contact"]);

const sectionSchema = z.object({
  id: words,
  title: words,
  blocks: z.array(blockSchema),
});

const rowSchema = z.object({
  id: words,
  section: words,
  kind: z.enum(["statement", "rule", "branch", "route", "deadline", "info"]),
  strength: z.string(),
  trigger: z.string(),
  words,
});

const passageSchema = z.object({ blocks: z.array(blockSchema).check(z.minLength(1)) });

/** "en", "cy": as BCP 47 has it. */
const languageSchema = z.string().check(z.regex(/^[a-z]{2,3}$/));

/** What a statement says, in whatever language it is read out. */
const statementFacts = {
  id: words,
  section: words,
  label: words,
  strength: strengthSchema,
  /** The policy's own words for the strength, quoted from the section. */
  strengthWords: words,
  trigger: triggerSchema,
  /** Rows that say why it is due. */
  why: z.array(words).check(z.minLength(1)),
  /** The row that says why it is not due on an incoming call, where there is one. */
  notDueInbound: z.nullable(words),
};

/** The words of a statement in one language. */
const wordingFacts = {
  language: languageSchema,
  passages: z.array(passageSchema).check(z.minLength(1)),
  /** SHA-256 of the words that were approved. */
  digest: sha256Hex,
};

/** A statement in one language. */
export const statementSchema = z.object({ ...statementFacts, ...wordingFacts });

/** A statement as the file holds it: in each language that it was published in. */
const heldStatementSchema = z.object({
  ...statementFacts,
  wordings: z
    .array(
      z.object({
        ...wordingFacts,
        /** Where the words were taken from: editions that agree on them, and their section. */
        source: z.object({ editions: z.array(words).check(z.minLength(1)), section: words }),
      }),
    )
    .check(z.minLength(1)),
});

/** Where something is referred. Its id is its section's. */
const routeSchema = z.object({
  id: words,
  label: words,
  rows: z.array(words).check(z.minLength(1)),
  /** To whom, in the policy's words; null where it doesn't say. */
  to: z.nullable(words),
  /** How fast it is to be referred, in the policy's words. */
  speed: z.array(words),
  /** How fast it must be answered, in the policy's words, where it says so. */
  answer: z.nullable(words),
});

/** Something that a client says or does, and the rows to go by, in the order of doing. */
const situationSchema = z.object({
  id: words,
  /** In a handler's words, after "The client …". */
  says: words,
  /** The head of its card, where "The client …" would be odd. */
  title: z.nullable(words),
  /** More words to find it by; never shown. */
  also: z.string(),
  section: words,
  steps: z.array(
    z.object({
      /** A question of ours that decides whether what follows applies. */
      ask: z.nullable(words),
      rows: z.array(words),
      answers: z.array(z.object({ says: words, goOn: z.boolean(), end: z.nullable(words) })),
    }),
  ),
  /** A date to work out, by our arithmetic. */
  date: z.nullable(z.enum(["three weeks", "twenty working days"])),
});

const differenceSchema = z.object({
  kind: z.enum(["address", "heading"]),
  section: words,
  says: z.array(z.object({ edition: words, value: z.nullable(z.string()) })),
});

export const packFileSchema = z.object({
  format: z.literal(2),
  title: words,
  /** As published, "PLDMG @ 09.03.2017". */
  stamp: words,
  /** ISO 8601 date read out of the stamp. */
  published: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  editions: z.array(
    z.object({ id: words, file: words, language: languageSchema, sha256: sha256Hex }),
  ),
  differences: z.array(differenceSchema),
  sections: z.array(sectionSchema),
  rows: z.array(rowSchema),
  statements: z.array(heldStatementSchema),
  routes: z.array(routeSchema),
  situations: z.array(situationSchema),
  /** Words in a marker on the case screen that call for a section. */
  markers: z.array(z.object({ words: z.array(words), section: words })),
  /** What is odd in the source, which stays as published. The notes are ours. */
  odd: z.array(z.object({ row: words, quote: words, note: words })),
  /** What the policy doesn't say, by section. */
  gaps: z.array(
    z.object({
      section: words,
      says: words,
      /** The cards it belongs on; null for every card of the section. */
      situations: z.nullable(z.array(words)),
    }),
  ),
});

export type PackFile = z.infer<typeof packFileSchema>;
/** The pack with its statements in one language. */
export type Pack = Omit<PackFile, "statements"> & { statements: Statement[] };
export type Block = z.infer<typeof blockSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Row = z.infer<typeof rowSchema>;
export type Passage = z.infer<typeof passageSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Strength = z.infer<typeof strengthSchema>;
export type Trigger = z.infer<typeof triggerSchema>;
export type Situation = z.infer<typeof situationSchema>;
export type Route = z.infer<typeof routeSchema>;
export type Difference = z.infer<typeof differenceSchema>;
