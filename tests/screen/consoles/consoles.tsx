import * as z from "zod";
import { type CaseScreen, caseFieldSchema, caseScreenSchema } from "../../../src/call/case-screen";
import { type FrameProfile, type Profile, profileSchema } from "../../../src/profile/profile";

/**
 * The consoles of this folder: in each a line on what it stands for, its profile, its documents,
 * and what is to be read from them at one moment after another.
 */

const selector = z.string();

/** A step changes a document. Selectors lead into shadow roots with ` >>> `. */
const stepSchema = z.union([
  z.tuple([z.literal("text"), selector, z.string()]),
  z.tuple([z.literal("value"), selector, z.string()]),
  z.tuple([z.literal("set"), selector, z.string(), z.nullable(z.string())]),
  z.tuple([z.literal("add"), selector, z.string()]),
  z.tuple([z.enum(["remove", "check"]), selector]),
  z.tuple([z.enum(["address", "title"]), z.string()]),
]);
export type Step = z.infer<typeof stepSchema>;

const expectedSchema = z.strictObject({
  /** The documents by their files, and what the browser tells of each. */
  documents: z.record(
    z.string(),
    z.strictObject({ address: z.string(), place: z.enum(["page", "frame"]) }),
  ),
  /** What the profiles of other consoles may honestly read here besides. */
  others: z.optional(z.array(caseScreenSchema)),
  /** In their order: each begins where the one before it on the same document ended. */
  moments: z.array(
    z.strictObject({
      moment: z.string(),
      document: z.optional(z.string()),
      steps: z.optional(z.array(stepSchema)),
      /** Null: no case. Nothing in it: nothing of a case may be said, not even a reference. */
      screen: z.nullable(caseScreenSchema),
      missing: z.optional(z.array(caseFieldSchema)),
    }),
  ),
});
export type Expected = z.infer<typeof expectedSchema>;
export type Moment = Expected["moments"][number];

export interface Console {
  id: string;
  profile: Profile;
  others: CaseScreen[];
  documents: {
    file: string;
    address: string;
    html: string;
    /** The frames of the profile that it can be, as "hello" is answered with them. */
    frames: FrameProfile[];
    moments: Moment[];
  }[];
}

const profiles = import.meta.glob<unknown>("./*/profile.json", { eager: true, import: "default" });
const expectations = import.meta.glob<unknown>("./*/expected.json", {
  eager: true,
  import: "default",
});
const readmes = import.meta.glob<string>("./*/README.md", {
  eager: true,
  import: "default",
  query: "?raw",
});
const pages: Record<string, string> = {
  ...import.meta.glob<string>("./*/*.html", { eager: true, import: "default", query: "?raw" }),
  ...import.meta.glob<string>("./*/page.tsx", { eager: true, import: "default" }),
};

/** Every console there is a folder for. */
export const consoles: readonly Console[] = Object.keys(readmes).map((readme) => {
  const folder = readme.slice(0, -"/README.md".length);
  const {
    documents,
    moments,
    others = [],
  } = expectedSchema.parse(expectations[`${folder}/expected.json`]);
  const profile = profileSchema.parse(profiles[`${folder}/profile.json`]);
  return {
    id: folder.slice("./".length),
    profile,
    others,
    documents: Object.entries(documents).map(([file, { address, place }], nth) => {
      const html = pages[`${folder}/${file}`];
      if (html === undefined) throw new Error(`${folder} has no ${file}.`);
      const isHere = ({ document }: Moment) => document === file || (!document && nth === 0);
      const frames = profile.frames.filter((frame) => frame.place === place);
      return { file, address, html, frames, moments: moments.filter(isHere) };
    }),
  };
});

/** The console of a folder. */
export function consoleOf(id: string): Console {
  const found = consoles.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no console ${id}.`);
  return found;
}
