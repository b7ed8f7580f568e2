// Everything `npm test` does, in order: lint, types, build, tests. A failure doesn't hide the next.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { countTests, RESULTS, summary } from "./count-tests.mjs";

const root = new URL("..", import.meta.url).pathname;
const steps = [
  ["Lint and format", "biome", ["ci", "--colors=off", "."]],
  ["Types", "npm", ["run", "--silent", "types"]],
  ["Build", "npm", ["run", "--silent", "build"]],
  [
    "Tests",
    "vitest",
    [
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--configLoader=runner",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${RESULTS}`,
      ...process.argv.slice(2),
    ],
  ],
];

mkdirSync(new URL("../out", import.meta.url), { recursive: true });
rmSync(RESULTS, { force: true });
const failed = [];
for (const [name, command, args] of steps) {
  console.log(`\n— ${name}`);
  try {
    execFileSync(command, args, {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
      env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` },
    });
  } catch {
    failed.push(name);
  }
}

const counted = countTests();
if (failed.length > 0) console.error(`\nFailed: ${failed.join(", ")}`);
console.log(summary(counted));
process.exit(failed.length > 0 || counted.failed > 0 || counted.passed === 0 ? 1 : 0);
