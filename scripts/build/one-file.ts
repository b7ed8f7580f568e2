import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";

/** How a script is built that has to be one file by itself. */
export interface OneFile {
  /** A path from the root. */
  entry: string;
  minify: boolean;
  target: string;
  plugins: readonly Plugin[];
  define?: InlineConfig["define"];
}

/**
 * Builds a script into one file. What it imports only when it needs it is in the file as well, and
 * is run no earlier than that.
 */
export async function oneFile({
  entry,
  minify,
  target,
  plugins,
  define = {},
}: OneFile): Promise<Rolldown.OutputChunk> {
  const results = await build({
    configFile: false,
    publicDir: false,
    plugins: [...plugins],
    logLevel: "warn",
    define,
    build: {
      write: false,
      minify,
      target,
      lib: { entry, formats: ["iife"], name: "verbatim", fileName: "script" },
    },
  });
  const [script, ...others] = [results]
    .flat()
    .flatMap((each) => ("output" in each ? each.output : []))
    .filter(({ type }) => type === "chunk");
  if (script?.type !== "chunk" || others.length > 0) {
    throw new Error(`${entry} has to become one file.`);
  }
  return script;
}
