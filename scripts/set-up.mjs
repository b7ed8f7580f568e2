// Makes a fresh machine ready: dependencies, and a browser to drive. Node's own modules only.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { askedBrowser } from "./asked-browser.mjs";
import { findBrowser } from "./find-browser.mjs";

const root = new URL("..", import.meta.url).pathname;
const run = (command, args, env = {}) =>
  execFileSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
    env: { ...process.env, ...env },
  });
const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Verbatim needs Node 20.19 or later; this is ${process.versions.node}.`);
  }
}

/** Installs exactly what the lock file says, once for each state of it. */
function installDependencies() {
  const stamp = `${root}node_modules/.verbatim-lock`;
  const digest = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  console.log("Installing dependencies…");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(stamp, digest);
}

/** What each browser is called, which package of Debian's it is, and what names its path. */
const BROWSERS = {
  chromium: { name: "Chromium or Chrome", debian: "chromium", variable: "VERBATIM_CHROMIUM" },
  // Debian has none: it comes from Microsoft.
  edge: { name: "Microsoft Edge", debian: undefined, variable: "VERBATIM_EDGE" },
  firefox: { name: "Firefox", debian: "firefox-esr", variable: "VERBATIM_FIREFOX" },
};

/** Installs the browser that is asked for, if there is none. */
function installBrowser() {
  const kind = asked();
  if (findBrowser(kind) !== undefined) return;
  const { name, debian, variable } = BROWSERS[kind];
  const isDebian = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (isDebian && debian !== undefined) {
    console.log(`Installing ${debian}…`);
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], quiet);
    run("apt-get", ["install", "-y", "-qq", debian], quiet);
  }
  if (findBrowser(kind) === undefined) {
    const how = debian === undefined ? "" : ` (Debian: sudo apt-get install ${debian})`;
    stop(
      `No ${name} was found. Install it${how}, or set ${variable} to its path, and run this again.`,
    );
  }
}

function asked() {
  try {
    return askedBrowser(process.argv.slice(2));
  } catch (error) {
    return stop(error.message);
  }
}

checkNode();
asked();
installDependencies();
installBrowser();
