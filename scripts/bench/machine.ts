import { execFileSync } from "node:child_process";
import { arch, cpus, loadavg, release, totalmem, type } from "node:os";
import { findBrowser } from "../find-browser.mjs";

/** Where and when it was measured. */
export interface Machine {
  /** ISO 8601, in UTC. */
  begun: string;
  processor: string;
  cores: number;
  /** In GB of 1,000,000,000 bytes. */
  memory: number;
  system: string;
  node: string;
  browser: string;
  /** Undefined where this is no checkout of a repository. */
  commit: string | undefined;
  /** What the machine had to do besides, in the minute before: processes that wanted to run. */
  loadBefore: number;
  loadAfter: number;
}

const root = new URL("../../", import.meta.url).pathname;

/** What a command prints, on one line; undefined where it can't be run. */
function said(command: string, ...args: string[]): string | undefined {
  try {
    const stdio = ["ignore", "pipe", "ignore"] as const;
    return execFileSync(command, args, { cwd: root, encoding: "utf8", stdio: [...stdio] }).trim();
  } catch {
    return undefined;
  }
}

function commit(): string | undefined {
  const name = said("git", "rev-parse", "--short", "HEAD");
  if (name === undefined) return undefined;
  return said("git", "status", "--porcelain") === "" ? name : `${name} and changes to it`;
}

/** This machine now; ask again at the end for what it had to do meanwhile. */
export function thisMachine(): Machine {
  const browser = findBrowser("chromium");
  const load = loadavg()[0] ?? Number.NaN;
  return {
    begun: new Date().toISOString(),
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memory: Math.round(totalmem() / 1e8) / 10,
    system: `${type()} ${release()} ${arch()}`,
    node: process.version,
    browser: (browser && said(browser, "--version")) ?? "unknown",
    commit: commit(),
    loadBefore: load,
    loadAfter: load,
  };
}

/** The machine as it was, with what it has had to do by now. */
export const atTheEnd = (machine: Machine): Machine => ({
  ...machine,
  loadAfter: loadavg()[0] ?? Number.NaN,
});

/** One line on it, for the table. */
export const inWords = (machine: Machine): string =>
  [
    `${machine.begun.slice(0, 16).replace("T", " ")} UTC`,
    `${machine.processor}, ${machine.cores} cores, ${machine.memory.toFixed(1)} GB`,
    machine.system,
    machine.browser,
    ...(machine.commit === undefined ? [] : [`commit ${machine.commit}`]),
    `load average ${machine.loadBefore.toFixed(1)} before and ${machine.loadAfter.toFixed(1)} after`,
  ].join("; ");
