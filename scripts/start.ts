import { execFileSync } from "node:child_process";
import puppeteer from "puppeteer-core";
import { walkCall } from "./desk/walk";
import { findBrowser } from "./find-browser.mjs";
import { startPracticeConsole } from "./practice-console/server";

/**
 * `npm start`: builds, then runs the main job on the practice console. With a display it opens a
 * browser to try it in; without one it walks a call and leaves pictures in `out/`.
 */

const root = new URL("..", import.meta.url).pathname;
const { platform, env } = process;
const hasDisplay =
  platform === "darwin" ||
  platform === "win32" ||
  env.DISPLAY !== undefined ||
  env.WAYLAND_DISPLAY !== undefined;

console.log("Building…");
execFileSync("npm", ["run", "--silent", "build"], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
  shell: platform === "win32",
});

if (hasDisplay) await openBrowser();
else await walkCall((step) => console.log(step));

async function openBrowser(): Promise<void> {
  const executablePath = findBrowser("chromium");
  if (executablePath === undefined) throw new Error("No Chromium or Chrome was found.");
  const { consoleUrl, close } = await startPracticeConsole();
  const browser = await puppeteer.launch({
    executablePath,
    headless: false,
    pipe: true,
    enableExtensions: [`${root}dist/chrome-practice`],
    defaultViewport: null,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(`${consoleUrl}cases/121001234567`);
  console.log(
    `The practice console is at ${consoleUrl}. Click the green "Verbatim" chip in the corner, ` +
      "dial from the case, and press Space in the panel. Close the browser to end.",
  );
  browser.on("disconnected", () => void close());
}
