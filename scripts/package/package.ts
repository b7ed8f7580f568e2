import { relative } from "node:path";
import { isForFirefox } from "./firefox-packages";
import { makePackages, PACKAGES } from "./make-packages";
import { type PackageOptions, readOptions } from "./package-options";
import { Refused } from "./refused";

/**
 * `npm run package [-- --key FILE.pem --update-url URL]`: makes the packages that are put into a
 * store or onto an organisation's own server. Exit code 2: it can't be done as it was asked for.
 */
async function run(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    const names = await makePackages(options);
    console.log(`\nIn ${relative(process.cwd(), PACKAGES)}:`);
    for (const name of names) console.log(`  ${name}`);
    console.log(`\n${notes(options).join("\n")}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    return 2;
  }
}

const notes = ({ key, updateUrl }: PackageOptions): string[] => [
  key === undefined
    ? "No CRX was made: that needs a key that you hold. docs/deploying.md says how to make one."
    : `The extension's id in Chrome and Edge, from your key: ${key.extensionId}`,
  updateUrl === undefined
    ? "No update files were made: they need --update-url."
    : `The files are to be put at ${updateUrl}`,
  ...(updateUrl === undefined || isForFirefox(updateUrl)
    ? []
    : ["Firefox takes updates by https alone, so its XPI names no address for them."]),
  "The XPI files aren't signed: release versions of Firefox take them once Mozilla has signed them.",
];

process.exitCode = await run(process.argv.slice(2));
