import { defineConfig } from "vitest/config";
import { screensProject } from "./screens-project";

const root = new URL("..", import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: "unit",
          setupFiles: ["tests/words/use-english.ts"],
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/extension/**"],
        },
      },
      screensProject({ name: "screens", include: ["tests/**/*.test.tsx"] }),
      {
        root,
        test: {
          name: "extension",
          setupFiles: ["tests/words/use-english.ts"],
          include: ["tests/extension/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file starts browsers of its own; two at once starve one another on two cores.
          fileParallelism: false,
          // A browser on a busy machine stumbles now and then. At a desk that is looked into; in CI
          // it is tried once more, and the run says so.
          retry: process.env.CI === undefined ? 0 : 1,
        },
      },
    ],
  },
});
