import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The files in a folder and those below it: what is in each, by its name with forward slashes. */
export const readFolder = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).replaceAll(sep, "/"), readFileSync(file)]),
  );
