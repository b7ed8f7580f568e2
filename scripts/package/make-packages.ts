import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import manifest from "../../manifest.json" with { type: "json" };
import npmPackage from "../../package.json" with { type: "json" };
import { TARGETS } from "../build/builds";
import { billOfMaterials } from "./bill-of-materials";
import { buildFiles } from "./build-files";
import { chromePackages } from "./chrome-packages";
import { firefoxPackages } from "./firefox-packages";
import type { PackageOptions } from "./package-options";
import { Refused } from "./refused";
import { sha256Sums } from "./sums";
import { NOTICES_FILE, noticesOf, readPackage, thirdParties } from "./third-parties";

/** Where `npm run package` leaves what it made. */
export const PACKAGES = fileURLToPath(new URL("../../out/packages/", import.meta.url));

const { version } = manifest;

/**
 * Builds the extension afresh and puts its packages into a folder, which is emptied first. The
 * same sources and options give the same bytes.
 *
 * @returns the names of the files that were made
 * @throws Refused if manifest.json and package.json disagree about the version
 */
export async function makePackages(
  options: PackageOptions = {},
  folder = PACKAGES,
): Promise<string[]> {
  if (npmPackage.version !== version) {
    throw new Refused(
      `manifest.json has version ${version}, package.json ${npmPackage.version}: make them one.`,
    );
  }
  const others = thirdParties();
  const made = new Map<string, Buffer>();
  for (const target of TARGETS.filter(({ build }) => build !== "practice")) {
    const files = await buildFiles(target, others);
    const packages = target.browser === "chrome" ? chromePackages : firefoxPackages;
    for (const [name, bytes] of await packages(target.build, files, options)) made.set(name, bytes);
  }

  const shipped = [...others.names].map(readPackage);
  made.set(NOTICES_FILE, Buffer.from(noticesOf(shipped)));
  made.set(`verbatim-${version}.cdx.json`, Buffer.from(billOfMaterials(shipped)));
  made.set("SHA256SUMS", Buffer.from(sha256Sums(made)));

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of made) writeFileSync(join(folder, name), bytes);
  return [...made.keys()];
}
