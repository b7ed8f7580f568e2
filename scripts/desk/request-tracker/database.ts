import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { debian } from "./install";
import { seed } from "./seed";

const seedFile = fileURLToPath(new URL("seed.pl", import.meta.url));

const DATABASE = "rt.sqlite";

/** The configuration of a Request Tracker that keeps to one folder and sends no mail. */
const configuration = (folder: string, port: number): string => `
$RT::VarPath = '${folder}';
$RT::MasonDataDir = '${folder}/mason';
$RT::MasonSessionDir = '${folder}/sessions';
Set($rtname, 'practice');
Set($Organization, 'rt.example');
Set($WebDomain, '127.0.0.1');
Set($WebPort, ${port});
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '${folder}/${DATABASE}');
Set($MailCommand, 'testfile');
Set(@LexiconLanguages, 'en');
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
1;
`;

/**
 * Writes the configuration into a folder.
 *
 * @returns the environment in which Request Tracker goes by it, and by nothing in /etc
 */
export function configure(folder: string, port: number): NodeJS.ProcessEnv {
  for (const each of ["mason", "sessions"]) mkdirSync(join(folder, each), { recursive: true });
  const file = join(folder, "RT_SiteConfig.pm");
  writeFileSync(file, configuration(folder, port));
  return { ...process.env, RT_SITE_CONFIG: file, RT_SITE_CONFIG_DIR: "/dev/null" };
}

async function makeDatabase(made: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-tracker-new-"));
  const env = { ...configure(folder, 80), VERBATIM_SEED: JSON.stringify(seed) };
  const setUp = (...args: string[]) =>
    promisify(execFile)(debian.setUpDatabase, ["--skip-create", "--action", ...args], { env });
  try {
    await setUp("init");
    await setUp("insert", "--datafile", seedFile);
    // Two may make it at once: each puts a whole file in place.
    const whole = `${made}.${process.pid}`;
    copyFileSync(join(folder, DATABASE), whole);
    renameSync(whole, made);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the seeded database into a folder. It is made once for each seed and release. */
export async function putDatabase(folder: string): Promise<void> {
  const digest = createHash("sha256");
  for (const file of [seedFile, debian.version]) digest.update(readFileSync(file));
  digest.update(JSON.stringify(seed)).update(configuration("", 80));
  const kept = join(tmpdir(), `verbatim-tracker-kept-${process.getuid?.() ?? ""}`);
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  const made = join(kept, `${digest.digest("hex").slice(0, 16)}.sqlite`);
  if (!existsSync(made)) await makeDatabase(made);
  copyFileSync(made, join(folder, DATABASE));
}
