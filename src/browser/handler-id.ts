import * as z from "zod/mini";
import { browser } from "./extension";

const managedSchema = z.object({ handlerId: z.string().check(z.minLength(1), z.maxLength(64)) });

/** The handler's id, where an administrator has set one by policy; nobody else can. */
export async function handlerId(): Promise<string | undefined> {
  // Firefox rejects where there is no policy at all.
  const managed: unknown = await browser.storage.managed.get("handlerId").catch(() => undefined);
  return z.safeParse(managedSchema, managed).data?.handlerId;
}
