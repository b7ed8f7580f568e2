import type { Organisation } from "../../call/organisation";
import { LARGEST_FILE, parseOrganisation } from "../../call/organisation-file";
import { readText } from "../read-text";

/** What a file holds, or why the whole of it is refused. */
type Read = { ok: true; organisation: Organisation } | { ok: false; problems: string[] };

/**
 * Reads an organisation's file whole, or refuses the whole of it.
 *
 * @param routes ids of the policy's routes, where they are known
 */
export async function readOrganisationFile(
  file: File,
  routes: readonly string[] | undefined,
): Promise<Read> {
  const read = await readText(file, LARGEST_FILE);
  return read.ok ? parseOrganisation(read.text, routes) : { ok: false, problems: [read.problem] };
}
