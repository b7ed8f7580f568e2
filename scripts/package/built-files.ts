/** The files of a build: what is in each, by its name with forward slashes. */
export type BuiltFiles = ReadonlyMap<string, Buffer>;

/** What packages are made from in a build's manifest. */
export interface BuiltManifest {
  version: string;
  minimum_chrome_version?: string;
  update_url?: string;
  browser_specific_settings?: {
    gecko: { id: string; strict_min_version: string; update_url?: string };
  };
}

const FILE = "manifest.json";

export const readManifest = (files: BuiltFiles): BuiltManifest =>
  JSON.parse(String(files.get(FILE))) as BuiltManifest;

/** The same build with another manifest. */
export const withManifest = (files: BuiltFiles, manifest: BuiltManifest): BuiltFiles =>
  new Map(files).set(FILE, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
