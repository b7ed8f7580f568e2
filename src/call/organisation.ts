import * as z from "zod/mini";
import { collapse } from "../policy/wording";

/**
 * The organisation's own details: what the policy leaves to it, and never shown as the policy's
 * words. They are typed in, or come in a file from somebody else; either way what is wrong is
 * said in sentences that name the place, and nothing of it is taken until all of it is right.
 */

/** No organisation's file comes near it: 500 officers take about 60 kB. */
export const LARGEST_FILE = 256 * 1024;
const MOST_PROBLEMS = 20;
const LONGEST = { team: 120, name: 120, contact: 300, step: 300, sectionId: 80 } as const;

/** Controls, zero-width characters, those that turn the direction of writing, line separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
/** One name of a host, as DNS has it. */
const HOST =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const SECTION_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Something out of a file, short and harmless enough to stand in a sentence. */
const quoted = (text: string): string => {
  const seen = text.replace(new RegExp(UNSEEN, "gu"), "�");
  return `“${seen.length > 40 ? `${seen.slice(0, 39)}…` : seen}”`;
};

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group";
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "a number" : String(value);
}

const shouldBe =
  (what: string) =>
  ({ input }: { input?: unknown }): string =>
    input === undefined
      ? `this is missing; it should be ${what}.`
      : `this should be ${what}; it is ${kindOf(input)}.`;

const text = (longest: number) =>
  z.string({ error: shouldBe("text") }).check(
    z.regex(/\S/, { error: "this is empty; write something or take it out." }),
    z.maxLength(longest, {
      error: ({ input }) =>
        `this is ${String(input).length} characters long; shorten it to ${longest}.`,
    }),
    z.refine((value) => !/[<>]/.test(value), {
      error: ({ input }) =>
        `this has “${/[<>]/.exec(String(input))?.[0] ?? ""}” in it, which no contact needs; take it out.`,
    }),
    z.refine((value) => !UNSEEN.test(value), {
      error: ({ input }) =>
        `this has a character in it that can’t be seen (${codePoint(UNSEEN.exec(String(input))?.[0] ?? "")}); type it anew.`,
    }),
  );

/** How many edits make one word into another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [index, each] of [...other].entries()) {
      const swap = (row[index] ?? 0) + (letter === each ? 0 : 1);
      next.push(Math.min(swap, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

function notKnown(word: string, known: readonly string[]): string {
  const [nearest] = known
    .filter(() => word.length <= LONGEST.sectionId)
    .map((each) => ({ each, edits: distance(word.toLowerCase(), each.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  return nearest !== undefined && nearest.edits <= Math.max(2, word.length / 3)
    ? `this name isn’t known. Did you mean “${nearest.each}”?`
    : "this name isn’t known; take it out.";
}

/** A group that knows its own names: each one it doesn't know gets a line of the message. */
const group = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => notKnown(key, Object.keys(shape))).join("\n")
        : shouldBe("a group in curly brackets")(issue),
  });

const list = <Item extends z.core.$ZodType>(item: Item, most: number) =>
  z.array(item, { error: shouldBe("a list in square brackets") }).check(
    z.maxLength(most, {
      error: ({ input }) =>
        `there are ${Array.isArray(input) ? input.length : 0} of them; the most is ${most}.`,
    }),
  );

const officerSchema = group({
  team: text(LONGEST.team),
  name: z.optional(text(LONGEST.name)),
  contact: text(LONGEST.contact),
});

const normalised = (team: string): string => team.normalize().replace(/\s+/g, "").toLowerCase();

const eachTeamOnce = z.superRefine<unknown>(
  (officers, { addIssue }) => {
    const first = new Map<string, number>();
    for (const [entry, officer] of (Array.isArray(officers) ? officers : []).entries()) {
      const { team } = (officer ?? {}) as { team?: unknown };
      if (typeof team !== "string" || team.trim() === "") continue;
      const clash = first.get(normalised(team));
      if (clash === undefined) first.set(normalised(team), entry);
      else {
        const message = `both name the team ${quoted(collapse(team))}; name each team once.`;
        addIssue({ code: "custom", message, path: [entry, "team"], params: { clash } });
      }
    }
  },
  // With another entry wrong, too: everything is said at once.
  { when: () => true },
);

