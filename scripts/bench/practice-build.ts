import { build, createBuilder } from "vite";
import { configOf } from "../build/config";

const CONSOLE = new URL("../practice-console/vite.config.ts", import.meta.url).pathname;

/** Builds what is measured: the practice build for Chrome, and the practice console. */
export async function buildPractice(): Promise<void> {
  const target = { browser: "chrome", build: "practice" } as const;
  await build({ configFile: false, logLevel: "error", ...configOf(target) });
  const builder = await createBuilder({
    configFile: CONSOLE,
    configLoader: "runner",
    logLevel: "error",
  });
  await builder.buildApp();
}
