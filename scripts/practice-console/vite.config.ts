import { fileURLToPath } from "node:url";
import { build, defineConfig, type UserConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One page is one build: the two are served from two origins and can share no file. */
function pageBuild(name: "page" | "softphone"): UserConfig {
  return {
    root: here(name),
    base: "/",
    publicDir: false,
    build: {
      outDir: here(`../../dist/practice-console/${name}`),
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          entryFileNames: "main.js",
          chunkFileNames: "[name].js",
          assetFileNames: "[name][extname]",
        },
      },
    },
  };
}

export default defineConfig({
  ...pageBuild("page"),
  builder: {
    async buildApp(builder) {
      await Promise.all(Object.values(builder.environments).map((each) => builder.build(each)));
      const { logLevel = "info" } = builder.config;
      await build({ configFile: false, logLevel, ...pageBuild("softphone") });
    },
  },
});
