import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { type Block, type PackFile, packFileSchema } from "../../src/policy/pack";

const root = new URL("../../", import.meta.url).pathname;
const BUILD = join(root, "dist/chrome-practice");
const digestOf = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");

/** The pack of the practice build. */
export const builtPack = (): PackFile =>
  packFileSchema.parse(JSON.parse(readFileSync(join(BUILD, "pack.json"), "utf8")));

const SYLLABLES = [
  "ba",
  "cor",
  "den",
  "fil",
  "gam",
  "hol",
  "ken",
  "lin",
  "mor",
  "pel",
  "ris",
  "tam",
];
const madeUp = (seed: number): string =>
  [seed, seed * 7 + 3, seed * 13 + 5].map((at) => SYLLABLES[at % SYLLABLES.length]).join("");

/** A text with each seventh word another, so that the words to search grow with the sections. */
const varied = (text: string, copy: number): string =>
  text
    .split(" ")
    .map((word, at) => ((at + copy) % 7 === 0 ? madeUp(copy * 31 + at) : word))
    .join(" ");

function variedBlock(block: Block, copy: number): Block {
  if (block.kind === "list") {
    return { ...block, items: block.items.map((item) => varied(item, copy)) };
  }
  return block.kind === "link" ? block : { ...block, text: varied(block.text, copy) };
}

/** A pack of so many sections: its own, then copies of them with other titles and words. */
export function enlarged(pack: PackFile, size: number): PackFile {
  const numbers = Array.from({ length: size }, (_, at) => at);
  const sources = numbers.flatMap((at) => {
    const section = pack.sections[at % pack.sections.length];
    return section === undefined ? [] : [{ section, copy: Math.floor(at / pack.sections.length) }];
  });
  const idOf = (id: string, copy: number) => (copy === 0 ? id : `${id}-${copy}`);
  return packFileSchema.parse({
    ...pack,
    sections: sources.map(({ section: { id, title, blocks }, copy }) => ({
      id: idOf(id, copy),
      title: copy === 0 ? title : `${title} ${madeUp(copy)} ${copy}`,
      blocks: copy === 0 ? blocks : blocks.map((block) => variedBlock(block, copy)),
    })),
    rows: sources.flatMap(({ section, copy }) =>
      pack.rows
        .filter((row) => row.section === section.id)
        .map((row) => ({
          ...row,
          id: idOf(row.id, copy),
          section: idOf(row.section, copy),
          words: copy === 0 ? row.words : varied(row.words, copy),
        })),
    ),
  });
}

/**
 * A copy of the practice build with another pack and the digest that goes with it, and with
 * `floor.html`, the least a lookup can be, beside its popup.
 */
export async function buildWith(pack: PackFile): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-lookup-"));
  cpSync(BUILD, folder, { recursive: true });
  const given = digestOf(readFileSync(join(folder, "pack.json")));
  const json = JSON.stringify(pack);
  writeFileSync(join(folder, "pack.json"), json);
  const scripts = readdirSync(join(folder, "assets"))
    .filter((file) => file.endsWith(".js"))
    .map((file) => join(folder, "assets", file))
    .filter((file) => readFileSync(file, "utf8").includes(given));
  if (scripts.length === 0) throw new Error("No script of the build has its pack's digest.");
  for (const file of scripts) {
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(given, digestOf(json)));
  }
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      lib: {
        entry: new URL("lookup-floor.ts", import.meta.url).pathname,
        formats: ["es"],
        fileName: () => "floor.js",
      },
      outDir: folder,
      emptyOutDir: false,
      target: "chrome142",
      minify: true,
    },
  });
  writeFileSync(
    join(folder, "floor.html"),
    '<!doctype html><meta charset="utf-8"><title>Floor</title><body style="width:25rem"><script type="module" src="floor.js"></script>',
  );
  return folder;
}
