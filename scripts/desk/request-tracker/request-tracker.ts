import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configure, putDatabase } from "./database";
import { install } from "./install";
import { handler, type TicketName, ticketIds } from "./seed";
import { freePort, serve } from "./server";

/** A real Request Tracker 5 on this machine's own address, with tickets on it. */
export interface RequestTracker {
  /** With a slash at its end. */
  url: string;
  /** The number of each ticket. */
  tickets: Readonly<Record<TicketName, number>>;
  handler: { name: string; password: string };
  /** Ends it; nothing of it stays but the installed packages. */
  close(): Promise<void>;
}

/**
 * Starts Request Tracker, and installs it first where that can be done without asking anybody.
 *
 * @returns it, or a sentence that says what is missing
 */
export async function startRequestTracker(): Promise<RequestTracker | { missing: string }> {
  const missing = await install();
  if (missing !== undefined) return { missing };
  const folder = mkdtempSync(join(tmpdir(), "verbatim-tracker-"));
  const remove = () => {
    process.off("exit", remove);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", remove);
  try {
    const port = await freePort();
    const env = configure(folder, port);
    await putDatabase(folder);
    const end = await serve(folder, port, env);
    return {
      url: `http://127.0.0.1:${port}/`,
      tickets: ticketIds,
      handler,
      async close() {
        await end();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
