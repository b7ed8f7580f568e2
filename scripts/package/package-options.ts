import { parseArgs } from "node:util";
import { Refused } from "./refused";
import { readSigningKey, type SigningKey } from "./signing-key";

/** What an administrator's own packages need. */
export interface PackageOptions {
  /** Without it no CRX is made. */
  key?: SigningKey;
  /** The folder on a web server where the packages will lie: ends with a slash. */
  updateUrl?: string;
}

export const USAGE =
  "Usage: npm run package [-- [--key FILE.pem] --update-url https://FILES.EXAMPLE/FOLDER/]";

/** @throws Refused for what packages can't be made with */
export function readOptions(args: readonly string[]): PackageOptions {
  const { key, "update-url": updateUrl } = parsed(args);
  if (key !== undefined && updateUrl === undefined) {
    throw new Refused(
      "A CRX names the address where its updates will lie: give --update-url as well.",
    );
  }
  return {
    ...(key !== undefined && { key: readSigningKey(key) }),
    ...(updateUrl !== undefined && { updateUrl: readUpdateUrl(updateUrl) }),
  };
}

function parsed(args: readonly string[]): { key?: string; "update-url"?: string } {
  try {
    const options = { key: { type: "string" }, "update-url": { type: "string" } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new Refused(USAGE);
  }
}

/** Whoever could change what comes over the network could send no update, or an old one. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost"].includes(hostname));

function readUpdateUrl(text: string): string {
  if (!URL.canParse(text)) throw new Refused(`“${text}” is no address of a folder.`);
  const url = new URL(text);
  if (!isSafe(url)) throw new Refused(`${text} isn’t safe for updates: it has to be https.`);
  if (!url.pathname.endsWith("/") || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new Refused(`${text} has to be the address of a folder, with a slash at its end.`);
  }
  return url.href;
}
