import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { until } from "../desk";
import { debian } from "./install";

/** Ends a server when its parent dies, however that does: a test that is killed says no farewell. */
const TIE = "/usr/bin/setpriv";

/** A port of this machine's own address that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/**
 * Starts the server and waits until it answers.
 *
 * @param folder for its log
 * @returns what ends it, and all it has started
 */
export async function serve(
  folder: string,
  port: number,
  env: NodeJS.ProcessEnv,
): Promise<() => Promise<void>> {
  const log = join(folder, "server.log");
  const out = openSync(log, "w");
  const command = [debian.server, "--host", "127.0.0.1", "--port", `${port}`];
  const [program = "", ...args] = existsSync(TIE)
    ? [TIE, "--pdeathsig", "TERM", ...command]
    : command;
  // A group of its own, so that its workers end with it.
  const child = spawn(program, args, { env, detached: true, stdio: ["ignore", out, out] });
  closeSync(out);
  const gone = new Promise<void>((done) => child.once("close", () => done()));
  // Not with SIGINT: as root it would answer with a change of owners under /var/lib.
  const kill = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended already.
    }
  };
  process.once("exit", kill);
  const close = async () => {
    process.off("exit", kill);
    kill();
    await gone;
  };
  try {
    await until(
      "Request Tracker",
      async () => {
        if (child.exitCode !== null) throw new Error("It has ended.");
        return (await fetch(`http://127.0.0.1:${port}/`)).ok;
      },
      60_000,
    );
  } catch (error) {
    await close();
    throw new Error(`${String(error)}\n${readFileSync(log, "utf8").slice(-2000)}`);
  }
  return close;
}
