import * as z from "zod/mini";

/** A month at least: less would lose what is owed between two calls; and not for ever. */
export const RETENTION = { least: 30, most: 2000 } as const;

export const retentionDaysSchema = z.int().check(z.gte(RETENTION.least), z.lte(RETENTION.most));
