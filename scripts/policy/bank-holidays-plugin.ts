import type { Plugin } from "vite";
import { makeBankHolidays } from "./bank-holidays";

const ID = "virtual:bank-holidays";
const RESOLVED = `\0${ID}`;

/**
 * Gives `virtual:bank-holidays`: the table as a literal. The library that it is made with, and
 * the calendars of the rest of the world, stay out of the extension.
 */
export function bankHolidays(): Plugin {
  return {
    name: "verbatim-bank-holidays",
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load: (id) =>
      id === RESOLVED ? `export default ${JSON.stringify(makeBankHolidays())};` : undefined,
  };
}
