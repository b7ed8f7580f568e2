import * as z from "zod/mini";
import { teamKey } from "./team-key";

const LONGEST = { team: 120, name: 120, contact: 300, step: 300, sectionId: 80 } as const;

/** Controls, zero-width characters, those that turn the direction of writing, line separators. */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
/** One name of a host, as DNS has it. */
const HOST =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** What the schema's own rules find wrong: the `fault` among the params of a custom issue. */
export type Fault = "empty" | "angle bracket" | "unseen" | "not a host" | "team twice";

const rule = (fault: Fault, holds: (text: string) => boolean) =>
  z.refine<string>(holds, { params: { fault } });

const text = (longest: number) =>
  z.string().check(
    rule("empty", (value) => value.trim() !== ""),
    z.maxLength(longest),
    rule("angle bracket", (value) => !/[<>]/.test(value)),
    rule("unseen", (value) => !UNSEEN.test(value)),
  );

const officerSchema = z.strictObject({
  team: text(LONGEST.team),
  name: z.optional(text(LONGEST.name)),
  contact: text(LONGEST.contact),
});

const eachTeamOnce = z.superRefine<unknown>(
  (officers, { addIssue }) => {
    const first = new Map<string, number>();
    for (const [entry, officer] of (Array.isArray(officers) ? officers : []).entries()) {
      const { team } = (officer ?? {}) as { team?: unknown };
      if (typeof team !== "string" || team.trim() === "") continue;
      const clash = first.get(teamKey(team));
      if (clash === undefined) first.set(teamKey(team), entry);
      else {
        const fault: Fault = "team twice";
        addIssue({ code: "custom", path: [entry, "team"], params: { fault, clash, team } });
      }
    }
  },
  // With another entry wrong, too: everything is said at once.
  { when: () => true },
);

/** The id of a section of the policy, going by its looks. */
export const sectionIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(LONGEST.sectionId));

/**
 * The organisation's own details, as they are kept, exported and imported: what the policy leaves
 * to it, and never shown as the policy's words.
 */
export const organisationSchema = z.strictObject({
  format: z.literal(1),
  suicideThreat: z.optional(
    z.strictObject({
      steps: z.array(text(LONGEST.step)).check(z.minLength(1), z.maxLength(12)),
      /** When somebody last made sure that the steps are right: a day, ISO 8601. */
      lastChecked: z.iso.date(),
    }),
  ),
  nominatedOfficers: z.optional(z.array(officerSchema).check(z.maxLength(500), eachTeamOnce)),
  freedomOfInformation: z.optional(
    z.strictObject({ team: text(LONGEST.team), contact: z.optional(text(LONGEST.contact)) }),
  ),
  contacts: z.optional(
    z.strictObject({
      welsh: z.optional(text(LONGEST.contact)),
      interpreter: z.optional(text(LONGEST.contact)),
    }),
  ),
  /** Whom to turn to, by the id of the policy's section. */
  routes: z.optional(z.record(sectionIdSchema, text(LONGEST.contact))),
  /** The one host, of those that the editions name, that answers here. */
  intranetHost: z.optional(z.string().check(rule("not a host", (value) => HOST.test(value)))),
});

export type Organisation = z.infer<typeof organisationSchema>;
export type NominatedOfficer = z.infer<typeof officerSchema>;

/** Reads details as they are kept. What is wrong in them is for the log, and not in sentences. */
export const parseRecord = (value: unknown): z.core.util.SafeParseResult<Organisation> =>
  z.safeParse(organisationSchema, value);

/** The file that parses to the same details again, the same for the same details. */
export function formatOrganisation(organisation: Organisation): string {
  const { routes } = organisation;
  const sorted =
    routes && Object.fromEntries(Object.entries(routes).sort(([a], [b]) => (a < b ? -1 : 1)));
  // Parsing puts the names into the schema's order.
  const inOrder = z.parse(organisationSchema, { ...organisation, routes: sorted });
  return `${JSON.stringify(inOrder, null, 2)}\n`;
}
