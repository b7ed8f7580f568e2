import { build } from "vite";
import { folderOf, PSEUDO, TARGETS } from "./builds";
import { configOf } from "./config";

/** `npm run build`: every build of the extension, and the practice console. */
for (const target of [...TARGETS, PSEUDO]) {
  console.log(`— ${folderOf(target)}`);
  await build({ configFile: false, ...configOf(target) });
}
