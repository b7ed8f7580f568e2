import * as z from "zod";
import { profileSchema } from "../src/profile/profile";

/** The JSON Schema of console profiles, for editors to complete them by: one file's text. */
export function consoleProfileSchema(): string {
  const schema = z.toJSONSchema(profileSchema, { io: "input" });
  return `${JSON.stringify({ ...schema, title: "Verbatim console profile" }, null, 2)}\n`;
}
