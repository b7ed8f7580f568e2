import * as z from "zod/mini";
import { canonical, digestOf } from "../call/digest";

/** One link of the chain. It outlives the calls: what is gone for good is said to be gone. */
export const linkSchema = z.discriminatedUnion("kind", [
  /** A call was sealed; the same call again: something reached it after it had been sealed. */
  z.object({
    kind: z.literal("sealed"),
    /** UTC, ISO 8601. */
    at: z.string(),
    call: z.string(),
    /** The day, UTC, under which the call is kept: that on which it began. */
    day: z.string(),
    digest: z.string(),
  }),
  /** Calls were erased on request; of others, only that they had once been bound to that client. */
  z.object({
    kind: z.literal("erased"),
    at: z.string(),
    calls: z.array(z.string()),
    bindings: z.array(z.string()),
    /** Digests, as the calls keep them, of those bindings. */
    commitments: z.optional(z.array(z.string())),
    /** The intent that it came of: one that is carried out again adds no second link. */
    intent: z.optional(z.string()),
  }),
  /** The calls of these days were kept for as long as was set, and then purged. */
  z.object({
    kind: z.literal("purged"),
    at: z.string(),
    days: z.array(z.string()),
    /** Days of which only the times of passages were purged. */
    timings: z.optional(z.array(z.string())),
    intent: z.optional(z.string()),
  }),
  /** The ledger was put right; what stands from here on was agreed between its two copies. */
  z.object({
    kind: z.literal("healed"),
    at: z.string(),
    says: z.string(),
    /** What is in neither copy any more, by name: see `lost-names.ts`. It is said once. */
    lost: z.optional(z.array(z.string())),
  }),
]);
export type Link = z.infer<typeof linkSchema>;

/** How far the chain has come: whoever knows an earlier head can tell whether it was rewritten. */
export const headSchema = z.object({ links: z.int().check(z.nonnegative()), digest: z.string() });
export type Head = z.infer<typeof headSchema>;

export const EMPTY_HEAD: Head = { links: 0, digest: digestOf("verbatim ledger 2") };

/** The head with one more link on it. */
export const headAfter = ({ links, digest }: Head, link: Link): Head => ({
  links: links + 1,
  digest: digestOf(`${digest} ${canonical(link)}`),
});

/** A stretch of the chain, small enough to be written anew with each link. */
export const chainPartSchema = z.object({
  version: z.literal(2),
  before: headSchema,
  links: z.array(linkSchema),
});
export type ChainPart = z.infer<typeof chainPartSchema>;

export const LINKS_IN_A_PART = 256;

/** In which part the link stands that is the nth of the chain, counted from 0. */
export const partOf = (nth: number): number => Math.floor(nth / LINKS_IN_A_PART);

/** A part with one more link; `undefined` begins one. */
export const withLink = (part: ChainPart | undefined, head: Head, link: Link): ChainPart => ({
  version: 2,
  before: part?.before ?? head,
  links: [...(part?.links ?? []), link],
});

/** The head that a part comes to. */
export const headOf = ({ before, links }: ChainPart): Head => links.reduce(headAfter, before);
