// The last line of a test run, counted from what the runner wrote.
import { readFileSync } from "node:fs";

/** The runner's results, as JSON. */
export const RESULTS = new URL("../out/test-results.json", import.meta.url).pathname;

/**
 * Counts passed and failed tests. A file that failed before its first test counts as one failure.
 *
 * @returns {{ passed: number; failed: number }}
 */
export function countTests() {
  let results;
  try {
    results = JSON.parse(readFileSync(RESULTS, "utf8"));
  } catch {
    return { passed: 0, failed: 0 };
  }
  const broken = results.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return { passed: results.numPassedTests, failed: results.numFailedTests + broken };
}

/** "tests: 12 passed, 0 failed" */
export const summary = ({ passed, failed }) => `tests: ${passed} passed, ${failed} failed`;

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(summary(countTests()));