/** The organisation's own details, as they are kept, exported and imported. */
export const organisationSchema = group({
  format: z.literal(1, {
    error: ({ input }) =>
      input === undefined
        ? "this is missing; it should be 1."
        : `this should be 1; it is ${typeof input === "number" ? input : kindOf(input)}.`,
  }),
  suicideThreat: z.optional(
    group({
      steps: list(text(LONGEST.step), 12).check(
        z.minLength(1, { error: "there are none; write at least one." }),
      ),
      /** When somebody last made sure that the steps are right: a day, ISO 8601. */
      lastChecked: z.string({ error: shouldBe("a date such as 2026-11-03") }).check(
        z.refine((date) => z.safeParse(z.iso.date(), date).success, {
          error: ({ input }) =>
            `this should be a date such as 2026-11-03; it is ${quoted(String(input))}.`,
        }),
      ),
    }),
  ),
  nominatedOfficers: z.optional(list(officerSchema, 500).check(eachTeamOnce)),
  freedomOfInformation: z.optional(
    group({ team: text(LONGEST.team), contact: z.optional(text(LONGEST.contact)) }),
  ),
  contacts: z.optional(
    group({
      welsh: z.optional(text(LONGEST.contact)),
      interpreter: z.optional(text(LONGEST.contact)),
    }),
  ),
  /** Whom to turn to, by the id of the policy's section. */
  routes: z.optional(
    z.record(
      z.string().check(z.regex(SECTION_ID), z.maxLength(LONGEST.sectionId)),
      text(LONGEST.contact),
      { error: shouldBe("a group in curly brackets") },
    ),
  ),
  /** The one host, of those that the editions name, that answers here. */
  intranetHost: z.optional(
    z.string({ error: shouldBe("text") }).check(
      z.regex(HOST, {
        error:
          "this should be the bare name of a host, such as intralink.link2.gpn.gov.uk, with no https:// and no path.",
      }),
    ),
  ),
});

export type Organisation = z.infer<typeof organisationSchema>;
export type NominatedOfficer = z.infer<typeof officerSchema>;

/** Nothing put in yet. */
export const emptyOrganisation: Organisation = { format: 1 };

/** One thing that is wrong. */
export interface Problem {
  /** The names and the entries, counted from 0, that lead to it. */
  path: (string | number)[];
  /** The earlier of two entries that say the same. */
  clash?: number;
  /** The sentence without the place: "this should be text; it is a number." */
  says: string;
}

/**
 * Checks details that came from anywhere.
 *
 * @param sections ids of the policy's sections, where they are known: routes must be among them
 */
export function checkOrganisation(
  value: unknown,
  sections?: readonly string[],
): { ok: true; organisation: Organisation } | { ok: false; problems: Problem[] } {
  const result = z.safeParse(organisationSchema, value);
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
    sections?.includes(id) ?? (SECTION_ID.test(id) && id.length <= LONGEST.sectionId);
  return Object.keys(routes)
    .filter((id) => !isKnown(id))
    .map((id) => ({ path: ["routes", id], says: notKnown(id, sections ?? []) }));
}

/** "nominatedOfficers, entry 3, contact: this should be text; it is a number." */
export function sentenceOf({ path, clash, says }: Problem): string {
  const steps = path.map((step) =>
    typeof step === "number"
      ? `entry ${step + 1}`
      : /^\w+(-\w+)*$/.test(step) && step.length <= 40
        ? step
        : quoted(step),
  );
  return clash === undefined
    ? `${steps.length === 0 ? "The file" : steps.join(", ")}: ${says}`
    : `${steps[0]}, entries ${clash + 1} and ${Number(path[1]) + 1} ${says}`;
}

