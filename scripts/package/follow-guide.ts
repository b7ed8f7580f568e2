import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Guide, Step } from "./read-guide";

/** Where a guide is followed. */
export interface Machine {
  /** A fresh copy of the sources. */
  folder: string;
  /** What `~` is. */
  home: string;
}

/** What the guide tells its reader to put in: filled from what the steps before print. */
const VALUES: Readonly<Record<string, RegExp>> = {
  EXTENSION_ID: /The extension's id in Chrome and Edge, from your key: ([a-p]{32})$/m,
  VERSION: /verbatim-(\d+\.\d+\.\d+)-firefox-managed\.xpi$/m,
  CONSOLE_TEXT: /^("\{.*\}")$/m,
};

/** A guide that was followed. Undo it when done. */
export interface Followed {
  values: Readonly<Record<string, string>>;
  /** What each step that ended has printed. */
  printed: string[];
  /** Ends what runs, and removes the policies. */
  undo(): void;
}

/**
 * Does what the guide says, in its order and as it stands.
 *
 * @throws Error if a step fails, a file is there already, or a value to put in was never printed
 */
export async function followGuide({ steps }: Guide, machine: Machine): Promise<Followed> {
  const values: Record<string, string> = {};
  const printed: string[] = [];
  const undoings: (() => void)[] = [];
  const undo = () => {
    for (const each of undoings.splice(0).reverse()) each();
  };
  const follow = async (step: Step): Promise<void> => {
    if (step.kind === "save") undoings.push(save(step.file, fill(step.text, values)));
    else if (step.goesOn) undoings.push(await start(step.lines, machine));
    else {
      const output = run(step.lines, machine);
      printed.push(output);
      for (const [name, shape] of Object.entries(VALUES)) {
        const value = shape.exec(output)?.[1];
        if (value !== undefined) values[name] = value;
      }
    }
  };
  try {
    for (const step of steps) await follow(step);
  } catch (error) {
    undo();
    throw error;
  }
  return { values, printed, undo };
}

/** A reader's terminal, not the one of whatever runs this. */
function terminalOf({ folder, home }: Machine) {
  const { NODE_ENV: _, NODE_OPTIONS: __, ...rest } = process.env;
  const env = Object.fromEntries(Object.entries(rest).filter(([name]) => !/^VITEST/.test(name)));
  return {
    cwd: folder,
    env: { ...env, HOME: home, NPM_CONFIG_USERCONFIG: join(homedir(), ".npmrc") },
  };
}

/** @returns what was printed */
const run = (lines: string, machine: Machine): string =>
  execFileSync("bash", ["-e", "-c", lines], {
    ...terminalOf(machine),
    encoding: "utf8",
    // What went wrong is in the error.
    stdio: "pipe",
  });

/** Starts what goes on, and waits until it has said where it is. @returns how to end it */
async function start(lines: string, machine: Machine): Promise<() => void> {
  const child = spawn("bash", ["-e", "-c", lines], {
    ...terminalOf(machine),
    // A group of its own, so that what it starts ends with it.
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = () => endGroup(child);
  await new Promise<void>((done, fail) => {
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (/http:\/\/127\.0\.0\.1:\d+/.test(output)) done();
    });
    child.once("exit", () => fail(new Error(`“${lines.trim()}” has ended: ${output}`)));
  }).catch((error: unknown) => {
    end();
    throw error;
  });
  return end;
}

function endGroup({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(-pid);
  } catch {
    // It has ended by itself.
  }
}

/** @throws Error if what goes in isn't known, or the whole is no JSON then */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  const filled = text.replaceAll(/\b[A-Z]+_[A-Z_]+\b|\bVERSION\b/g, (name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No step printed what goes in for ${name}.`);
    return value;
  });
  JSON.parse(filled);
  return filled;
}

/** @returns how to remove it */
function save(file: string, text: string): () => void {
  if (existsSync(file)) throw new Error(`There is a ${file} already: this isn't a fresh machine.`);
  const made = mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return () => {
    rmSync(file);
    if (made === undefined) return;
    for (let each = dirname(file); each.startsWith(made); each = dirname(each)) rmdirSync(each);
  };
}
