import { execFileSync } from "node:child_process";
import puppeteer from "puppeteer-core";
import { askedBrowser } from "./asked-browser.mjs";
import { startFirefoxDesk } from "./desk/firefox/firefox-desk";
import { walkCall } from "./desk/walk";
import { findBrowser } from "./find-browser.mjs";
import { startPracticeConsole } from "./practice-console/server";

/**
 * `npm start`: builds, then runs the main job on the practice console. With a display it opens a
 * browser to try it in; without one it walks a call and leaves pictures in `out/`. Which browser:
 * `npm start -- --browser firefox`.
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

const kind = askedBrowser(process.argv.slice(2));
if (!hasDisplay) await walkCall(kind, (step) => console.log(step));
else if (kind === "firefox") await openFirefox();
else await openBrowser(kind);

async function openFirefox(): Promise<void> {
  const desk = await startFirefoxDesk({ isShown: true });
  await desk.open(`${desk.consoleUrl}cases/121001234567`);
  tell(desk.consoleUrl, "Press the keys that the chip in the corner names");
  desk.browser.on("disconnected", () => void desk.close().then(() => process.exit(0)));
}

function tell(consoleUrl: string, how: string): void {
  console.log(
    `The practice console is at ${consoleUrl}. ${how}, dial from the case, and press Space in ` +
      "the panel. Close the browser to end.",
  );
}

async function openBrowser(kind: "chromium" | "edge"): Promise<void> {
  const executablePath = findBrowser(kind);
  if (executablePath === undefined) throw new Error(`No ${kind} was found.`);
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
  tell(consoleUrl, 'Click the green "Verbatim" chip in the corner');
  browser.on("disconnected", () => void close());
}
