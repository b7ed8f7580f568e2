import { finderOf, type MessageFile } from "./message-file";

/**
 * The messages without what only translators need: a browser reads the whole file when it starts
 * the extension, and looks for places in each message that it is asked for. Filling the places is
 * our own business (`say`), so that none is left for the browser to find: `$name$` is `{name}`.
 */
export function bareMessages(file: MessageFile): MessageFile {
  const find = finderOf(file);
  return Object.fromEntries(
    Object.keys(file).map((key) => [key, { message: find(key).replaceAll("$", "$$$$") }]),
  );
}
