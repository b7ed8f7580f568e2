// `npm start`: makes the machine ready for the browser that is asked for, then starts.
import { spawnSync } from "node:child_process";
import "./set-up.mjs";

const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", "scripts/start.ts", ...process.argv.slice(2)],
  { cwd: new URL("..", import.meta.url).pathname, stdio: "inherit" },
);
process.exit(status ?? 1);
