import { defineConfig } from "vite";
import { configOf } from "./scripts/build/config";

/** What `npm run dev` builds anew at each change; `npm run build` makes every build there is. */
export default defineConfig(({ mode }) =>
  configOf({ browser: "chrome", build: "practice" }, mode === "development"),
);
