import { sizeProblem } from "../call/file-size";
import { say } from "../words/say";

/** What a file holds, or why it can't be read. */
export type ReadText = { ok: true; text: string } | { ok: false; problem: string };

/**
 * The text of a file. One that is too large isn't even opened.
 *
 * @param most bytes
 */
export async function readText(file: File, most: number): Promise<ReadText> {
  const tooLarge = sizeProblem(file.size, most);
  if (tooLarge !== undefined) return { ok: false, problem: tooLarge };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    // Chrome won't read a file that was mended on disk after it was chosen.
    console.error("The file can't be opened.", error);
    return { ok: false, problem: say("fileNotOpened") };
  }
  try {
    // Without "fatal", letters in another encoding would quietly become question marks.
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    console.error("The file isn't UTF-8.", error);
    return { ok: false, problem: say("fileNotUtf8") };
  }
}
