import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

/** Where Debian puts Request Tracker 5. */
export const debian = {
  server: "/usr/share/request-tracker5/libexec/rt-server",
  setUpDatabase: "/usr/sbin/rt-setup-database-5",
  version: "/usr/share/request-tracker5/lib/RT/Generated.pm",
};

const PACKAGES = ["request-tracker5", "rt5-standalone", "rt5-db-sqlite", "dbconfig-no-thanks"];

/** Request Tracker asks for a mail server. Left alone apt takes one that runs; this one doesn't. */
const MAIL = { package: "dma", there: "/usr/sbin/sendmail" };

const MINUTES = 60_000;

const isInstalled = (): boolean =>
  [debian.server, debian.setUpDatabase].every((path) => existsSync(path));

const aptGet = (...args: string[]) =>
  promisify(execFile)("apt-get", ["-y", "-qq", "-o", "DPkg::Lock::Timeout=120", ...args], {
    timeout: 8 * MINUTES,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", NEEDRESTART_SUSPEND: "1" },
  });

/**
 * Sees to it that Request Tracker 5 is installed: Debian's packages, which start nothing. Where it
 * may not install them, or cannot, it says so.
 *
 * @returns what is missing, in a sentence; undefined when it is there
 */
export async function install(): Promise<string | undefined> {
  if (isInstalled()) return undefined;
  const packages = existsSync(MAIL.there) ? PACKAGES : [...PACKAGES, MAIL.package];
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return `Request Tracker 5 isn't installed. On Debian 12: sudo apt-get install ${packages.join(" ")}`;
  }
  console.log("Installing Request Tracker 5…");
  // Nobody's own packages are to go for the sake of a test.
  const add = () => aptGet("install", "--no-install-recommends", "--no-remove", ...packages);
  try {
    // Lists that are old or not there yet make the first attempt fail.
    await add().catch(() => aptGet("update").then(add));
  } catch (error) {
    const [line] = String(error).match(/^E: .*$/m) ?? [String(error).slice(0, 200)];
    return `Request Tracker 5 couldn't be installed: ${line}`;
  }
  return isInstalled()
    ? undefined
    : "Request Tracker 5 was installed, but not where Debian 12 does.";
}
