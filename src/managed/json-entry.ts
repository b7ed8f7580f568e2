import { say } from "../words/say";

/**
 * Reads what stands in a policy as the text of a JSON file, or, as Firefox allows it, as the group
 * itself. Both are read alike: how large they may be, and how deep, is measured on the text.
 */
export function readEntry<Read>(
  value: unknown,
  parse: (file: string) => Read,
): Read | { ok: false; problems: string[] } {
  if (typeof value === "string") return parse(value);
  let text: string;
  try {
    text = JSON.stringify(value);
  } catch {
    // So deep that the stack ends.
    return { ok: false, problems: [say("managedTooDeep")] };
  }
  return parse(text);
}
