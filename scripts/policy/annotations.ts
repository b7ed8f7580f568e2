import { type Node, type ParseError, parseTree, printParseErrorCode, visit } from "jsonc-parser";
import * as z from "zod";
import { strengthSchema, triggerSchema } from "../../src/policy/pack";
import { PolicyError } from "./policy-error";

const quotation = z.string().min(1);
const digest = z.string();
const name = z.string().min(1);

/** Words of a section from a first quotation to a last one; one quotation alone is both. */
const span = { from: quotation, to: quotation.optional() };

const rowSchema = z.strictObject({
  id: name,
  section: name,
  kind: z.enum(["statement", "rule", "branch", "route", "deadline", "info"]),
  strength: z.string(),
  trigger: z.string(),
  ...span,
  /** SHA-256 of the words that were approved. */
  digest,
});

/** The words of a statement, passage after passage. */
const wording = {
  passages: z.array(z.strictObject(span)).min(1),
  digest,
};

const statementSchema = z.strictObject({
  id: name,
  section: name,
  label: name,
  strength: strengthSchema,
  strengthWords: quotation,
  trigger: triggerSchema,
  why: z.array(z.string()).min(1),
  notDueInbound: z.string().optional(),
  ...wording,
  /** Its words in other languages, out of editions in those. */
  wordings: z
    .array(
      z.strictObject({
        language: name,
        source: z.strictObject({ edition: name, section: name }),
        ...wording,
      }),
    )
    .optional(),
});

const situationSchema = z.strictObject({
  id: name,
  says: name,
  title: name.optional(),
  also: z.string(),
  section: name,
  steps: z
    .array(
      z.strictObject({
        ask: name.optional(),
        rows: z.array(z.string()).min(1).optional(),
        answers: z
          .array(z.strictObject({ says: name, goOn: z.boolean(), end: name.optional() }))
          .min(1)
          .optional(),
      }),
    )
    .min(1),
  date: z.enum(["three weeks", "twenty working days"]).optional(),
});

const annotationsSchema = z.strictObject({
  rows: z.array(rowSchema),
  statements: z.array(statementSchema),
  routes: z.array(
    z.strictObject({
      id: name,
      label: name,
      rows: z.array(z.string()).min(1),
      to: quotation.optional(),
      speed: z.array(quotation),
      answer: quotation.optional(),
    }),
  ),
  situations: z.array(situationSchema),
  markers: z.array(z.strictObject({ words: z.array(name).min(1), section: name })),
  odd: z.array(z.strictObject({ row: z.string(), quote: quotation, note: name })),
  gaps: z.array(
    z.strictObject({ section: name, says: name, situations: z.array(name).min(1).optional() }),
  ),
});

export type Annotations = z.infer<typeof annotationsSchema>;

/** Annotations with the line that any of their values stands on. */
export interface AnnotationFile {
  file: string;
  annotations: Annotations;
  /** 1-based line of the value at `path`, such as `["statements", 1, "digest"]`. */
  lineAt(path: readonly (string | number)[]): number;
}

/**
 * Parses the annotations: JSON that may hold comments.
 *
 * @throws {PolicyError} with a line for each mistake in syntax or shape
 */
export function parseAnnotations(file: string, source: string): AnnotationFile {
  const lineOfOffset = (offset: number) => source.slice(0, offset).split("\n").length;
  refuseDeep(file, source);
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  if (tree === undefined || errors.length > 0) {
    throw new PolicyError(
      errors.map(({ error, offset }) => ({
        file,
        line: lineOfOffset(offset),
        message: `this is not JSON: ${printParseErrorCode(error)}`,
      })),
    );
  }
  const lineAt = (path: readonly (string | number)[]) =>
    lineOfOffset(nearestNode(tree, path).offset);
  const parsed = annotationsSchema.safeParse(plainValue(tree));
  if (!parsed.success) {
    throw new PolicyError(
      parsed.error.issues.map((issue) => {
        const path = issue.path.filter((step) => typeof step !== "symbol");
        const place = path.length > 0 ? path.join(".") : "the whole file";
        return { file, line: lineAt(path), message: `${place}: ${issue.message}` };
      }),
    );
  }
  return { file, annotations: parsed.data, lineAt };
}

/** Far deeper than any annotation, and far from where the parser's stack ends. */
const DEEPEST = 64;

function refuseDeep(file: string, source: string): void {
  let depth = 0;
  const enter = (_offset: number, _length: number, line: number) => {
    depth += 1;
    if (depth <= DEEPEST) return;
    const message = `more than ${DEEPEST} lists and groups stand inside one another`;
    throw new PolicyError([{ file, line: line + 1, message }]);
  };
  const leave = () => {
    depth -= 1;
  };
  visit(source, {
    onObjectBegin: enter,
    onArrayBegin: enter,
    onObjectEnd: leave,
    onArrayEnd: leave,
  });
}

/** The node at a path, or the last one on the way there. */
function nearestNode(tree: Node, path: readonly (string | number)[]): Node {
  let node = tree;
  for (const step of path) {
    const next =
      node.type === "array"
        ? node.children?.[Number(step)]
        : node.children?.find((property) => property.children?.[0]?.value === step)?.children?.[1];
    if (next === undefined) break;
    node = next;
  }
  return node;
}

function plainValue(node: Node): unknown {
  if (node.type === "array") return node.children?.map(plainValue) ?? [];
  if (node.type !== "object") return node.value;
  return Object.fromEntries(
    (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key === undefined || value === undefined ? [] : [[key.value, plainValue(value)]],
    ),
  );
}
