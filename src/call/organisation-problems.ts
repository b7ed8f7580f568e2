import * as z from "zod/mini";
import { say } from "../words/say";
import { nameNotKnown } from "./name-not-known";
import type { Organisation } from "./organisation";
import { organisationIssueSays } from "./organisation-issue";
import { organisationSchema, sectionIdSchema } from "./organisation-schema";
import { placeOf } from "./place-of";

/** One thing that is wrong with the organisation's details. */
export interface Problem {
  /** The names and the entries, counted from 0, that lead to it. */
  path: (string | number)[];
  /** The earlier of two entries that say the same. */
  clash?: number;
  /** The sentence without the place: "this should be text; it is a number." */
  says: string;
}

/**
 * Checks details that came from anywhere: typed in, or in a file from somebody else.
 *
 * @param sections ids of the policy's sections, where they are known: routes must be among them
 */
export function checkOrganisation(
  value: unknown,
  sections?: readonly string[],
): { ok: true; organisation: Organisation } | { ok: false; problems: Problem[] } {
  const result = z.safeParse(organisationSchema, value, { error: organisationIssueSays });
  const problems = [
    ...(result.error?.issues ?? []).flatMap(problemsOf),
    ...unknownRoutes(value, sections),
  ];
  return result.success && problems.length === 0
    ? { ok: true, organisation: result.data }
    : { ok: false, problems };
}

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  // unknownRoutes tells of these, and of names that a record passes over.
  if (issue.code === "invalid_key") return [];
  if (issue.code === "unrecognized_keys") {
    const says = issue.message.split("\n");
    return issue.keys.map((key, at) => ({ path: [...path, key], says: says[at] ?? "" }));
  }
  const clash: unknown = issue.code === "custom" ? issue.params?.clash : undefined;
  return [{ path, says: issue.message, ...(typeof clash === "number" && { clash }) }];
}

function unknownRoutes(value: unknown, sections: readonly string[] | undefined): Problem[] {
  const { routes } = (value ?? {}) as { routes?: unknown };
  if (typeof routes !== "object" || routes === null || Array.isArray(routes)) return [];
  const isKnown = (id: string) =>
    sections?.includes(id) ?? z.safeParse(sectionIdSchema, id).success;
  return Object.keys(routes)
    .filter((id) => !isKnown(id))
    .map((id) => ({ path: ["routes", id], says: nameNotKnown(id, sections ?? []) }));
}

/** "nominatedOfficers, entry 3, contact: this should be text; it is a number." */
export function sentenceOf({ path, clash, says }: Problem): string {
  if (clash === undefined) return say("fileProblem", { place: placeOf(path), says });
  const place = placeOf(path.slice(0, 1));
  return say("fileTwoEntries", { place, first: clash + 1, second: Number(path[1]) + 1, says });
}