/** What is wrong with a file of so many bytes, if anything. */
export function sizeProblem(bytes: number): string | undefined {
  if (bytes <= LARGEST_FILE) return undefined;
  const kilobytes = Math.ceil(bytes / 1024);
  const size = kilobytes < 1024 ? `${kilobytes} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return `The file is ${size}; the most is 256 kB. Make sure that it is the right one.`;
}

/**
 * Reads a whole file, or refuses the whole of it with what is wrong in sentences.
 *
 * @param sections ids of the policy's sections, where they are known: routes must be among them
 */
export function parseOrganisation(
  file: string,
  sections?: readonly string[],
): { ok: true; organisation: Organisation } | { ok: false; problems: string[] } {
  const tooLarge = sizeProblem(new TextEncoder().encode(file).length);
  if (tooLarge !== undefined) return { ok: false, problems: [tooLarge] };
  // Windows editors put a byte order mark first.
  const json = file.replace(/^\ufeff/, "");
  const fault = faultOf(json);
  if (fault !== undefined) return { ok: false, problems: [fault] };
  const checked = checkOrganisation(JSON.parse(json), sections);
  return checked.ok ? checked : { ok: false, problems: told(checked.problems) };
}

function told(problems: readonly Problem[]): string[] {
  if (problems.length <= MOST_PROBLEMS) return problems.map(sentenceOf);
  const shown = problems.slice(0, MOST_PROBLEMS - 1).map(sentenceOf);
  return [...shown, `And ${problems.length - shown.length} more. Mend these first.`];
}

/** The file that parses to the same details again, the same for the same details. */
export function formatOrganisation(organisation: Organisation): string {
  const { routes } = organisation;
  const sorted =
    routes && Object.fromEntries(Object.entries(routes).sort(([a], [b]) => (a < b ? -1 : 1)));
  // Parsing puts the names into the schema's order.
  const inOrder = z.parse(organisationSchema, { ...organisation, routes: sorted });
  return `${JSON.stringify(inOrder, null, 2)}\n`;
}

/** The nominated officer of a team, however its capitals and spaces are written. */
export const officerFor = (
  { nominatedOfficers }: Organisation,
  team: string | undefined,
): NominatedOfficer | undefined =>
  team === undefined
    ? undefined
    : nominatedOfficers?.find((officer) => normalised(officer.team) === normalised(team));

const WHITE_SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

type Wanted = "value" | "first value" | "name" | "first name" | "colon" | "rest";
const WANTED_WORDS: Record<Exclude<Wanted, "rest">, string> = {
  value: "a value",
  "first value": "a value or “]”",
  name: "a name in quotation marks",
  "first name": "a name in quotation marks or “}”",
  colon: "“:”",
};

/**
 * Where a text stops being JSON, in a sentence. Browsers word it each in its own way, not all of
 * them name the place, and none tells of a name that is there twice.
 */
function faultOf(json: string): string | undefined {
  // The names so far of each object that is open; null for a list.
  const open: (Set<string> | null)[] = [];
  let wanted: Wanted = "value";
  let at = 0;
  for (;;) {
    WHITE_SPACE.lastIndex = at;
    at += WHITE_SPACE.exec(json)?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const token: string = TOKEN.exec(json)?.[0] ?? "";
    const inside = open.at(-1);
    if (token === "" && at === json.length && wanted === "rest" && inside === undefined) return;
    const isText = token.startsWith('"');
    if (wanted.endsWith("value") && (isText || /^[-\dtfn]/.test(token))) wanted = "rest";
    else if (wanted.endsWith("value") && token === "{") {
      open.push(new Set());
      wanted = "first name";
    } else if (wanted.endsWith("value") && token === "[") {
      open.push(null);
      wanted = "first value";
    } else if (wanted.endsWith("name") && isText && inside) {
      const name: string = JSON.parse(token);
      if (inside.has(name)) {
        return `The name ${quoted(name)} is there a second time at ${placeOf(json, at)}. Keep one of the two.`;
      }
      inside.add(name);
      wanted = "colon";
    } else if (wanted === "colon" && token === ":") wanted = "value";
    else if (wanted === "rest" && inside !== undefined && token === ",") {
      wanted = inside ? "name" : "value";
    } else if (
      (wanted === "rest" && token === (inside ? "}" : "]") && inside !== undefined) ||
      (wanted === "first name" && token === "}") ||
      (wanted === "first value" && token === "]")
    ) {
      open.pop();
      wanted = "rest";
    } else {
      const rest = inside === undefined ? "nothing more" : `“,” or “${inside ? "}" : "]"}”`;
      const should = wanted === "rest" ? rest : WANTED_WORDS[wanted];
      return `The file isn’t JSON: at ${placeOf(json, at)} there should be ${should}, and there is ${foundAt(json, at, token)}. Mend it there.`;
    }
    at += token.length;
  }
}

function foundAt(json: string, at: number, token: string): string {
  if (at === json.length) return "the end of the file";
  if (token === "" && json[at] === '"') return "a text that has no proper end";
  return quoted(token === "" ? String.fromCodePoint(json.codePointAt(at) ?? 0) : token);
}

function placeOf(json: string, at: number): string {
  const lines = json.slice(0, at).split(/\r\n|\n|\r/);
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
