import * as z from "zod/mini";
import type { Get } from "../draft";
import { intentSchema } from "../intent";
import { kindOf } from "../records";

/** What is on its way out, and may be there or not until the chain says that it is gone. */
export const pendingSchema = z.object({
  calls: z.array(z.string()),
  /** Digests of bindings, as the calls keep them. */
  commitments: z.array(z.string()),
  /** Days that are to go, and days of which the times of passages are: UTC. */
  days: z.array(z.string()),
  timings: z.array(z.string()),
});
export type Pending = z.infer<typeof pendingSchema>;

/** What isn't erased or purged to the end. @param present the keys of the store */
export async function readPending(get: Get, present: readonly string[]): Promise<Pending[]> {
  const wanted = present.filter((key) => kindOf(key) === "intent");
  const records = wanted.length === 0 ? {} : await get(wanted);
  return wanted.flatMap((key): Pending[] => {
    const intent = z.safeParse(intentSchema, records[key]).data;
    if (intent === undefined) return [];
    if (intent.kind === "purge") {
      return [{ calls: [], commitments: [], days: intent.days, timings: intent.timings }];
    }
    const { calls, commitments } = intent;
    return [{ calls: Object.values(calls).flat(), commitments, days: [], timings: [] }];
  });
}
