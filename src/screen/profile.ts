import * as z from "zod/mini";

const text = z.string().check(z.minLength(1), z.maxLength(200));

/** Where a value stands: beside a visible label, or at a CSS selector. */
const locatorSchema = z.union([z.strictObject({ label: text }), z.strictObject({ css: text })]);

/** Tried in this order: the first that finds something counts. */
const locators = z.array(locatorSchema).check(z.minLength(1), z.maxLength(8));

/** How a field is found, and what the console's words for it mean. */
const fieldSchema = z.strictObject({
  locators,
  /**
   * The console's words to ours; `null` is unknown, and so is every word that isn't listed.
   * Without it the text itself is the value.
   */
  values: z.optional(z.record(z.string(), z.nullable(z.union([z.string(), z.boolean()])))),
  /** Splits a list of values, such as markers. */
  separator: z.optional(text),
});

const frameSchema = z.strictObject({
  /** Addresses of the frame's documents; `*` stands for anything. */
  addresses: z.array(text).check(z.minLength(1)),
  /** Whether it is the page itself, or a frame in it. */
  place: z.enum(["page", "frame"]),
  /** What must be there for it to show a case; a frame without it only supplies fields. */
  caseScreen: z.optional(locatorSchema),
  fields: z.strictObject({
    caseReference: z.optional(fieldSchema),
    clientReference: z.optional(fieldSchema),
    role: z.optional(fieldSchema),
    direction: z.optional(fieldSchema),
    firstContact: z.optional(fieldSchema),
    callState: z.optional(fieldSchema),
    owningTeam: z.optional(fieldSchema),
    markers: z.optional(fieldSchema),
    /** The case's notes, in one element or in many. Note lines are all that is taken from them. */
    notes: z.optional(z.strictObject({ locators })),
  }),
});

/** How to recognise a console's case screen, and what each of its frames may supply. */
export const profileSchema = z.strictObject({
  format: z.literal(1),
  name: text,
  frames: z.array(frameSchema).check(z.minLength(1), z.maxLength(16)),
});

export type Profile = z.infer<typeof profileSchema>;
export type FrameProfile = z.infer<typeof frameSchema>;
export type FieldProfile = z.infer<typeof fieldSchema>;
export type Locator = z.infer<typeof locatorSchema>;

const matches = (pattern: string, address: string): boolean => {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(address);
};

/**
 * The part of the profiles that a document is to go by, if any.
 *
 * @param address the document's own address
 * @param place whether it is the page or a frame in it
 */
export function frameProfileFor(
  profiles: readonly Profile[],
  address: string,
  place: FrameProfile["place"],
): FrameProfile | undefined {
  return profiles
    .flatMap(({ frames }) => frames)
    .find(
      (frame) => frame.place === place && frame.addresses.some((each) => matches(each, address)),
    );
}
