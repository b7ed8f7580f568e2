import { parseAst } from "vite";

/** The modules that a script names, as it names them. */
export interface Imports {
  /** It can't run without these. */
  atOnce: string[];
  /** It asks for these later, if at all. */
  onDemand: string[];
}

const STATIC = new Set(["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration"]);

/** What a script imports. @throws where it is no JavaScript */
export function importsOf(code: string): Imports {
  const found: Imports = { atOnce: [], onDemand: [] };
  const look = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type = "", source } = node as { type?: string; source?: unknown };
    const name = nameIn(source);
    if (name !== undefined && type === "ImportExpression") found.onDemand.push(name);
    else if (name !== undefined && STATIC.has(type)) found.atOnce.push(name);
    for (const part of Object.values(node)) look(part);
  };
  look(parseAst(code));
  return found;
}

/** A minifier writes a name as a text, or as a template without places. */
function nameIn(source: unknown): string | undefined {
  const { value, quasis } = (source ?? {}) as {
    value?: unknown;
    quasis?: { value: { cooked: string | null } }[];
  };
  if (typeof value === "string") return value;
  return quasis?.length === 1 ? (quasis[0]?.value.cooked ?? undefined) : undefined;
}
