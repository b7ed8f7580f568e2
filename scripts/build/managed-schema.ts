/** The file that the manifest names as `managed_schema`. */
export const MANAGED_SCHEMA_FILE = "managed-schema.json";

/**
 * What an administrator may set by policy. Consoles are texts, each the JSON of a profile: of a
 * group Chrome would drop in silence what isn't as the schema says; of a text we can say why.
 *
 * @see https://www.chromium.org/administrators/configuring-policy-for-extensions/
 */
export const managedSchema = {
  type: "object",
  properties: {
    handlerId: {
      title: "Handler id",
      description: "Stands with each call that this desk records: 1 to 64 characters.",
      type: "string",
    },
    consoles: {
      title: "Consoles",
      description:
        "Console profiles, each the text of its JSON file. They come before those that a handler adds.",
      type: "array",
      items: { type: "string" },
    },
  },
};
