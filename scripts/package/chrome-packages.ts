import type { Build } from "../build/builds";
import { type BuiltFiles, readManifest, withManifest } from "./built-files";
import { makeCrx3 } from "./crx3";
import type { PackageOptions } from "./package-options";
import { UPDATE_XML, updateXml } from "./update-files";
import { makeZip } from "./zip";

/**
 * The packages of a build for Chrome and Edge, by their names: a zip for the stores; of the managed
 * build a CRX and its update XML as well, where somebody gave a key. A store refuses a manifest
 * that names another place for updates, and a CRX has to name one.
 */
export async function chromePackages(
  build: Build,
  files: BuiltFiles,
  { key, updateUrl }: PackageOptions,
): Promise<[string, Buffer][]> {
  const manifest = readManifest(files);
  const { version, minimum_chrome_version: oldestBrowser = "" } = manifest;
  const name = `verbatim-${version}-chrome-${build}`;
  const zip: [string, Buffer] = [`${name}.zip`, await makeZip(files)];
  if (build !== "managed" || key === undefined || updateUrl === undefined) return [zip];

  const update_url = new URL(UPDATE_XML, updateUrl).href;
  const archive = await makeZip(withManifest(files, { ...manifest, update_url }));
  const link = new URL(`${name}.crx`, updateUrl).href;
  const xml = updateXml({ id: key.extensionId, version, oldestBrowser, link });
  return [zip, [`${name}.crx`, makeCrx3(archive, key)], [UPDATE_XML, Buffer.from(xml)]];
}
