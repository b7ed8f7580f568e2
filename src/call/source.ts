import * as z from "zod/mini";

/** Who said a thing: the console, as its screen was read, or the handler, whose word wins. */
export const sourceSchema = z.enum(["console", "handler"]);
export type Source = z.infer<typeof sourceSchema>;
