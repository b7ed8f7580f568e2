import { readdirSync, readFileSync } from "node:fs";
import { useMessages } from "../../src/words/say";
import { finderOf, joinFiles, type MessageFile } from "./message-file";

const folder = new URL("../../src/_locales/", import.meta.url);

/** The languages there are files for. */
export const languages = (): string[] => readdirSync(folder).sort();

/** All the messages of a language. @throws where a file can't be read, or a key is there twice */
export function readMessages(language: string): MessageFile {
  const own = new URL(`${language}/`, folder);
  return joinFiles(
    readdirSync(own)
      .sort()
      .map((name) => JSON.parse(readFileSync(new URL(name, own), "utf8")) as MessageFile),
  );
}

/** Lets a script say the interface's messages, in English. */
export const useEnglish = (): void => useMessages(finderOf(readMessages("en")));
