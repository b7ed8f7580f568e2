import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Compiled, compile, type EditionFile, type SourceFile } from "./compile";

const FOLDER = "src/policy/editions";
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Reads a file of the project as bytes, under the name that messages give it. */
export const readSource = (file: string): SourceFile => ({
  file,
  bytes: new Uint8Array(readFileSync(`${root}${file}`)),
});

/** The editions this product is built from, the one with the contents list first. */
export const readEditions = (): [EditionFile, EditionFile] => [
  { id: "web", format: "markdown", ...readSource(`${FOLDER}/managing-client-contact.web.md`) },
  { id: "print", format: "print", ...readSource(`${FOLDER}/managing-client-contact.print.txt`) },
];

export const readAnnotations = (): SourceFile => readSource(`${FOLDER}/annotations.jsonc`);

/** Compiles the chapter in `src/policy/editions`. @throws {PolicyError} */
export const compilePolicy = (): Promise<Compiled> => compile(readEditions(), readAnnotations());
