import type { Build } from "../build/builds";
import { type BuiltFiles, readManifest, withManifest } from "./built-files";
import type { PackageOptions } from "./package-options";
import { UPDATE_JSON, updateJson } from "./update-files";
import { makeZip } from "./zip";

/** Firefox refuses an add-on that names any other address for its updates, this machine's too. */
export const isForFirefox = (updateUrl: string | undefined): updateUrl is string =>
  updateUrl?.startsWith("https:") === true;

/**
 * The packages of a build for Firefox, by their names: an XPI that Mozilla has to sign; for the
 * managed build, where somebody gave an update URL, the file that is read there as well.
 *
 * @throws Error for a build that isn't for Firefox
 */
export async function firefoxPackages(
  build: Build,
  files: BuiltFiles,
  { updateUrl }: PackageOptions,
): Promise<[string, Buffer][]> {
  const manifest = readManifest(files);
  const { version, browser_specific_settings: settings } = manifest;
  if (settings === undefined) throw new Error("This build isn't for Firefox.");
  const name = `verbatim-${version}-firefox-${build}.xpi`;
  if (build !== "managed" || !isForFirefox(updateUrl)) return [[name, await makeZip(files)]];

  const gecko = { ...settings.gecko, update_url: new URL(UPDATE_JSON, updateUrl).href };
  const changed = { ...manifest, browser_specific_settings: { gecko } };
  const json = updateJson({
    id: gecko.id,
    version,
    oldestBrowser: gecko.strict_min_version,
    link: new URL(name, updateUrl).href,
  });
  return [
    [name, await makeZip(withManifest(files, changed))],
    [UPDATE_JSON, Buffer.from(json)],
  ];
}
