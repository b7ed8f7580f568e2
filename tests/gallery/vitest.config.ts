import { defineConfig } from "vitest/config";
import { screensProject } from "../screens-project";
import { TALLEST, WIDEST } from "./sizes";

/** `npm run gallery`: pictures, not tests; `npm test` doesn't take them. */
export default defineConfig({
  test: {
    projects: [
      screensProject({
        name: "gallery",
        include: ["tests/gallery/*.gallery.tsx"],
        window: { width: WIDEST + 100, height: TALLEST + 100 },
      }),
    ],
  },
});
