import type { Organisation } from "../call/organisation";
import { parseOrganisation, sizeProblem } from "../call/organisation-file";

/** What a file holds, or why the whole of it is refused. */
type Read = { ok: true; organisation: Organisation } | { ok: false; problems: string[] };

const refused = (problem: string): Read => ({ ok: false, problems: [problem] });

/**
 * Reads a file whole, or refuses the whole of it. One that is too large isn't even opened.
 *
 * @param routes ids of the policy's routes, where they are known
 */
export async function readFile(file: File, routes: readonly string[] | undefined): Promise<Read> {
  const tooLarge = sizeProblem(file.size);
  if (tooLarge !== undefined) return refused(tooLarge);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    // Chrome won't read a file that was mended on disk after it was chosen.
    console.error("The file can't be opened.", error);
    return refused("The file can’t be opened, or has changed since you chose it. Choose it again.");
  }
  try {
    // Without "fatal", letters in another encoding would quietly become question marks.
    return parseOrganisation(new TextDecoder("utf-8", { fatal: true }).decode(bytes), routes);
  } catch (error) {
    console.error("The file isn't UTF-8.", error);
    return refused("The file isn’t text in UTF-8. Save it as UTF-8, then import it again.");
  }
}
