import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { galleryPage } from "./gallery-page";
import { picturesIn } from "./pictures";

/** `npm run gallery`: every screen in every state, in both themes, at three widths: `out/gallery/`. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = `${root}out/gallery/`;
const results = `${folder}results.json`;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const vitest = ["run", "--config", "tests/gallery/vitest.config.ts", "--configLoader=runner"];
const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${results}`];
let isWhole = true;
try {
  execFileSync(`${root}node_modules/.bin/vitest`, [...vitest, ...reporters], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
} catch {
  isWhole = false;
}
if (!existsSync(results)) throw new Error("No picture could be taken: see above.");

const pictures = picturesIn(JSON.parse(readFileSync(results, "utf8")));
const taken = pictures.filter(({ file }) => existsSync(`${folder}${file}`));
writeFileSync(`${folder}index.html`, galleryPage(taken));
rmSync(results);
console.log(`${taken.length} pictures: out/gallery/index.html`);
if (!isWhole || taken.length < pictures.length) {
  console.error(`${pictures.length - taken.length} are missing: see above.`);
  process.exit(1);
}
