import * as z from "zod/mini";
import { clashesIn, isNeeded, isSingleKey, keysOf, PANEL_ACTIONS } from "./panel-keys";

/** How large the panel's text can be, in per cent of what the browser is set to. */
export const TEXT_SIZES = [100, 125, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const keySchema = z.string().check(z.refine((key) => key === "" || isSingleKey(key)));

/** What a handler has set for herself: kept on this machine, as one record. */
export const preferencesSchema = z
  .object({
    version: z.literal(1),
    textSize: z.literal(TEXT_SIZES),
    /** Where they differ from the keys that there are at first; "" for none. */
    keys: z.partialRecord(z.enum(PANEL_ACTIONS), keySchema),
  })
  .check(
    z.refine(({ keys }) => PANEL_ACTIONS.every((each) => keys[each] !== "" || !isNeeded(each))),
    z.refine(({ keys }) => clashesIn(keysOf(keys)).length === 0),
  );
export type Preferences = z.infer<typeof preferencesSchema>;

/** What holds until she has set anything. */
export const defaultPreferences: Preferences = { version: 1, textSize: 100, keys: {} };
