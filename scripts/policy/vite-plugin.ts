import type { Plugin } from "vite";
import type { Pack } from "../../src/policy/pack";
import { compilePolicy } from "./editions";

const ID = "virtual:policy";
const RESOLVED = `\0${ID}`;

/** The pack's file in a built extension. */
export const PACK_FILE = "pack.json";

/** What was compiled, in a line. That it compiled at all means that every sentence has its row. */
const coverage = ({ editions, sections, rows, statements, differences }: Pack): string =>
  `policy: ${editions.length} editions say the same; ${sections.length} sections, ` +
  `${rows.length} rows, every sentence in one of them; ${statements.length} statements; ` +
  `${differences.length} differences in headings and addresses`;

/**
 * Compiles the policy afresh in every build and emits the pack as a file of its own. What
 * `virtual:policy` gives the code is what must be known without it: the digest its bytes must
 * have, and the suicide route's sentences, which have to show when the pack can't be read.
 */
export function policy(): Plugin {
  let compiled: Awaited<ReturnType<typeof compilePolicy>>;
  return {
    name: "verbatim-policy",
    async buildStart() {
      compiled = await compilePolicy();
      this.info(coverage(compiled.pack));
      if (this.meta.watchMode) {
        for (const file of [
          "managing-client-contact.web.md",
          "managing-client-contact.print.txt",
          "annotations.jsonc",
        ]) {
          this.addWatchFile(`src/policy/editions/${file}`);
        }
      }
    },
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const route = compiled.pack.routes.find(({ id }) => id === "suicide-threats");
      if (route === undefined)
        throw new Error("The annotations name no route for suicide threats.");
      const sentences = compiled.pack.rows
        .filter(({ id }) => route.rows.includes(id))
        .map(({ words }) => words);
      return [
        `export const packFile = ${JSON.stringify(PACK_FILE)};`,
        `export const packDigest = ${JSON.stringify(compiled.digest)};`,
        `export const suicideRoute = ${JSON.stringify(sentences)};`,
      ].join("\n");
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: PACK_FILE, source: compiled.bytes });
    },
  };
}
