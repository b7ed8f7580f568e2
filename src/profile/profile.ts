import * as z from "zod/mini";
import { callStateSchema, directionSchema, languageSchema, roleSchema } from "../call/case-screen";
import { say } from "../words/say";
import { parseAddress } from "./address";

/**
 * The console profile's format: how to recognise a console's case screen, and where each of its
 * fields stands. The descriptions are the format's documentation and no messages: they go into the
 * JSON Schema, where an editor shows them.
 */

const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema => {
  // A copy, since a schema that stands in two places would be described by the last of them.
  const own = schema.clone();
  z.globalRegistry.add(own, { description });
  return own as Schema;
};

const text = z.string().check(z.minLength(1), z.maxLength(200));

const addressSchema = described(
  z.string().check(
    z.maxLength(500),
    z.refine((pattern) => parseAddress(pattern) !== undefined, {
      error: () => say("profileNotAddress"),
    }),
  ),
  "An address such as https://crm.example/cases/*. In the path * stands for anything; the host may begin with *. and the port may be *.",
);

const roles = [
  "button",
  "cell",
  "checkbox",
  "combobox",
  "heading",
  "link",
  "radiogroup",
  "spinbutton",
  "status",
  "tab",
  "textbox",
] as const;

/** Where a value stands. */
export const locatorSchema = z.union(
  [
    described(
      z.strictObject({ label: text }),
      "Beside this visible label. Capitals, a colon and icons make no difference.",
    ),
    described(
      z.strictObject({ role: z.enum(roles), name: z.optional(text) }),
      "The element of this role, and of this accessible name where one is given.",
    ),
    described(
      z.strictObject({ css: text, attribute: z.optional(text) }),
      "At this CSS selector: the text there, or an attribute of it.",
    ),
    described(
      z.strictObject({ page: z.enum(["address", "title"]) }),
      "In the document’s own address or title. Say with “part” which part of it.",
    ),
  ],
  { error: () => say("profileNotLocator") },
);

const locators = described(
  z.array(locatorSchema).check(z.minLength(1), z.maxLength(8)),
  "Tried in this order: the first that finds a value counts.",
);

const partSchema = described(
  z
    .strictObject({
      after: z.optional(described(text, "What stands right before it.")),
      before: z.optional(described(text, "What stands right after it.")),
      take: z.optional(
        described(z.enum(["digits", "letters and digits"]), "What the part is made of."),
      ),
      length: z.optional(
        described(
          z.int().check(z.gte(1), z.lte(64)),
          "How many characters it has; others are passed over.",
        ),
      ),
    })
    .check(z.refine((part) => Object.keys(part).length > 0, { error: () => say("profileNoPart") })),
  "Takes a part of the text; where it isn’t there, the value is unknown.",
);

const part = z.optional(partSchema);

const words = <Value extends z.ZodMiniType>(value: Value) =>
  z.record(z.string().check(z.maxLength(200)), z.nullable(value)).check(
    z.refine((values) => Object.keys(values).length <= 64, {
      error: () => say("profileTooManyValues"),
    }),
  );

/** A field whose text itself is the value. */
const textField = z.strictObject({
  locators,
  part,
  values: z.optional(
    described(
      words(text),
      "Texts that mean something else, or null: not known, such as “(no value)”. Every other text stands as it is.",
    ),
  ),
});

/** A field that is one of few, whatever the console calls them. */
const choiceField = <Value extends z.ZodMiniType>(value: Value) =>
  z.strictObject({
    locators,
    part,
    values: described(
      words(value).check(
        z.refine((values) => Object.keys(values).length > 0, {
          error: () => say("profileNoTexts"),
        }),
      ),
      "What the console’s texts mean; null is not known, and so is every text that isn’t listed.",
    ),
  });

const fieldsSchema = z.strictObject({
  caseReference: z.optional(textField),
  clientReference: z.optional(textField),
  role: z.optional(choiceField(roleSchema)),
  direction: z.optional(choiceField(directionSchema)),
  firstContact: z.optional(choiceField(z.boolean())),
  callState: z.optional(choiceField(callStateSchema)),
  owningTeam: z.optional(textField),
  markers: z.optional(
    z.extend(textField, {
      separator: z.optional(described(text, "What stands between two markers.")),
    }),
  ),
  notes: z.optional(
    described(
      z.strictObject({ locators }),
      "The case’s notes, in one element or in many. Only note lines are taken from them.",
    ),
  ),
  language: z.optional(choiceField(languageSchema)),
});

const signSchema = z.strictObject({
  locators,
  part,
  is: z.optional(
    described(
      z.array(text).check(z.minLength(1), z.maxLength(32)),
      "The text has to be one of these.",
    ),
  ),
});

const frameSchema = z.strictObject({
  addresses: described(
    z.array(addressSchema).check(z.minLength(1), z.maxLength(16)),
    "Addresses of this frame’s documents.",
  ),
  place: described(
    z.enum(["page", "frame"]),
    "Whether it is the page itself or a frame in it. A frame with no address of its own counts as one of its maker’s.",
  ),
  caseScreen: z.optional(
    described(
      z.array(signSchema).check(z.minLength(1), z.maxLength(4)),
      "All of this has to be there for it to show a case. A frame without it only supplies fields.",
    ),
  ),
  fields: described(fieldsSchema, "What this frame may supply, and where each field is."),
});

/** How to recognise a console's case screen, and what each of its frames may supply. */
export const profileSchema = z.strictObject({
  $schema: z.optional(z.string().check(z.maxLength(500))),
  format: z.literal(1),
  id: described(
    z
      .string()
      .check(
        z.regex(/^[a-z0-9]+(-[a-z0-9]+){0,8}$/, { error: () => say("profileId") }),
        z.maxLength(60),
      ),
    "Tells this console from others: small letters, digits, hyphens. Importing the same id again replaces it.",
  ),
  name: described(text, "What handlers call the console."),
  frames: z.array(frameSchema).check(
    z.minLength(1),
    z.maxLength(16),
    z.refine((frames) => frames.some(({ place }) => place === "page"), {
      error: () => say("profileNoPage"),
    }),
  ),
});

export type Profile = z.infer<typeof profileSchema>;
export type FrameProfile = z.infer<typeof frameSchema>;
/** Any field but the notes, whatever its values. */
export interface FieldProfile {
  locators: Locator[];
  part?: Part | undefined;
  values?: Record<string, string | boolean | null> | undefined;
  separator?: string | undefined;
}
export type Sign = z.infer<typeof signSchema>;
export type Locator = z.infer<typeof locatorSchema>;
export type Part = z.infer<typeof partSchema>;
