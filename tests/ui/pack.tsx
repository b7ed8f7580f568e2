import { compile } from "../../scripts/policy/compile";
import annotations from "../../src/policy/editions/annotations.jsonc?url";
import print from "../../src/policy/editions/managing-client-contact.print.txt?url";
import web from "../../src/policy/editions/managing-client-contact.web.md?url";
import type { Statement } from "../../src/policy/pack";

const source = async (file: string) => ({
  file,
  bytes: new Uint8Array(await (await fetch(file)).arrayBuffer()),
});

/** The pack, compiled here from the edition files: no test quotes the policy by hand. */
export const { pack } = await compile(
  [
    { id: "web", format: "markdown", ...(await source(web)) },
    { id: "print", format: "print", ...(await source(print)) },
  ],
  await source(annotations),
);

export function statementOf(id: string): Statement {
  const statement = pack.statements.find((each) => each.id === id);
  if (statement === undefined) throw new Error(`There is no statement "${id}".`);
  return statement;
}

/** The words of a policy row. */
export function wordsOfRow(id: string): string {
  const row = pack.rows.find((each) => each.id === id);
  if (row === undefined) throw new Error(`There is no row "${id}".`);
  return row.words;
}
