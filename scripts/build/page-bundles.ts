import { posix } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";

const BUILT = "\0built:";

/**
 * Joins what each page of the extension loads at once into one script of its own. Pages that share
 * their scripts have twenty small ones each, and a browser reads an extension's files one by one:
 * a popup was ready in half the time. What a page loads later stays apart, and takes what it needs
 * from that page's own script, so that nothing is there twice in one page.
 *
 * While one edits, nothing is joined.
 */
export function pageBundles(): Plugin {
  let minify = true;
  let target = "";
  return {
    name: "verbatim-page-bundles",
    enforce: "post",
    configResolved({ build: options }) {
      minify = options.minify !== false;
      target = String(options.target);
    },
    generateBundle: {
      // After it was said what of other people's is in the scripts.
      order: "post",
      async handler(_options, bundle) {
        if (!minify) return;
        const chunks = Object.values(bundle).filter((each) => each.type === "chunk");
        const code = new Map(chunks.map((each) => [each.fileName, each.code]));
        const pages = chunks.flatMap((chunk) => {
          const page = /\/src\/(\w+)\/index\.html$/.exec(chunk.facadeModuleId ?? "")?.[1];
          return page === undefined ? [] : [{ chunk, page }];
        });
        for (const { chunk, page } of pages) {
          const [own, ...later] = await joined(chunk.fileName, page, code, target);
          if (own === undefined) throw new Error(`${page} has no script.`);
          chunk.code = own.code;
          chunk.imports = [];
          chunk.dynamicImports = later.map(({ fileName }) => fileName);
          for (const { fileName, code: source } of later) {
            this.emitFile({ type: "asset", fileName, source });
          }
        }
        const kept = new Set<string>(pages.map(({ chunk }) => chunk.fileName));
        for (const { fileName, isEntry } of chunks) {
          if (!isEntry && !kept.has(fileName)) delete bundle[fileName];
        }
      },
    },
  };
}

/** A page's script with all that it imports, first; then what it imports later. */
async function joined(
  entry: string,
  page: string,
  code: ReadonlyMap<string, string>,
  target: string,
): Promise<Rolldown.OutputChunk[]> {
  const results = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [
      {
        name: "verbatim-built",
        enforce: "pre",
        resolveId(id, importer) {
          if (importer === undefined) return BUILT + entry;
          const folder = posix.dirname(importer.slice(BUILT.length));
          return BUILT + posix.join(folder, id);
        },
        load: (id) => code.get(id.slice(BUILT.length)),
      },
    ],
    build: {
      write: false,
      target,
      lib: { entry, formats: ["es"], fileName: "page" },
      rolldownOptions: {
        preserveEntrySignatures: "allow-extension",
        output: {
          minify: true,
          entryFileNames: entry,
          chunkFileNames: `assets/${page}/[name].js`,
        },
      },
    },
  });
  const outputs = [results].flat().flatMap((each) => ("output" in each ? each.output : []));
  return outputs
    .filter((each) => each.type === "chunk")
    .sort((one, other) => Number(other.isEntry) - Number(one.isEntry));
}
