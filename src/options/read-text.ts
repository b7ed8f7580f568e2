import { sizeProblem } from "../call/file-size";

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
    const problem = "The file can’t be opened, or has changed since you chose it. Choose it again.";
    return { ok: false, problem };
  }
  try {
    // Without "fatal", letters in another encoding would quietly become question marks.
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    console.error("The file isn't UTF-8.", error);
    const problem = "The file isn’t text in UTF-8. Save it as UTF-8, then import it again.";
    return { ok: false, problem };
  }
}
