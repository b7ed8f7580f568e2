import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where Debian's Chromium looks for what an administrator has set: any number of files. */
const CHROMIUM_FOLDER = "/etc/chromium/policies/managed";
/** Firefox reads this one file on Linux, whatever package it came in. */
const FIREFOX_FILE = "/etc/firefox/policies/policies.json";

const isRoot = process.getuid?.() === 0;
/** Whether a test may set a policy here: only root of a Debian can, and never over a real one. */
export const maySetPolicies = {
  chromium: isRoot && existsSync("/usr/bin/chromium"),
  firefox: isRoot && existsSync("/usr/bin/firefox-esr") && !existsSync(FIREFOX_FILE),
};

/** A policy that is set. Remove it when done: every browser on the machine reads it. */
export interface SetPolicy {
  file: string;
  /** Sets another in its place, as an administrator's next one would arrive. */
  change(policy: Readonly<Record<string, unknown>>): void;
  remove(): void;
}

/**
 * Sets a policy for Chromium: `{"3rdparty": {"extensions": {[id]: {…}}}}` and the like.
 *
 * @param name tells tests' files apart
 */
export const setChromiumPolicy = (
  name: string,
  policy: Readonly<Record<string, unknown>>,
): SetPolicy =>
  setPolicy(join(CHROMIUM_FOLDER, `verbatim-test-${name}-${process.pid}.json`), policy);

/** Sets the policy for Firefox: what stands under `policies` in its policies.json. */
export const setFirefoxPolicy = (policies: Readonly<Record<string, unknown>>): SetPolicy =>
  setPolicy(FIREFOX_FILE, policies, (each) => ({ policies: each }));

function setPolicy(
  file: string,
  policy: Readonly<Record<string, unknown>>,
  wrap: (policy: unknown) => unknown = (each) => each,
): SetPolicy {
  const folder = dirname(file);
  // The outermost folder that isn't there yet: it goes again with the policy.
  const made = mkdirSync(folder, { recursive: true });
  const text = (each: unknown): string => `${JSON.stringify(wrap(each), null, 2)}\n`;
  // A file that is there is a real policy, or another run's.
  writeFileSync(file, text(policy), { flag: "wx" });
  return {
    file,
    change: (next) => writeFileSync(file, text(next)),
    remove() {
      rmSync(file, { force: true });
      if (made === undefined) return;
      for (let each = folder; each.startsWith(made); each = dirname(each)) {
        try {
          rmdirSync(each);
        } catch {
          // Another test's file is in it.
          return;
        }
      }
    },
  };
}
